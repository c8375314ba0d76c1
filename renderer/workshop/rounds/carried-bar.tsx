import { useMemo } from 'react';
import { notLookedAt, type NotLookedAt } from '../../../shared/decision/not-looked-at.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { roundsText as text } from '../../text/rounds.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './carried-bar.module.css';
import { CarriedSign } from './carried.tsx';
import { keepEdit } from './keep-edit.ts';

const nothing: NotLookedAt = { weights: [], scores: [], findings: [], outcome: [] };

/** How much of a step was taken over and not looked at yet, and the way to confirm all that is left of it. */
export function CarriedBar({ step }: { readonly step: string }) {
  const { view, ballot, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const all = useMemo(() => notLookedAt(view), [view]);
  const { weights, scores, findings } = partOf(all, step);
  const subjects = [...weights.map(({ subject }) => subject), ...scores, ...findings];
  if (subjects.length === 0) return null;
  const isPairwise = ballot.ballot.method === 'pairwise';
  const counts = {
    weights: isPairwise ? 0 : weights.length,
    comparisons: isPairwise ? weights.length : 0,
    scores: scores.length,
    findings: findings.length,
  };
  const { round } = view.round;
  const words = step === 'result' ? text.resultOn : text.takenOver;
  return (
    <div className={styles.bar}>
      <CarriedSign />
      <p role="status">{words(counts, round - 1, !closed)}</p>
      {step === 'result' || closed ? null : (
        <Button
          look="quiet"
          onPress={() => edit(keepEdit(round, step === 'weigh' ? text.allWeights : text.allScores, subjects))}
        >
          {text.confirmAll(subjects.length)}
        </Button>
      )}
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
    </div>
  );
}

/** What a step shows of it. The choice says so itself. */
function partOf(all: NotLookedAt, step: string): NotLookedAt {
  switch (step) {
    case 'weigh':
      return { ...nothing, weights: all.weights };
    case 'score':
      return { ...nothing, scores: all.scores, findings: all.findings };
    case 'result':
      return all;
    default:
      return nothing;
  }
}
