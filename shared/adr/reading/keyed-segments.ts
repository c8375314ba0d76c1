import { metadataTerm } from './metadata-keys.ts';

/** Where a key with its value begins and ends in a line. */
export interface KeyedSegment {
  readonly from: number;
  readonly to: number;
}

/** What parts two keys in a line, and the key behind it with its emphasis: ` | **Date**:`, `<br>Date:`. */
const parting =
  /(?:[ \t]*(?:[|·•;,/–—]|<br ?\/?>|[ \t]-[ \t]|[ \t]{2,}))[ \t]*(?=([*_]{0,3})(\p{L}[\p{L}\d _-]{0,40}?)[*_]{0,3}[ \t]*[:：])/gu;

/** The parts of a line that has several keys, `Status: Accepted | Date: 2021-03-04`; of any other line all of it. */
export function keyedSegments(text: string): readonly KeyedSegment[] {
  const first = text.search(/[:：]/);
  if (first < 0 || !/[:：]/.test(text.slice(first + 1))) return [{ from: 0, to: text.length }];
  const segments: KeyedSegment[] = [];
  let from = 0;
  for (const { index, 0: mark, 1: emphasis = '', 2: name = '' } of text.matchAll(parting)) {
    if (index < first || (emphasis === '' && metadataTerm(name) === null)) continue;
    segments.push({ from, to: index });
    from = index + mark.length;
  }
  return [...segments, { from, to: text.length }];
}
