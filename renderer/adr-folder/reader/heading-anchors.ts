import { headingAnchor } from '../../../shared/adr/lint/anchors.ts';

/** The anchor of each heading of a text, in their order: the second one of a name has `-1` after it. */
export function headingAnchors(titles: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return titles.map((title) => {
    const name = headingAnchor(title);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return count === 0 ? name : `${name}-${count}`;
  });
}
