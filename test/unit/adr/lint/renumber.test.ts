import { describe, expect, it } from 'vitest';
import { adrFile, type AdrFile } from '../../../../shared/adr/edits/edit.ts';
import { lintFolder } from '../../../../shared/adr/lint/lint-folder.ts';
import { renumber } from '../../../../shared/adr/lint/renumber.ts';
import { adrRelations } from '../../../../shared/adr/relations/relations.ts';
import { applyPatches } from '../../../../shared/adr/source/patch.ts';
import { corpusFiles, hasCorpora } from '../corpora.ts';
import { filesOf, lintOptions, madr, nygard, type Folder } from './lint-case.ts';

/** The files afterwards, with those that were not touched as they were. */
function renumbered(files: readonly AdrFile[], path: string, number: number): readonly AdrFile[] {
  const result = renumber(files, path, number);
  if (result.kind === 'refused') throw new Error(result.why);
  return files.map((file) => {
    const patches = result.changes.find((change) => change.path === file.path)?.patches ?? [];
    const text = applyPatches(file.source, patches);
    return file.path === path || patches.length > 0
      ? adrFile(file.path === path ? result.newPath : file.path, text)
      : file;
  });
}

function changedLines(folder: Folder, path: string, number: number): Readonly<Record<string, readonly string[]>> {
  const files = filesOf(folder);
  const after = renumbered(files, path, number);
  return Object.fromEntries(
    after.flatMap((file, index) => {
      const before = files[index]?.source.lines ?? [];
      const lines = file.source.lines.filter(({ text }, line) => text !== before[line]?.text).map(({ text }) => text);
      return lines.length > 0 || file.path !== files[index]?.path ? [[file.path, lines]] : [];
    }),
  );
}

describe('renumber', () => {
  it('mends name, title, links, their words and identifiers, and nothing else', () => {
    const folder = {
      'adr/0003-queue.md': [...nygard(3, 'Accepted'), '', 'This is ADR-0003, see [above](#status), `ADR-0003`.'],
      'adr/0004-b.md': nygard(4, 'Accepted', '', 'Amends [3. Use a queue](0003-queue.md)'),
      'adr/0005-c.md': madr({
        frontMatter: ['status: superseded by ADR-0003'],
        context: [
          'See [ADR-0003](./0003-queue.md#context "ADR-0003"), ADR-3, ADR-0030 and [0003-queue](../adr/0003-queue.md).',
          'The [queue][q] took 3 of 0003 days. `[3](0003-queue.md)`',
          '',
          '[q]: 0003-queue.md',
        ],
      }),
      'adr/0030-d.md': madr({}),
      'README.md': ['# Decisions', '', '* [ADR-0003](adr/0003-queue.md) - Use a queue', '* ADR 0003'],
      'other/0003-queue.md': madr({ context: ['ADR-0003 is not this one: [x](../adr/0003-queue.md)'] }),
    };
    expect(changedLines(folder, 'adr/0003-queue.md', 12)).toEqual({
      'adr/0012-queue.md': ['# 12. Use a queue', 'This is ADR-0012, see [above](#status), `ADR-0003`.'],
      'adr/0004-b.md': ['Amends [12. Use a queue](0012-queue.md)'],
      'adr/0005-c.md': [
        'status: superseded by ADR-0012',
        'See [ADR-0012](./0012-queue.md#context "ADR-0003"), ADR-12, ADR-0030 and [0012-queue](../adr/0012-queue.md).',
        '[q]: 0012-queue.md',
      ],
      'README.md': ['* [ADR-0012](adr/0012-queue.md) - Use a queue'],
      'other/0003-queue.md': ['ADR-0003 is not this one: [x](../adr/0012-queue.md)'],
    });
    const result = renumber(filesOf(folder), 'adr/0003-queue.md', 12);
    expect(result).toMatchObject({
      newPath: 'adr/0012-queue.md',
      unclear: [{ path: 'README.md', line: 3, text: 'ADR 0003' }],
    });
  });

  it('tells where a number that two files have is meant, and leaves it', () => {
    const files = filesOf({
      '0001-a.md': madr({}),
      '0001-b.md': madr({ context: ['After [a](0001-a.md).'] }),
      '0002-c.md': madr({ context: ['See ADR-0001.'] }),
    });
    const result = renumber(files, '0001-b.md', 3);
    expect(result).toMatchObject({
      newPath: '0003-b.md',
      changes: [],
      unclear: [{ path: '0002-c.md', line: 9, text: 'ADR-0001' }],
    });
    const findings = lintFolder(renumbered(files, '0001-b.md', 3), lintOptions);
    expect(findings).toEqual([]);
  });

  it('keeps digits, line ends, a byte order mark and names in another shape', () => {
    const file = adrFile('adr-007-x.md', '\uFEFF# ADR-007: X\r\n\r\nStatus: accepted\r\n');
    const [after] = renumbered([file], 'adr-007-x.md', 12);
    expect([after?.path, after?.source.text]).toEqual([
      'adr-012-x.md',
      '\uFEFF# ADR-012: X\r\n\r\nStatus: accepted\r\n',
    ]);
  });

  it.each([
    ['0001-a.md', 2, '0002-b.md has the number 2 already.'],
    ['0001-a.md', 1, 'It cannot get the number 1.'],
    ['0001-a.md', -1, 'It cannot get the number -1.'],
    ['0001-a.md', 1.5, 'It cannot get the number 1.5.'],
    ['20240101-c.md', 3, 'The file has no number in its name.'],
    ['gone.md', 3, 'The file has no number in its name.'],
  ])('refuses to give %s the number %s', (path, number, why) => {
    const files = filesOf({ '0001-a.md': madr({}), '0002-b.md': madr({}), '20240101-c.md': madr({}) });
    expect(renumber(files, path, number)).toEqual({ kind: 'refused', why });
  });

  it.skipIf(!hasCorpora)(
    'brings no dead link and no other relation into real folders',
    () => {
      for (const folder of ['npryce__adr-tools', 'adr__madr/docs', 'alphagov__govuk-aws']) {
        const files = corpusFiles
          .filter(({ path }) => path.startsWith(folder))
          .map(({ path, text }) => adrFile(path, text));
        const related = adrRelations(files).edges.length;
        const findings = lintFolder(files, lintOptions).filter(({ rule }) => rule === 'dead-link').length;
        for (const { path } of files) {
          const after = renumbered(files, path, 900);
          expect([path, adrRelations(after).edges.length]).toEqual([path, related]);
          expect(lintFolder(after, lintOptions).filter(({ rule }) => rule === 'dead-link')).toHaveLength(findings);
        }
      }
    },
    120_000,
  );
});
