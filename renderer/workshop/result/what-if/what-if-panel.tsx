import { memo, useState } from 'react';
import { whatIfMethod } from '../../../../shared/decision/explain/what-if.ts';
import { criterionName } from '../../../../shared/decision/verdict-words.ts';
import { More } from '../../../charts/figure.tsx';
import { useDecision } from '../../../session/session-context.tsx';
import { figureText } from '../../../text/figure.ts';
import { resultText as text } from '../../../text/result.ts';
import { Button } from '../../../ui/button.tsx';
import { HowText } from '../how.tsx';
import { useNumbers } from '../result-context.tsx';
import { sortedSweeps } from '../result-rows.ts';
import { TriedScores } from './tried-scores.tsx';
import { useWhatIf } from './what-if-context.tsx';
import styles from './what-if-panel.module.css';
import { WeightSlider } from './weight-slider.tsx';

/** So many weights are within reach at once; they are those that turn the result most easily. */
const shownFirst = 6;

/** Weights and scores to try out, kept apart from the decision. */
export const WhatIfPanel = memo(function WhatIfPanel() {
  const { evaluation } = useDecision();
  const [all, setAll] = useState(false);
  // In the order of the decision's own break-evens, so that no row moves under the pointer.
  const order = evaluation.kind === 'evaluated' ? sortedSweeps(evaluation.sweeps) : [];
  const shown = all ? order : order.slice(0, shownFirst);
  return (
    <section className={styles.panel} aria-label={text.whatIf}>
      <h2>{text.whatIf}</h2>
      <p className="muted sm">{text.whatIfLead}</p>
      <ul className={styles.list}>
        {shown.map(({ criterion, weight }) => (
          <Criterion key={criterion} criterion={criterion} weight={weight} />
        ))}
      </ul>
      {order.length > shownFirst ? (
        <Button look="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? text.showFewer : text.showAll(order.length)}
        </Button>
      ) : null}
      <More title={figureText.how}>
        <Method />
      </More>
    </section>
  );
});

/** How it is computed, put together only while it is open. */
function Method() {
  const { input } = useDecision();
  const { whatIf } = useWhatIf();
  return <HowText how={whatIfMethod(input, whatIf.weights)} />;
}

/** One criterion: its weight to drag and its scores to open. @param weight of the decision, in [0, 1]. */
function Criterion({ criterion, weight }: { readonly criterion: string; readonly weight: number }) {
  const { input } = useDecision();
  const { whatIf, tryWeight, dropWeight, hold } = useWhatIf();
  const now = useNumbers();
  const [scoresOpen, setScoresOpen] = useState(false);
  const share = Object.hasOwn(whatIf.weights, criterion) ? (whatIf.weights[criterion] ?? null) : null;
  const name = criterionName(input, criterion);
  const index = input.criteria.findIndex(({ key }) => key === criterion);
  const shareNow = now.evaluation.kind === 'evaluated' ? (now.evaluation.weights[index] ?? 0) : (share ?? weight);
  return (
    <li>
      <WeightSlider
        criterion={criterion}
        name={name}
        agreed={weight}
        share={share}
        now={shareNow}
        onTry={tryWeight}
        onDrop={dropWeight}
        onHold={hold}
      />
      <button
        type="button"
        className={styles.scores}
        aria-expanded={scoresOpen}
        aria-label={text.scoresOf(name)}
        onClick={() => setScoresOpen(!scoresOpen)}
      >
        {text.scores}
      </button>
      {scoresOpen ? <TriedScores criterion={criterion} /> : null}
    </li>
  );
}
