import { useState } from 'react';
import { sweepChart } from '../../../shared/charts/sweep-chart.ts';
import { explainSweep } from '../../../shared/decision/explain/break-even.ts';
import { sweepFigures } from '../../../shared/decision/explain/figures.ts';
import { criterionName } from '../../../shared/decision/verdict-words.ts';
import { Figure } from '../../charts/figure.tsx';
import { useDecision } from '../../session/session-context.tsx';
import { resultText as text } from '../../text/result.ts';
import { Select } from '../../ui/select.tsx';
import { HowText } from './how.tsx';
import { useResult } from './result-context.tsx';
import { sortedSweeps } from './result-rows.ts';
import { useChartOptions } from './use-chart-options.ts';

/** The totals of all options over the weight of one criterion, first that which turns the result most easily. */
export function SweepFigure() {
  const decision = useDecision();
  const { input, evaluation } = useResult();
  const options = useChartOptions();
  const [chosen, setChosen] = useState<string | null>(null);
  // By the decision's own numbers: what is tried must not exchange the chart under the pointer.
  const sorted = decision.evaluation.kind === 'evaluated' ? sortedSweeps(decision.evaluation.sweeps) : [];
  const criterion = sorted.find((sweep) => sweep.criterion === chosen)?.criterion ?? sorted[0]?.criterion;
  if (criterion === undefined || evaluation.allFailed) return null;
  const figures = sweepFigures(options, input, evaluation, criterion);
  const { lead, how } = explainSweep(input, evaluation, criterion);
  const controls = (
    <Select
      label={text.sweepOf}
      labelHidden
      value={criterion}
      options={input.criteria.map(({ key }) => ({ key, text: criterionName(input, key) }))}
      onChange={setChosen}
    />
  );
  if (!figures) {
    return (
      <section>
        <h2>{text.sweep}</h2>
        {controls}
        <p className="muted sm">{text.allTheWeight}</p>
      </section>
    );
  }
  return (
    <Figure
      heading={text.sweep}
      lead={lead}
      controls={controls}
      chart={(width) => sweepChart(figures, width)}
      how={<HowText how={how} />}
    />
  );
}
