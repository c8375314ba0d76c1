import { GripVertical } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './reorder.module.css';
import type { Order } from './use-reorder.ts';

interface HandleProps {
  readonly order: Order;
  readonly list: string;
  readonly item: string;
  /** Read out: `Move Django`. */
  readonly label: string;
  readonly hint: string;
}

/** What a row is dragged by; with the focus, the arrow keys move the row. */
export function ReorderHandle({ order, list, item, label, hint }: HandleProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') order.cancel();
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    order.step(list, item, by);
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    order.begin(item);
  };
  return (
    <button
      type="button"
      className={styles.handle}
      data-reorder-handle={order.handleId(item)}
      aria-label={label}
      title={hint}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => order.drag(event.clientY)}
      onPointerUp={() => order.drop()}
      onPointerCancel={() => order.cancel()}
    >
      <GripVertical size={14} aria-hidden />
    </button>
  );
}

/** The line that shows where a row would be dropped, and what is read out of moves; stands in the area. */
export function ReorderFeedback({ mark, said }: { readonly mark: number | null; readonly said: string }) {
  return (
    <>
      {mark === null ? null : <div className={styles.mark} style={{ top: mark }} aria-hidden />}
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  );
}
