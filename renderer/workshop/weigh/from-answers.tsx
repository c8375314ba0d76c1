import { useState } from 'react';
import { enterWeights } from '../../../shared/decision/edits/weigh.ts';
import { leans, type Lean, type SwingSuggestion } from '../../../shared/decision/suggestions.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { weighText as text } from '../../text/weigh.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './from-answers.module.css';

interface Props {
  readonly suggestions: readonly SwingSuggestion[];
}

/** What template and answers suggest, with reasons and sources. Nothing of it counts until it is taken. */
export function FromAnswers({ suggestions }: Props) {
  const { view, ballot: worked, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const [showsTemplate, setShowsTemplate] = useState(false);
  const { ballot } = worked;
  const speaking = leans(view);
  const answered = suggestions.filter(({ reasons }) => reasons.length > 0);
  const template = suggestions.filter(({ reasons }) => reasons.length === 0);
  const canTake = ballot.method === 'swing' && !closed;
  const areAllTaken = suggestions.every(({ criterion, swing }) => worked.weights[criterion]?.swing === swing);
  if (suggestions.length === 0 && speaking.length === 0 && view.questions.length === 0) return null;

  const take = (label: string, taken: readonly SwingSuggestion[]): void => {
    const entries = taken.map(({ criterion, swing }) => ({ criterion, value: swing }));
    edit({ label, make: (state) => enterWeights(state, ballot, 'swing', entries) });
  };
  const itemOf = (suggestion: SwingSuggestion) => (
    <Suggestion key={suggestion.criterion} suggestion={suggestion} onTake={canTake ? take : null} />
  );
  return (
    <aside className={styles.side} aria-labelledby="from-answers">
      <h2 id="from-answers">{text.answers}</h2>
      <p className={styles.intro}>
        {ballot.method === 'swing' ? text.suggestionsStay : text.onlySwings}
        {answered.length === 0 && speaking.length === 0 && view.questions.length > 0 ? ` ${text.noAnswers}` : ''}
      </p>
      {canTake && !areAllTaken ? (
        <Button onPress={() => take(text.edits.takeAll, suggestions)}>{text.takeAll}</Button>
      ) : null}
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
      {answered.length > 0 ? <ul className={styles.list}>{answered.map(itemOf)}</ul> : null}
      {speaking.length > 0 ? <Leans speaking={speaking} /> : null}
      {template.length > 0 ? (
        <details className={styles.more} onToggle={(event) => setShowsTemplate(event.currentTarget.open)}>
          <summary>{text.fromTemplate(template.length)}</summary>
          {showsTemplate ? <ul className={styles.list}>{template.map(itemOf)}</ul> : null}
        </details>
      ) : null}
    </aside>
  );
}

interface SuggestionProps {
  readonly suggestion: SwingSuggestion;
  readonly onTake: ((label: string, taken: readonly SwingSuggestion[]) => void) | null;
}

function Suggestion({ suggestion, onTake }: SuggestionProps) {
  const { view, ballot: worked, closed } = useDecision();
  const { criterion, swing, base, reasons } = suggestion;
  const name = view.criteria.find(({ key }) => key === criterion)?.name ?? '';
  // By another method a swing that is set is not what counts.
  const bySwing = worked.ballot.method === 'swing';
  const set = worked.weights[criterion]?.swing ?? null;
  return (
    <li className={styles.item} data-taken={(bySwing && set === swing) || undefined}>
      <p className={styles.claim}>{text.suggest(name, swing, bySwing && !closed ? set : null)}</p>
      {reasons.map((reason) => (
        <p key={`${reason.answer} ${reason.reason}`} className={styles.reason}>
          <span className={`${styles.change} num`}>{text.change(reason.change)}</span>
          <span>
            {text.reason(reason.answer, reason.reason)} <span className={styles.source}>{reason.source}</span>
          </span>
        </p>
      ))}
      {reasons.length > 0 ? <p className={styles.source}>{text.base(base)}</p> : null}
      {onTake !== null && set !== swing ? (
        <Button aria-label={text.takeName(name, swing)} onPress={() => onTake(text.edits.takeOne(name), [suggestion])}>
          {text.take}
        </Button>
      ) : null}
    </li>
  );
}

function Leans({ speaking }: { readonly speaking: readonly Lean[] }) {
  const { view } = useDecision();
  const nameOf = (key: string): string => view.options.find((option) => option.key === key)?.name ?? '';
  return (
    <>
      <h3 className={styles.subhead}>{text.leans}</h3>
      <ul className={styles.list}>
        {speaking.map((lean) => (
          <li key={`${lean.answer} ${lean.option} ${lean.reason}`} className={styles.item}>
            <p>
              {text.reason(lean.answer, lean.reason)}{' '}
              <strong>{lean.option === null ? text.speaksForNeither : text.speaksFor(nameOf(lean.option))}</strong>{' '}
              <span className={styles.source}>{lean.source}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
