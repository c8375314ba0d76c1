import type { AdrSource } from '../source/blocks.ts';
import { allSections, outlineOf } from '../source/sections.ts';

/**
 * The anchors of a file, lower case: its headings as GitHub and GitLab make them (lower case, spaces to dashes, other
 * signs but `-` and `_` out, the second of a name with `-1`), and those set in HTML (`<a id="x">`, `name`).
 */
export function anchorsOf(source: AdrSource): ReadonlySet<string> {
  const anchors = new Set<string>(['', 'top']);
  const counts = new Map<string, number>();
  for (const { title } of allSections(outlineOf(source))) {
    const name = headingAnchor(title);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    anchors.add(count === 0 ? name : `${name}-${count}`);
  }
  if (source.text.includes('<'))
    for (const match of source.text.matchAll(/<[a-z]\w{0,20}\s[^<>]{0,200}?\b(?:id|name)=["']([^"'<>]{1,200})["']/gi))
      anchors.add((match[1] ?? '').toLowerCase());
  return anchors;
}

/** `decision-outcome` for `Decision Outcome`. */
export function headingAnchor(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
