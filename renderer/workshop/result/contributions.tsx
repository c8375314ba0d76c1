import { StackedBar } from '../../charts/stacked-bar.tsx';
import { explainContributions } from '../../../shared/decision/explain/contributions.ts';
import { useDecision } from '../../session/session-context.tsx';
import { formatPoints } from '../../text/numbers.ts';
import { resultText as text } from '../../text/result.ts';
import { OptionDot } from '../../ui/option-dot.tsx';
import { ContributionTable } from './contribution-table.tsx';
import styles from './contributions.module.css';
import { How } from './how.tsx';
import { useResult } from './result-context.tsx';
import { groupContribution, groupRows, optionRows, type GroupRow, type OptionRow } from './result-rows.ts';

/** The totals as bars of what each group adds, those that failed a must-have below a line, and the figures as a table. */
export function Contributions() {
  const { view } = useDecision();
  const { input, evaluation } = useResult();
  const { lead, how } = explainContributions(input, evaluation);
  const { acceptable, failed } = optionRows(view, evaluation);
  const groups = groupRows(view, evaluation);
  return (
    <section className={styles.section} data-open={evaluation.missing.length > 0}>
      <h2 className={styles.heading}>{text.contributions}</h2>
      <p className={`${styles.lead} muted sm`}>
        {lead} {text.contributionsLead}
        {evaluation.missing.length > 0 ? ` ${text.openPart}` : null}
      </p>
      <ul className={styles.bars}>
        {acceptable.map((row) => (
          <BarRow key={row.key} row={row} groups={groups} />
        ))}
      </ul>
      {failed.length > 0 ? (
        <div className={styles.below}>
          <h3 className={styles.belowHeading}>{text.belowLine}</h3>
          <ul className={styles.bars}>
            {failed.map((row) => (
              <BarRow key={row.key} row={row} groups={groups} />
            ))}
          </ul>
        </div>
      ) : null}
      <ContributionTable options={[...acceptable, ...failed]} groups={groups} />
      <How how={how} />
    </section>
  );
}

function BarRow({ row, groups }: { readonly row: OptionRow; readonly groups: readonly GroupRow[] }) {
  const { name, colour, result, tied } = row;
  const parts = groups.map((group) => ({ name: group.name, value: groupContribution(result, group) }));
  const [lowest, highest] = result.interval;
  const total =
    result.total === null ? text.totalRange(formatPoints(lowest), formatPoints(highest)) : formatPoints(result.total);
  const spoken = parts.map((part) => text.barPart(part.name, formatPoints(part.value))).join(', ');
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <OptionDot colour={colour} />
        <span>
          {name}
          {tied && result.rank !== null ? <span className="muted xs"> ({text.rank(result.rank, true)})</span> : null}
        </span>
      </span>
      <StackedBar
        colour={colour}
        label={text.barLabel(name, total, spoken)}
        parts={parts}
        open={result.total === null ? result.interval : null}
        faded={result.failed.length > 0}
      />
      <b className={`${styles.total} num`}>{total}</b>
      {result.failed.length > 0 ? <span className={`${styles.fails} sm`}>{text.fails(result.failed)}</span> : null}
    </li>
  );
}
