import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Words in a row that nobody writes again by chance; names and lists of products are shorter. */
const runLength = 6;

/**
 * Fingerprints of every run of six words in the two comparisons (sources `ztabs` and `monterail`): the first 8 hex
 * digits of the SHA-256 of the words, in lower case, one blank between them.
 */
const published = new Set(
  readFileSync(new URL('../../fixtures/published-word-runs.txt', import.meta.url), 'utf8').split(/\s+/),
);

/** Runs of six words of `text` that also stand in one of the two comparisons. */
export function copiedRuns(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,'’+-][\p{L}\p{N}]+)*/gu) ?? [];
  return words
    .slice(runLength - 1)
    .map((_, start) => words.slice(start, start + runLength).join(' '))
    .filter((run) => published.has(createHash('sha256').update(run).digest('hex').slice(0, 8)));
}
