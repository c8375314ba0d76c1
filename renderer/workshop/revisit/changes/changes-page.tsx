import { useMemo, useState } from 'react';
import { newestPair, reasonsBetween } from '../../../../shared/decision/comparison/round-pair.ts';
import type { ChangedList } from '../../../../shared/decision/explain/changed-item.ts';
import { changedLists } from '../../../../shared/decision/explain/changed-lists.ts';
import { latestRound } from '../../../../shared/decision/view.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { whatChangedText as text } from '../../../text/what-changed.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { AsItWas } from './as-it-was.tsx';
import { ChangedListSection } from './changed-list.tsx';
import styles from './changes-page.module.css';
import { LeadPartsFigure } from './lead-parts-figure.tsx';
import { RankingChange, SlopeFigure } from './ranking-change.tsx';
import { RoundChoice } from './round-choice.tsx';
import { SingleChangeList } from './single-change-list.tsx';
import { useRoundPair } from './use-round-pair.ts';

/** What became of a decision from one round to another: the result first, then everything that is not as it was. */
export function ChangesPage() {
  const { state } = useDecision();
  const newest = newestPair(state);
  if (!newest) {
    return (
      <div className={styles.page}>
        <EmptyState title={text.oneRound}>{text.oneRoundHelp}</EmptyState>
      </div>
    );
  }
  // Another pair is the newest once a round was opened or dropped.
  return <Changes key={newest.later} newest={newest} />;
}

function Changes({ newest }: { readonly newest: { readonly earlier: number; readonly later: number } }) {
  const { state, closed } = useDecision();
  const [rounds, setRounds] = useState(newest);
  const pair = useRoundPair(state, rounds.earlier, rounds.later);
  const lists = useMemo(() => changedLists(pair.earlier, pair.later, pair.comparison), [pair]);
  const reasons = useMemo(() => reasonsBetween(state, rounds.earlier, rounds.later), [state, rounds]);
  const isOpen = !closed && rounds.later === latestRound(state);
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <RoundChoice rounds={rounds} onChange={setRounds} />
        <RankingChange numbers={pair.numbers} />
        <SlopeFigure pair={pair} />
        <LeadPartsFigure pair={pair} />
        <SingleChangeList numbers={pair.numbers} reasons={reasons} />
        {lists.filter(isListed).map((list) => (
          <ChangedListSection
            key={`${rounds.earlier} ${list.kind}`}
            list={list}
            reasons={reasons}
            round={rounds.later}
            isOpen={isOpen}
          />
        ))}
        <AsItWas lists={lists.filter((list) => !isListed(list))} />
      </div>
    </div>
  );
}

function isListed({ changed, withOthers }: ChangedList): boolean {
  return changed.length + withOthers > 0;
}
