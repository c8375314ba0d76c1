import { derivedWeights } from '../../../shared/decision/ballot-weights.ts';
import { swingsOf, takeOverSwings } from '../../../shared/decision/edits/take-over.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { weighText as text } from '../../text/weigh.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { DerivedFrom } from './weights-so-far.ts';
import styles from './derived-notice.module.css';

/** Says that the weights are those of the ballots as long as nothing is entered, and offers to begin with them. */
export function DerivedNotice({ derived }: { readonly derived: DerivedFrom }) {
  const { view, ballot: worked, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const { ballot } = worked;
  const takeOver = (): void => {
    const keys = view.criteria.map(({ key }) => key);
    const swings = swingsOf(keys, derivedWeights(view) ?? []);
    edit({ label: text.edits.takeOver, make: (state) => takeOverSwings(state, ballot, swings) });
  };
  return (
    <div className={styles.derived}>
      <p role="status">{text.derived(derived.ballots, derived.byComparisons)}</p>
      {closed ? null : <Button onPress={takeOver}>{text.takeOver}</Button>}
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
    </div>
  );
}
