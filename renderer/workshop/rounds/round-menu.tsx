import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { roundNumbers } from '../../../shared/decision/view.ts';
import { useDecision } from '../../session/session-context.tsx';
import { roundsText as text } from '../../text/rounds.ts';
import { Menu } from '../../ui/menu.tsx';
import { Pill } from '../../ui/pill.tsx';
import { RoundQuestion } from './round-question.tsx';
import styles from './round-menu.module.css';
import { StartRoundDialog } from './start-round.tsx';

/** The round that is shown; behind it the others, and starting the next one or dropping the newest. */
export function RoundMenu() {
  const { state, view, newest, past, lookAt } = useDecision();
  const [asking, setAsking] = useState<'start' | 'drop' | null>(null);
  const shown = view.round.round;
  const closed = view.round.closedAt !== null;
  const canDrop = newest > 1 && state.round[String(newest)]?.closedAt === null;
  const looks = roundNumbers(state)
    .filter((round) => round !== shown)
    .map((round) => ({
      key: `round-${round}`,
      text: round === newest ? text.backTo(round) : text.lookAt(round),
      onAction: () => lookAt(round === newest ? null : round),
    }));
  const start = { key: 'start', text: `${text.start(newest + 1)} …`, onAction: () => setAsking('start') };
  const drop = { key: 'drop', text: `${text.drop(newest)} …`, onAction: () => setAsking('drop') };
  return (
    <>
      <Menu label={text.rounds} items={[...looks, ...(past ? [] : [start, ...(canDrop ? [drop] : [])])]}>
        <AriaButton className={styles.button ?? ''}>
          <Pill tone={closed ? 'plain' : 'accent'}>
            {text.round(shown, closed)}
            <ChevronDown size={12} aria-hidden className={styles.sign} />
          </Pill>
        </AriaButton>
      </Menu>
      <StartRoundDialog isOpen={asking === 'start'} onClose={() => setAsking(null)} />
      <RoundQuestion
        channel="round:drop"
        title={text.dropAsk(newest)}
        means={text.dropMeans(newest)}
        confirm={text.drop(newest)}
        done={text.dropped(newest)}
        isOpen={asking === 'drop'}
        onClose={() => setAsking(null)}
      />
    </>
  );
}
