import { useState } from 'react';
import { leadPartsChart } from '../../../../shared/charts/lead-parts-chart.ts';
import type { RoundPair } from '../../../../shared/decision/comparison/round-pair.ts';
import { leadPartsFigures, optionsOfBoth } from '../../../../shared/decision/explain/what-changed-figures.ts';
import { explainLead, subjectOfLead } from '../../../../shared/decision/explain/what-changed.ts';
import { Figure } from '../../../charts/figure.tsx';
import { whatChangedText as text } from '../../../text/what-changed.ts';
import { Select } from '../../../ui/select.tsx';
import { HowText } from '../../result/how.tsx';
import styles from './lead-parts-figure.module.css';

/** How much of the change of each lead came from weights, scores, criteria and options, and how that is told apart. */
export function LeadPartsFigure({ pair: { earlier, later, numbers } }: { readonly pair: RoundPair }) {
  const [chosen, choose] = useState<string | null>(null);
  const options = optionsOfBoth(earlier, later, numbers);
  const rows = leadPartsFigures(options, numbers);
  const told = rows.some(({ option }) => option.key === chosen) ? chosen : subjectOfLead(numbers);
  if (rows.length === 0 || told === null) return null;
  const { lead, how } = explainLead(numbers, told);
  return (
    <Figure
      heading={text.parts}
      lead={lead}
      controls={
        <div className={styles.choice}>
          <Select
            label={text.whose}
            value={told}
            options={rows.map(({ option }) => ({ key: option.key, text: option.name }))}
            onChange={choose}
          />
        </div>
      }
      chart={(width) => leadPartsChart(rows, width)}
      how={<HowText how={how} />}
    />
  );
}
