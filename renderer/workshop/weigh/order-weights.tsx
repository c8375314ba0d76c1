import { addToOrder, orderOf, type PlacedCriterion } from '../../../shared/decision/edits/weight-order.ts';
import { enterOrder } from '../../../shared/decision/edits/weigh.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { weighText as text } from '../../text/weigh.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { keepEdit } from '../rounds/keep-edit.ts';
import { ChangedWeights } from './changed-weights.tsx';
import { OrderList } from './order-list.tsx';
import { Spread } from './spread.tsx';
import type { WeightsSoFar } from './weights-so-far.ts';
import styles from './order-weights.module.css';

/** Weights from an order alone: the list that is put in order, and below it the criteria that are not in it yet. */
export function OrderWeights({ soFar }: { readonly soFar: WeightsSoFar }) {
  const { view, ballot: worked, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const { ballot, weights } = worked;
  const keys = view.criteria.map(({ key }) => key);
  const order = orderOf(keys, weights);
  const open = view.criteria.filter(({ key }) => (weights[key]?.place ?? null) === null);
  const keep = (label: string, change: (order: readonly PlacedCriterion[]) => readonly PlacedCriterion[]): void => {
    edit({ label, make: (state) => enterOrder(state, ballot, change(order)) });
  };
  const confirm = (what: string, subject: string): void => void edit(keepEdit(ballot.round, what, [subject]));
  return (
    <>
      <p role="status" className={styles.state}>
        {text.orderProgress(soFar.count, view.criteria.length)}
        {open.length > 0 && soFar.count > 0 ? ` ${text.orderSoFar}` : ''}
      </p>
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
      {order.length === 0 ? (
        <p className={styles.empty}>{text.emptyOrder}</p>
      ) : (
        <>
          <OrderList order={order} soFar={soFar} onKeep={confirm} onChange={keep} />
          {closed ? null : <p className={styles.hint}>{text.orderHint}</p>}
        </>
      )}
      {open.length === 0 ? null : (
        <section className={styles.open} aria-labelledby="not-placed">
          <div className={styles.openHead}>
            <h3 id="not-placed">{text.notPlaced}</h3>
            {closed ? null : (
              <Button onPress={() => keep(text.edits.addAll, (now) => addToOrder(now, keys))}>{text.addAll}</Button>
            )}
          </div>
          <ul className={styles.openList}>
            {open.map((criterion) => (
              <li key={criterion.key} className={styles.openRow}>
                <span className={styles.name}>{criterion.name}</span>
                <Spread criterion={criterion} />
                {closed ? null : (
                  <Button
                    aria-label={text.addOneName(criterion.name)}
                    onPress={() => keep(text.edits.add(criterion.name), (now) => addToOrder(now, [criterion.key]))}
                  >
                    {text.addOne}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ChangedWeights />
    </>
  );
}
