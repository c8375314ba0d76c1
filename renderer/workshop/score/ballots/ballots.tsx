import { useRef } from 'react';
import { Link } from 'wouter';
import { criteriaOpenAgain, hasVote } from '../../../../shared/decision/sealed.ts';
import { ballotStage } from '../../../../shared/decision/turns.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { ballotText } from '../../../text/ballot.ts';
import { call } from '../../../session/call.ts';
import { useOpenedFile } from '../../../shell/use-opened-file.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Agreement } from '../agreement/agreement.tsx';
import { ModeSwitch } from '../mode-switch.tsx';
import type { ScoreMode } from '../score-place.ts';
import { BallotList } from './ballot-list.tsx';
import styles from './ballots.module.css';
import { Reveal } from './reveal.tsx';
import { useBallotActions } from './use-ballot-actions.ts';

const text = ballotText.panel;

/** The ballots as the moderator sees them: whose are in, and after the reveal how far they agree. */
export function Ballots({ onMode }: { readonly onMode: (mode: ScoreMode) => void }) {
  const { id, state, view, closed } = useDecision();
  const { actions, problem } = useBallotActions();
  const show = useOpenedFile();
  const heading = useRef<HTMLHeadingElement>(null);
  const { round } = view.round;
  const people = view.participants
    .filter(hasVote)
    .map((person) => ({ person, stage: ballotStage(state, round, person.key) }));
  const again = new Set(criteriaOpenAgain(state, round));
  const isAgain = again.size > 0;
  const isOver = people.every(({ stage }) => stage === 'revealed');
  const inNow = people.filter(({ stage }) => stage === 'handed-in' || stage === 'revealed').length;

  return (
    <div className={styles.ballots}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {text.title}
        </h2>
        <ModeSwitch mode="ballots" onChange={onMode} />
      </div>
      {people.length === 0 ? (
        <EmptyState title={text.nobody} actions={<Link href={`/decision/${id}/frame`}>{ballotText.toFrame}</Link>}>
          {text.nobodyHint}
        </EmptyState>
      ) : isOver ? (
        <p className="muted">{text.over(people.map(({ person }) => person.name || ballotText.unnamed))}</p>
      ) : (
        <section className={styles.round} aria-label={text.people}>
          <p className="muted">{text.lead}</p>
          <p role="status" className={styles.count}>
            {isAgain ? text.inAgain(inNow, people.length) : text.in(inNow, people.length)}
          </p>
          {isAgain ? (
            <p>{text.again(view.criteria.filter(({ key }) => again.has(key)).map(({ name }) => name))}</p>
          ) : null}
          {problem === null ? null : <Notice kind="error">{problem}</Notice>}
          <BallotList people={people} isAgain={isAgain} actions={actions} />
          {closed ? null : (
            <div className={styles.foot}>
              <Button onPress={() => void actions.attempt(() => show(() => call('file:open')))}>{text.bringIn}</Button>
              <Reveal
                people={people}
                isAgain={isAgain}
                onReveal={() => void actions.reveal(inNow > 0).then(() => heading.current?.focus())}
              />
            </div>
          )}
        </section>
      )}
      {view.ballots.length > 0 ? <Agreement /> : null}
    </div>
  );
}
