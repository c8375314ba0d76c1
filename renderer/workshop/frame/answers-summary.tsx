import { useMemo } from 'react';
import { leans, suggestedSwings } from '../../../shared/decision/suggestions.ts';
import { useDecision } from '../../session/session-context.tsx';
import { frameText } from '../../text/frame.ts';
import { formatNumber } from '../../text/numbers.ts';
import styles from './questions.module.css';

const text = frameText.questions;

/** In a few sentences what the answers speak for and which suggested weights they change; the reasons one click away. */
export function AnswersSummary() {
  const { view } = useDecision();
  const isAnswered = view.questions.some(({ choices }) => choices.some(({ choice }) => choice.chosen));
  const spoken = useMemo(() => leans(view), [view]);
  const changed = useMemo(() => suggestedSwings(view).filter(({ reasons }) => reasons.length > 0), [view]);
  if (!isAnswered) return <p className={styles.summary}>{text.nothing}</p>;
  const byOption = [...view.options.map(({ key, name }) => ({ key, name })), { key: null, name: text.neither }]
    .map((option) => ({ ...option, reasons: spoken.filter((lean) => lean.option === option.key) }))
    .filter(({ reasons }) => reasons.length > 0);
  const criterionName = (key: string): string => view.criteria.find((row) => row.key === key)?.name ?? '';
  return (
    <section className={styles.summary} aria-label={text.summary}>
      <p>
        {byOption.length === 0
          ? text.noLeans
          : text.speakFor(byOption.map(({ name, reasons }) => text.reasons(name, reasons.length)))}{' '}
        <span className="muted">{text.caution}</span>
      </p>
      <p>{text.swings(changed.length)}</p>
      {byOption.length === 0 ? null : (
        <details>
          <summary>{text.reasonsTable}</summary>
          {byOption.map(({ key, name, reasons }) => (
            <div key={key ?? ''}>
              <p className={styles.reasonsOf}>{name}</p>
              <ul className={styles.reasons}>
                {reasons.map((lean, index) => (
                  <li key={index}>
                    {lean.answer}: {lean.reason} <span className={styles.source}>{lean.source}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
      {changed.length === 0 ? null : (
        <details>
          <summary>{text.swingTable}</summary>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.criterion}</th>
                <th scope="col">{text.before}</th>
                <th scope="col">{text.after}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map(({ criterion, base, swing }) => (
                <tr key={criterion}>
                  <th scope="row">{criterionName(criterion)}</th>
                  <td>{formatNumber(base)}</td>
                  <td>{formatNumber(swing)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
