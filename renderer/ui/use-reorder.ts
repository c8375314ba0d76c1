import { useEffect, useId, useMemo, useRef, useState, type RefObject } from 'react';

/** A list of an area, with the keys of its items in order. */
export interface ReorderList {
  readonly list: string;
  readonly items: readonly string[];
}

interface Options {
  readonly lists: readonly ReorderList[];
  /** Puts an item at an index of a list, 0 is first. */
  readonly onMove: (item: string, list: string, index: number) => void;
  /** What is read out of it: `Django is now 2 of 3`. */
  readonly say: (item: string, list: string, index: number, count: number) => string;
}

/** What the handles of an area work with; stays the same object. */
export interface Order {
  readonly begin: (item: string) => void;
  readonly drag: (y: number) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
  /** Moves an item by one, over the ends of its list into the next one. */
  readonly step: (list: string, item: string, by: number) => void;
  readonly handleId: (item: string) => string;
  /** Attributes of the element of a list and of an item. */
  readonly listProps: (list: string) => { readonly 'data-reorder-list': string };
  readonly itemProps: (item: string) => { readonly 'data-reorder-item': string };
}

interface Reorder {
  readonly order: Order;
  /** The element around all lists; it must be positioned. */
  readonly area: RefObject<HTMLDivElement | null>;
  /** Where a dragged item would be dropped, in pixels below the area's top; null while nothing is dragged. */
  readonly mark: number | null;
  /** What happened last, to be read out. */
  readonly said: string;
}

interface Target {
  readonly list: string;
  readonly index: number;
  readonly top: number;
}

/** Rows that are put in order by mouse (dragging a handle) and by keyboard (arrow keys on it), over one or more lists. */
export function useReorder(options: Options): Reorder {
  const id = useId();
  const area = useRef<HTMLDivElement>(null);
  const latest = useRef(options);
  const moved = useRef<string | null>(null);
  const dragging = useRef<{ readonly item: string; readonly target: Target | null } | null>(null);
  const [mark, setMark] = useState<number | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    latest.current = options;
    // A row that moved may have lost the focus, or be drawn anew in another list.
    const handle = moved.current === null ? null : findHandle(`${id}/${moved.current}`);
    moved.current = null;
    if (handle && handle !== document.activeElement) handle.focus();
    handle?.scrollIntoView({ block: 'nearest' });
  });

  const order = useMemo<Order>(() => {
    const move = (item: string, list: string, index: number): void => {
      const { lists, onMove, say } = latest.current;
      const others = (lists.find((entry) => entry.list === list)?.items ?? []).filter((other) => other !== item);
      moved.current = item;
      onMove(item, list, index);
      setSaid(say(item, list, Math.min(index, others.length), others.length + 1));
    };
    const end = (): void => {
      dragging.current = null;
      setMark(null);
    };
    return {
      begin: (item) => {
        dragging.current = { item, target: null };
      },
      drag: (y) => {
        if (!dragging.current || !area.current) return;
        const { item } = dragging.current;
        scrollNear(area.current, y);
        const target = targetAt(area.current, id, latest.current.lists, item, y);
        dragging.current = { item, target };
        setMark(target?.top ?? null);
      },
      drop: () => {
        const dropped = dragging.current;
        end();
        if (dropped?.target) move(dropped.item, dropped.target.list, dropped.target.index);
      },
      cancel: end,
      step: (list, item, by) => {
        const { lists } = latest.current;
        const at = lists.findIndex((entry) => entry.list === list);
        const items = lists[at]?.items ?? [];
        const index = items.indexOf(item) + by;
        if (index >= 0 && index < items.length) return move(item, list, index);
        const next = lists[at + by];
        if (next) move(item, next.list, by > 0 ? 0 : next.items.length);
      },
      handleId: (item) => `${id}/${item}`,
      listProps: (list) => ({ 'data-reorder-list': `${id}/${list}` }),
      itemProps: (item) => ({ 'data-reorder-item': `${id}/${item}` }),
    };
  }, [id]);
  return { order, area, mark, said };
}

function findHandle(handleId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-reorder-handle="${CSS.escape(handleId)}"]`);
}

/** The place for a dragged item at a height of the window. */
function targetAt(
  area: HTMLElement,
  id: string,
  lists: readonly ReorderList[],
  dragged: string,
  y: number,
): Target | null {
  const top = area.getBoundingClientRect().top;
  const find = (kind: 'list' | 'item', name: string): DOMRect | null =>
    area.querySelector(`[data-reorder-${kind}="${CSS.escape(`${id}/${name}`)}"]`)?.getBoundingClientRect() ?? null;
  const places = lists.flatMap((entry) => {
    const box = find('list', entry.list);
    return box ? [{ entry, box }] : [];
  });
  const place = places.findLast(({ box }) => y >= box.top) ?? places[0];
  if (!place) return null;
  const others = place.entry.items.filter((item) => item !== dragged);
  const boxes = others.map((item) => find('item', item));
  // Items of a list that is folded up are not drawn: then it goes to its end.
  const behind = boxes.filter((box) => box !== null && y > box.top + box.height / 2).length;
  const index = boxes.includes(null) ? others.length : behind;
  const line = boxes[index]?.top ?? boxes[index - 1]?.bottom ?? place.box.bottom;
  return { list: place.entry.list, index, top: line - top };
}

/** Scrolls on while something is dragged near the edge of what is seen. */
function scrollNear(area: HTMLElement, y: number): void {
  let scroller: HTMLElement | null = area;
  while (scroller && !/auto|scroll/u.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + 40) scroller.scrollBy({ top: -16 });
  else if (y > bottom - 40) scroller.scrollBy({ top: 16 });
}
