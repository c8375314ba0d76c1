import { Equal, GripVertical, X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import {
  Button as AriaButton,
  GridList,
  GridListItem,
  ToggleButton,
  useDragAndDrop,
  type DroppableCollectionReorderEvent,
} from 'react-aria-components';
import {
  moveInOrder,
  takeFromOrder,
  toggleTie,
  type PlacedCriterion,
} from '../../../shared/decision/edits/weight-order.ts';
import { useDecision } from '../../session/session-context.tsx';
import { weighText as text } from '../../text/weigh.ts';
import { Button } from '../../ui/button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { Carried } from '../rounds/carried.tsx';
import { Spread } from './spread.tsx';
import { useCarriedWeights } from './use-carried-weights.ts';
import { VoteStrip } from './vote-strip.tsx';
import type { WeightsSoFar } from './weights-so-far.ts';
import styles from './order-list.module.css';

interface Props {
  readonly order: readonly PlacedCriterion[];
  readonly soFar: WeightsSoFar;
  readonly onKeep: (what: string, subject: string) => void;
  readonly onChange: (label: string, change: (order: readonly PlacedCriterion[]) => readonly PlacedCriterion[]) => void;
}

/** The criteria in order; rows move by mouse, by the drag handle with Enter, and with Alt and the arrow keys. */
export function OrderList({ order, soFar, onKeep, onChange }: Props) {
  const { view, closed } = useDecision();
  const [said, setSaid] = useState('');
  const carried = useCarriedWeights();
  const nameOf = (key: string): string => view.criteria.find((criterion) => criterion.key === key)?.name ?? '';
  const move = (criterion: string, index: number): void => {
    const target = Math.max(0, Math.min(index, order.length - 1));
    onChange(text.edits.move(nameOf(criterion)), (now) => moveInOrder(now, criterion, target));
    setSaid(text.moved(nameOf(criterion), target + 1, order.length));
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': nameOf(String(key)) })),
    onReorder: ({ keys, target }: DroppableCollectionReorderEvent) => {
      const [moved] = keys;
      if (moved === undefined) return;
      const others = order.filter(({ criterion }) => criterion !== moved);
      const beside = others.findIndex(({ criterion }) => criterion === target.key);
      if (beside >= 0) move(String(moved), target.dropPosition === 'after' ? beside + 1 : beside);
    },
    isDisabled: closed,
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[role=row]') : null;
    const criterion = row?.dataset['key'];
    const index = order.findIndex((item) => item.criterion === criterion);
    if (closed || criterion === undefined || index < 0) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && step !== 0) {
      event.preventDefault();
      event.stopPropagation();
      if (order[index + step]) move(criterion, index + step);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onChange(text.edits.takeOut(nameOf(criterion)), (now) => takeFromOrder(now, criterion));
    }
  };
  const places = placesOf(order);
  return (
    <div onKeyDownCapture={onKeyDown}>
      <GridList aria-label={text.order} className={styles.list ?? ''} dragAndDropHooks={dragAndDropHooks}>
        {order.map((item, index) => (
          <OrderRow
            key={item.criterion}
            item={item}
            isFirst={index === 0}
            place={places[index] ?? 1}
            share={soFar.shares[view.criteria.findIndex(({ key }) => key === item.criterion)] ?? null}
            carried={carried.get(item.criterion) ?? null}
            onKeep={onKeep}
            onChange={onChange}
          />
        ))}
      </GridList>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}

interface RowProps extends Pick<Props, 'onChange' | 'onKeep'> {
  /** What its weight is called where it was taken over and not looked at yet; null otherwise. */
  readonly carried: string | null;
  readonly item: PlacedCriterion;
  readonly isFirst: boolean;
  readonly place: number;
  readonly share: number | null;
}

function OrderRow({ item, isFirst, place, share, carried, onKeep, onChange }: RowProps) {
  const { view, closed } = useDecision();
  const criterion = view.criteria.find(({ key }) => key === item.criterion);
  if (!criterion) return null;
  const { key, name } = criterion;
  return (
    <GridListItem id={key} textValue={name} className={styles.row ?? ''}>
      <AriaButton slot="drag" className={styles.handle ?? ''} aria-label={text.drag(name)}>
        <GripVertical size={14} aria-hidden />
      </AriaButton>
      <span className={`${styles.place} num`}>{text.place(place, item.tied)}</span>
      <span className={styles.name}>
        {name}{' '}
        {carried === null ? null : (
          <Carried what={text.weightOf(name)} subject={carried} short readOnly={closed} onKeep={onKeep} />
        )}
      </span>
      <span className={`${styles.share} num`}>{text.share(share)}</span>
      <span className={styles.spread}>
        <VoteStrip criterion={key} />
        <Spread criterion={criterion} />
      </span>
      <Tooltip text={text.tieTip}>
        <ToggleButton
          className={styles.tie ?? ''}
          aria-label={text.tie(name)}
          isSelected={item.tied}
          isDisabled={isFirst || closed}
          onChange={() => onChange(text.edits.tie(name), (now) => toggleTie(now, key))}
        >
          <Equal size={14} aria-hidden />
        </ToggleButton>
      </Tooltip>
      <Tooltip text={text.takeOutTip}>
        <Button
          look="icon"
          aria-label={text.takeOut(name)}
          isDisabled={closed}
          onPress={() => onChange(text.edits.takeOut(name), (now) => takeFromOrder(now, key))}
        >
          <X size={14} aria-hidden />
        </Button>
      </Tooltip>
    </GridListItem>
  );
}

/** The places as people count them: after two at 1 comes 3. */
function placesOf(order: readonly PlacedCriterion[]): readonly number[] {
  let place = 1;
  return order.map(({ tied }, index) => {
    if (!tied) place = index + 1;
    return place;
  });
}
