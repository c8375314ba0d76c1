/** A record as it is shown: what its front matter says, its title line, and the rest. */
export interface RecordParts {
  /** Keys with their values, in order; empty without front matter. */
  readonly entries: readonly (readonly [key: string, value: string])[];
  /** The first heading as Markdown; empty where there is none. */
  readonly title: string;
  readonly body: string;
}

/** Takes a record apart. Front matter of ours has plain, quoted and folded (`>-`) values only; others are shown as they stand. */
export function recordParts(written: string): RecordParts {
  const text = written.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const matter = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const rest = matter ? text.slice(matter[0].length) : text;
  const heading = /^\s*(# [^\n]*)\n/.exec(rest);
  return {
    entries: entriesOf(matter?.[1] ?? ''),
    title: heading?.[1] ?? '',
    body: heading ? rest.slice(heading[0].length) : rest,
  };
}

/** The number of words in a text. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}

function entriesOf(matter: string): readonly (readonly [string, string])[] {
  const entries: [string, string][] = [];
  for (const line of matter.split('\n')) {
    const entry = /^([\w-]+):\s*(.*)$/.exec(line);
    const last = entries.at(-1);
    if (entry?.[1] !== undefined) entries.push([entry[1], entry[2] === '>-' ? '' : unquoted(entry[2] ?? '')]);
    else if (last && line.trim() !== '') last[1] = `${last[1]} ${line.trim()}`.trim();
  }
  return entries;
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    // Not one of ours: as it stands.
    return value;
  }
}
