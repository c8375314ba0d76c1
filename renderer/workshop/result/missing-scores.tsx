import { useState } from 'react';
import { wholePercent } from '../../../shared/text/figures.ts';
import { explainCoverage } from '../../../shared/decision/explain/coverage.ts';
import { IntervalBar } from '../../charts/interval-bar.tsx';
import { useDecision } from '../../session/session-context.tsx';
import { formatPoints } from '../../text/numbers.ts';
import { resultText as text } from '../../text/result.ts';
import { Button } from '../../ui/button.tsx';
import { OptionDot } from '../../ui/option-dot.tsx';
import { How } from './how.tsx';
import styles from './missing-scores.module.css';
import { useResult, useResultAnalysis } from './result-context.tsx';
import { optionRows } from './result-rows.ts';
import { ScoreLink } from './score-link.tsx';

const shownFirst = 8;

/** What the totals could still be while scores are missing, and which those are, each one click away. */
export function MissingScores() {
  const { view } = useDecision();
  const { input, evaluation } = useResult();
  const analysis = useResultAnalysis();
  const [all, setAll] = useState(false);
  const { lead, how } = explainCoverage(input, evaluation);
  if (evaluation.missing.length === 0) {
    return (
      <section>
        <h2 className={styles.heading}>{text.coverageHeading}</h2>
        <p className={`${styles.lead} muted sm`}>{lead}</p>
        <How how={how} />
      </section>
    );
  }
  const weights = new Map(input.criteria.map(({ key }, index) => [key, evaluation.weights[index] ?? 0]));
  const weightOf = (criterion: string): number => weights.get(criterion) ?? 0;
  const missing = evaluation.missing.toSorted((left, right) => weightOf(right.criterion) - weightOf(left.criterion));
  const deciding = analysis?.verdict.deciding ?? [];
  const decides = (cell: (typeof missing)[number]): boolean =>
    deciding.some(({ option, criterion }) => option === cell.option && criterion === cell.criterion);
  const { acceptable, failed } = optionRows(view, evaluation);
  return (
    <section>
      <h2 className={styles.heading}>{text.missing}</h2>
      <p className={`${styles.lead} muted sm`}>{lead}</p>
      <table className={`${styles.table} num`}>
        <thead>
          <tr>
            <th scope="col">{text.option}</th>
            <th scope="col">{text.range}</th>
            <th scope="col">{text.coverage}</th>
          </tr>
        </thead>
        <tbody>
          {[...acceptable, ...failed].map(({ key, name, colour, result: { interval, total, coverage } }) => (
            <tr key={key}>
              <th scope="row">
                <OptionDot colour={colour} /> {name}
              </th>
              <td>
                <IntervalBar colour={colour} interval={interval} />
                {total === null
                  ? text.totalRange(formatPoints(interval[0]), formatPoints(interval[1]))
                  : formatPoints(total)}
              </td>
              <td>{wholePercent(coverage)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={`${styles.count} sm`}>{text.missingCount(missing.length)}</p>
      <ul className={`${styles.list} sm`}>
        {(all ? missing : missing.slice(0, shownFirst)).map((cell) => (
          <li key={`${cell.criterion}/${cell.option}`}>
            <ScoreLink {...cell} />
            <span className="muted xs num">
              {decides(cell) ? `${text.decides}, ` : ''}
              {wholePercent(weightOf(cell.criterion))}
            </span>
          </li>
        ))}
      </ul>
      {missing.length > shownFirst ? (
        <Button look="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? text.showFewer : text.showAllMissing(missing.length)}
        </Button>
      ) : null}
      <How how={how} />
    </section>
  );
}
