import { describe, expect, it } from 'vitest';
import { adrFile, editedText, type AdrFile, type Edit } from '../../../../shared/adr/edits/edit.ts';
import { addLink } from '../../../../shared/adr/edits/links.ts';
import { supersededBy } from '../../../../shared/adr/edits/relate.ts';
import { setDate, setStatus } from '../../../../shared/adr/edits/set-metadata.ts';
import { splitLines } from '../../../../shared/adr/source/source-lines.ts';
import { corpusFiles, variants } from '../corpora.ts';
import { fixtureAdrs } from '../fixture-adrs.ts';
import { lineChanges } from './line-changes.ts';

const other = (path: string) => ({
  path: path.replace(/[^/]*$/, '0999-other-one.md'),
  number: 999,
  title: 'The other one',
});

/** An edit, what must be read afterwards, and what each new line that is not blank must be like. */
const edits = [
  {
    name: 'a status',
    edit: (file: AdrFile): Edit => setStatus(file, 'rejected'),
    isRead: ({ reading }: AdrFile): boolean => reading.status?.known === 'rejected',
    line: /^(---|## Status|.*rejected.*)$/i,
    changed: (file: AdrFile) => linesOf(file, 'status'),
  },
  {
    name: 'a date',
    edit: (file: AdrFile): Edit => setDate(file, '2026-01-02'),
    isRead: ({ reading }: AdrFile): boolean => reading.date?.day === '2026-01-02',
    line: /^(---|.*2026-01-02.*)$/,
    changed: (file: AdrFile) => linesOf(file, 'date'),
  },
  {
    name: 'what took its place',
    edit: (file: AdrFile): Edit => supersededBy(file, other(file.path)),
    isRead: ({ reading }: AdrFile): boolean =>
      reading.status?.known === 'superseded' &&
      reading.links.some(({ relation, number }) => relation === 'superseded-by' && number === 999),
    line: /^(---|.*superseded by (ADR-0999|\[(ADR-0999|0999-other-one|999\. The other one)\]\(0999-other-one\.md\)).*)$/i,
    changed: (file: AdrFile) => linesOf(file, 'status'),
  },
  {
    name: 'a link',
    edit: (file: AdrFile): Edit => addLink(file, 'amends', other(file.path)),
    isRead: ({ reading }: AdrFile): boolean =>
      reading.links.some(({ relation, number }) => relation === 'amends' && number === 999),
    line: /^(## (Links|More Information)|([-*] )?Amends \[(ADR-0999|0999-other-one|999\. The other one)\]\(0999-other-one\.md\)(, The other one)?\.?)$/,
    changed: (): readonly string[] => [],
  },
] as const;

/** Real ADRs where they are there, and ours in every format that can be edited; not those that are refused. */
const files = [
  ...corpusFiles,
  ...fixtureAdrs.filter(({ path }) => !path.startsWith('other/') || path.startsWith('other/ADR-12')),
];

/** The lines that hold a status or a date; a universal file has two. */
function linesOf({ reading, source }: AdrFile, key: 'status' | 'date'): readonly string[] {
  const own = reading[key] === null ? [] : [source.lines[reading[key].line]?.text ?? ''];
  const listed = source.lines.filter(({ text }) => text.toLowerCase().startsWith(`* ${key}: `)).map(({ text }) => text);
  return [...own, ...(reading.format === 'madr-universal' ? listed : [])].map((text) => text.trimEnd());
}

describe('edits of real ADRs', { timeout: 120_000 }, () => {
  it.each(edits)('set $name in every file and touch no other line', ({ edit, isRead, line, changed }) => {
    for (const { path, text } of files) {
      const file = adrFile(path, text);
      const made = edit(file);
      if (made.kind === 'refused') throw new Error(`${path}: ${made.why}`);
      const after = editedText(file, made);
      const changes = lineChanges(`${text.trimEnd()}\n`, `${after.trimEnd()}\n`);
      const added = changes.filter((change) => /^\+ \S/.test(change)).map((change) => change.slice(2));
      const removed = changes.filter((change) => /^- \S/.test(change)).map((change) => change.slice(2));
      const old = changed(file);
      expect({ path, removed, isLonger: added.length === 0 }).toEqual({ path, removed: old, isLonger: false });
      expect({ path, odd: added.filter((words) => !line.test(words)) }).toEqual({ path, odd: [] });
      expect({ path, count: added.length <= (old.length || 3) }).toEqual({ path, count: true });
      expect({ path, blank: changes.filter((change) => /^[+-]$/.test(change)).length <= 2 }).toEqual({
        path,
        blank: true,
      });
      expect({ path, isRead: isRead(adrFile(path, after)) }).toEqual({ path, isRead: true });
    }
  });

  it.each(variants.slice(1))('change in every file %s the same lines in the same way', (_name, variant) => {
    for (const [index, { path, text }] of files.entries()) {
      const { edit, name } = edits[index % edits.length] ?? edits[0];
      const plain = adrFile(path, text.replace(/\n+$/, '\n'));
      const changed = adrFile(path, variant(text.replace(/\n+$/, '\n')));
      const expected = edit(plain);
      const made = edit(changed);
      if (made.kind === 'refused' || expected.kind === 'refused') throw new Error(`${path}: ${name} is refused`);
      expect({ path, name, text: editedText(changed, made) }).toEqual({
        path,
        name,
        text: variant(editedText(plain, expected)),
      });
      const ends = splitLines(editedText(changed, made)).map(({ end }) => end);
      expect({ path, ends: new Set(ends.slice(0, -1)) }).toEqual({ path, ends: new Set([changed.source.lineEnd]) });
    }
  });

  it('change nothing the second time', () => {
    for (const [index, { path, text }] of files.entries()) {
      const { edit, name } = edits[(index + 1) % edits.length] ?? edits[0];
      const file = adrFile(path, text);
      const made = edit(file);
      if (made.kind === 'refused') throw new Error(`${path}: ${name} is refused`);
      const again = edit(adrFile(path, editedText(file, made)));
      expect({ path, name, again }).toEqual({ path, name, again: { kind: 'patches', patches: [] } });
    }
  });
});
