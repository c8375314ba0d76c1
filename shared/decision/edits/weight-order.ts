import type { Row } from '../entities.ts';

/** One criterion in an order, most important first. */
export interface PlacedCriterion {
  readonly criterion: string;
  /** It shares the place of the one above it; never so for the first. */
  readonly tied: boolean;
}

/** The order that the places of a ballot say, for the criteria given; those without a place are left out. */
export function orderOf(
  criteria: readonly string[],
  weights: Readonly<Record<string, Row<'weight'>>>,
): readonly PlacedCriterion[] {
  const placed = criteria.flatMap((criterion) => {
    const place = weights[criterion]?.place ?? null;
    return place === null ? [] : [{ criterion, place }];
  });
  return placed
    .toSorted((left, right) => left.place - right.place)
    .map(({ criterion, place }, index, sorted) => ({ criterion, tied: sorted[index - 1]?.place === place }));
}

/** Puts a criterion at an index of the order without it. Put in between tied ones it ties with them; left where it is it keeps its tie. */
export function moveInOrder(
  order: readonly PlacedCriterion[],
  criterion: string,
  index: number,
): readonly PlacedCriterion[] {
  const present = order.findIndex((item) => item.criterion === criterion);
  const others = takeFromOrder(order, criterion);
  const target = Math.max(0, Math.min(index, others.length));
  if (present < 0 || present === target) return order;
  const tied = others[target]?.tied ?? false;
  return others.toSpliced(target, 0, { criterion, tied });
}

/** Ties a criterion with the one above it, or gives it a place of its own; those tied below it go along. */
export function toggleTie(order: readonly PlacedCriterion[], criterion: string): readonly PlacedCriterion[] {
  return order.map((item, index) => (item.criterion === criterion && index > 0 ? { ...item, tied: !item.tied } : item));
}

/** Adds criteria behind the last one, each on a place of its own. */
export function addToOrder(order: readonly PlacedCriterion[], criteria: readonly string[]): readonly PlacedCriterion[] {
  const present = new Set(order.map((item) => item.criterion));
  const added = criteria.filter((criterion) => !present.has(criterion));
  return [...order, ...added.map((criterion) => ({ criterion, tied: false }))];
}

/** Takes a criterion out of the order; those that were tied with it stay tied among themselves. */
export function takeFromOrder(order: readonly PlacedCriterion[], criterion: string): readonly PlacedCriterion[] {
  const at = order.findIndex((item) => item.criterion === criterion);
  if (at < 0) return order;
  const wasHead = order[at]?.tied === false;
  return order.toSpliced(at, 1).map((item, index) => (index === at && wasHead ? { ...item, tied: false } : item));
}
