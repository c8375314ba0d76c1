import { useMemo } from 'react';
import { tornadoChart } from '../../../shared/charts/tornado-chart.ts';
import { tornadoFigures } from '../../../shared/decision/explain/figures.ts';
import { explainTornado } from '../../../shared/decision/explain/tornado.ts';
import { tornado } from '../../../shared/evaluation/tornado.ts';
import { Figure } from '../../charts/figure.tsx';
import { useDecision } from '../../session/session-context.tsx';
import { resultText as text } from '../../text/result.ts';
import { HowText } from './how.tsx';
import { useResult } from './result-context.tsx';

/** How far the lead moves when one weight or one score does. */
export function TornadoFigure() {
  const { view } = useDecision();
  const { input, evaluation } = useResult();
  const bars = useMemo(() => tornado(input, evaluation), [input, evaluation]);
  const { lead, how } = explainTornado(input, bars);
  if (!bars || bars.bars.length === 0) {
    return (
      <section>
        <h2>{text.tornado}</h2>
        <p className="muted sm">{lead}</p>
      </section>
    );
  }
  return (
    <Figure
      heading={text.tornado}
      lead={lead}
      chart={(width) => tornadoChart(tornadoFigures(input, bars, view.criteria), width)}
      how={<HowText how={how} />}
    />
  );
}
