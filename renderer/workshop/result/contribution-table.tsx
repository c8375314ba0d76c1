import { ChevronRight } from 'lucide-react';
import { Fragment, useState, type CSSProperties } from 'react';
import { wholePercent } from '../../../shared/text/figures.ts';
import { scoreText } from '../../../shared/decision/score-text.ts';
import { shade } from '../../charts/shades.ts';
import { useDecision } from '../../session/session-context.tsx';
import { formatPoints } from '../../text/numbers.ts';
import { resultText as text } from '../../text/result.ts';
import { Button } from '../../ui/button.tsx';
import { OptionDot } from '../../ui/option-dot.tsx';
import styles from './contribution-table.module.css';
import { useResult } from './result-context.tsx';
import { groupInterval, type CriterionRow, type GroupRow, type OptionRow } from './result-rows.ts';

/** With more options the table may be wider than a narrow window, and scrolls by itself. */
const widest = 5;

interface Props {
  readonly options: readonly OptionRow[];
  readonly groups: readonly GroupRow[];
}

/** The points by group, which is the key to the bars too; each group opens into its criteria. */
export function ContributionTable({ options, groups }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const allOpen = groups.every(({ key }) => open.has(key));
  const toggle = (key: string): void =>
    setOpen(open.has(key) ? new Set([...open].filter((other) => other !== key)) : new Set([...open, key]));
  const columns = { '--columns': options.length } as CSSProperties;
  const wide = options.length > widest ? { tabIndex: 0, role: 'region', 'aria-label': text.groupsAndCriteria } : {};
  return (
    <div className={styles.wrap}>
      <div className={styles.scroll} data-scrolls-sideways {...wide}>
        <table className={`${styles.table} num`} style={columns} data-wide={options.length > widest}>
          <caption className="visually-hidden">{text.groupsAndCriteria}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {text.group}
              </th>
              <th scope="col" className={styles.weight}>
                {text.weight}
              </th>
              {options.map(({ key, name, colour }) => (
                <th key={key} scope="col">
                  <span className={styles.head}>
                    <OptionDot colour={colour} />
                    <span title={name}>{name}</span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group, place) => (
              <Fragment key={group.key}>
                <tr>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.toggle}
                      aria-expanded={open.has(group.key)}
                      onClick={() => toggle(group.key)}
                    >
                      <ChevronRight size={14} aria-hidden className={styles.chevron} />
                      <span className={styles.swatch} style={shade(place, groups.length)} aria-hidden>
                        <b>{place + 1}</b>
                      </span>
                      <span>{group.name}</span>
                    </button>
                  </th>
                  <td className="muted">{wholePercent(group.weight)}</td>
                  {options.map(({ key, result }) => (
                    <td key={key}>{pointsOrRange(groupInterval(result, group))}</td>
                  ))}
                </tr>
                {open.has(group.key)
                  ? group.criteria.map((row) => <CriterionLine key={row.key} row={row} options={options} />)
                  : null}
              </Fragment>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              <td />
              {options.map(({ key, result: { total, interval } }) => (
                <td key={key}>{pointsOrRange(total === null ? interval : [total, total])}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <Button look="quiet" onPress={() => setOpen(new Set(allOpen ? [] : groups.map(({ key }) => key)))}>
        {allOpen ? text.hideAllCriteria : text.showAllCriteria}
      </Button>
    </div>
  );
}

/** Points, or between which points they lie while scores are missing. */
function pointsOrRange([lowest, highest]: readonly [number, number]): string {
  return highest - lowest < 1e-9 ? formatPoints(lowest) : text.totalRange(formatPoints(lowest), formatPoints(highest));
}

function CriterionLine({ row, options }: { readonly row: CriterionRow; readonly options: readonly OptionRow[] }) {
  const { view } = useDecision();
  const { input } = useResult();
  const criterion = view.criteria[row.index];
  return (
    <tr className={styles.criterion}>
      <th scope="row">{row.name}</th>
      <td className="muted">{wholePercent(row.weight)}</td>
      {options.map(({ key, index, result }) => {
        const score = input.scores[index]?.[row.index] ?? null;
        const contribution = result.contributions[row.index] ?? null;
        return (
          <td key={key}>
            {contribution === null ? '–' : formatPoints(contribution)}
            <span className={styles.score}>
              {score === null || !criterion ? text.notScored : scoreText(criterion, score)}
            </span>
          </td>
        );
      })}
    </tr>
  );
}
