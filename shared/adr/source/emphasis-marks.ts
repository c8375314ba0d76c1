import type { TextRange } from './inline-scan.ts';

interface OpenRun {
  readonly from: number;
  count: number;
}

/** The marks of emphasis and strikethrough (`*`, `_`, `~~`) in a piece of Markdown that belong together. */
export class EmphasisMarks {
  readonly #open: Readonly<Record<string, OpenRun[]>> = { '*': [], _: [], '~': [] };
  readonly #ranges: TextRange[] = [];

  /** Takes the run of equal marks at `at`. @returns where it ends. */
  addRun(text: string, at: number): number {
    const sign = text[at] ?? '';
    let end = at;
    while (text[end] === sign) end += 1;
    if (sign === '~' && end - at !== 2) return end;
    const before = text[at - 1] ?? ' ';
    const after = text[end] ?? ' ';
    const isWord = sign === '_' ? /[\p{L}\p{N}_]/u : /(?!)/;
    const opens = /\S/.test(after) && !isWord.test(before);
    const closes = /\S/.test(before) && !isWord.test(after);
    const open = this.#open[sign] ?? [];
    let from = at;
    for (let run = closes ? open.at(-1) : undefined; run && from < end; run = open.at(-1)) {
      const count = Math.min(run.count, end - from);
      run.count -= count;
      this.#ranges.push({ from: run.from + run.count, to: run.from + run.count + count }, { from, to: from + count });
      from += count;
      if (run.count === 0) open.pop();
    }
    if (opens && from < end) open.push({ from, count: end - from });
    return end;
  }

  ranges(): readonly TextRange[] {
    return this.#ranges;
  }
}
