import { useDecision } from '../../../session/session-context.tsx';
import { scoreText as text } from '../../../text/score.ts';
import styles from './matrix.module.css';

/** What the options amount to at the moment: a total, or between which two it lies while scores are missing. */
export function MatrixTotals() {
  const { view, actor, evaluation } = useDecision();
  // A turn shows no result: not of others, and not one's own either.
  if (actor !== null) return null;
  if (evaluation.kind === 'unevaluable') {
    if (evaluation.reason !== 'weights-missing' && evaluation.reason !== 'weights-all-zero') return null;
    return (
      <tfoot>
        <tr className={styles.total}>
          <th scope="row" className={styles.criterion}>
            {text.total}
          </th>
          <td colSpan={view.options.length} className={styles.noTotal}>
            {evaluation.reason === 'weights-missing' ? text.noTotal : text.noTotalZero}
          </td>
        </tr>
      </tfoot>
    );
  }
  return (
    <tfoot>
      <tr className={styles.total}>
        <th scope="row" className={styles.criterion}>
          {text.total} <span className={styles.mustHave}>{text.totalHint}</span>
        </th>
        <td />
        {evaluation.options.map((option) => {
          const missing = evaluation.missing.filter((place) => place.option === option.key).length;
          return (
            <td key={option.key}>
              {option.total === null ? text.totalBetween(...option.interval) : text.totalOf(option.total)}
              {missing > 0 ? <span className={styles.missing}>{text.missing(missing)}</span> : null}
              {option.failed.length > 0 ? <span className={styles.failed}>{text.failed}</span> : null}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
