import { describe, expect, it } from 'vitest';
import { adrFile, type AdrFile } from '../../../../shared/adr/edits/edit.ts';
import { lintFolder } from '../../../../shared/adr/lint/lint-folder.ts';
import { renumber, withFollowing, type NewNumber } from '../../../../shared/adr/lint/renumber.ts';
import { adrRelations } from '../../../../shared/adr/relations/relations.ts';
import { applyPatches } from '../../../../shared/adr/source/patch.ts';
import { corpusFiles, hasCorpora } from '../corpora.ts';
import { filesOf, lintOptions, madr, nygard, type Folder } from './lint-case.ts';

/** The files afterwards, with those that were not touched as they were. */
function renumbered(files: readonly AdrFile[], ...wanted: readonly NewNumber[]): readonly AdrFile[] {
  const result = renumber(files, wanted);
  if (result.kind === 'refused') throw new Error(result.why);
  return files.map((file) => {
    const patches = result.changes.find(({ path }) => path === file.path)?.patches ?? [];
    const path = result.moves.find((move) => move.path === file.path)?.newPath ?? file.path;
    return path !== file.path || patches.length > 0 ? adrFile(path, applyPatches(file.source, patches)) : file;
  });
}

function changedLines(folder: Folder, ...wanted: readonly NewNumber[]): Readonly<Record<string, readonly string[]>> {
  const files = filesOf(folder);
  const after = renumbered(files, ...wanted);
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
    expect(changedLines(folder, { path: 'adr/0003-queue.md', number: 12 })).toEqual({
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
    const result = renumber(filesOf(folder), [{ path: 'adr/0003-queue.md', number: 12 }]);
    expect(result).toMatchObject({
      moves: [{ path: 'adr/0003-queue.md', newPath: 'adr/0012-queue.md' }],
      unclear: [{ path: 'README.md', line: 3, text: 'ADR 0003' }],
    });
  });

  it('tells where a number that two files have is meant, and leaves it', () => {
    const files = filesOf({
      '0001-a.md': madr({}),
      '0001-b.md': madr({ context: ['After [a](0001-a.md).'] }),
      '0002-c.md': madr({ context: ['See ADR-0001.'] }),
    });
    const result = renumber(files, [{ path: '0001-b.md', number: 3 }]);
    expect(result).toMatchObject({
      moves: [{ path: '0001-b.md', newPath: '0003-b.md' }],
      changes: [],
      unclear: [{ path: '0002-c.md', line: 9, text: 'ADR-0001' }],
    });
    const findings = lintFolder(renumbered(files, { path: '0001-b.md', number: 3 }), lintOptions);
    expect(findings).toEqual([]);
  });

  it('keeps digits, line ends, a byte order mark and names in another shape', () => {
    const file = adrFile('adr-007-x.md', '\uFEFF# ADR-007: X\r\n\r\nStatus: accepted\r\n');
    const [after] = renumbered([file], { path: 'adr-007-x.md', number: 12 });
    expect([after?.path, after?.source.text]).toEqual([
      'adr-012-x.md',
      '\uFEFF# ADR-012: X\r\n\r\nStatus: accepted\r\n',
    ]);
  });

  it.each([
    ['0001-a.md', 2, '0002-b.md has the number 2 already.'],
    ['0001-a.md', 1, '0001-a.md cannot get the number 1.'],
    ['0001-a.md', -1, '0001-a.md cannot get the number -1.'],
    ['0001-a.md', 1.5, '0001-a.md cannot get the number 1.5.'],
    ['20240101-c.md', 3, '20240101-c.md has no number in its name.'],
    ['gone.md', 3, 'gone.md has no number in its name.'],
  ])('refuses to give %s the number %s', (path, number, why) => {
    const files = filesOf({ '0001-a.md': madr({}), '0002-b.md': madr({}), '20240101-c.md': madr({}) });
    expect(renumber(files, [{ path, number }])).toEqual({ kind: 'refused', why });
  });

  it('gives several files new numbers at once, where one gets what another leaves', () => {
    const folder = {
      'adr/0001-a.md': madr({ context: ['See ADR-0004 and [ADR-0005](0005-c.md).'] }),
      'adr/0004-b.md': madr({ frontMatter: ['status: superseded by ADR-0005'] }),
      'adr/0005-c.md': madr({ context: ['In the place of [ADR-0004](0004-b.md).'] }),
      'other/0004-d.md': madr({}),
    };
    const wanted = withFollowing(filesOf(folder), { path: 'adr/0004-b.md', number: 2 });
    expect(wanted).toEqual([
      { path: 'adr/0004-b.md', number: 2 },
      { path: 'adr/0005-c.md', number: 3 },
    ]);
    expect(changedLines(folder, ...wanted)).toEqual({
      'adr/0001-a.md': ['See ADR-0002 and [ADR-0003](0003-c.md).'],
      'adr/0002-b.md': ['status: superseded by ADR-0003'],
      'adr/0003-c.md': ['In the place of [ADR-0002](0002-b.md).'],
    });
  });

  it('refuses numbers that two files would share, and names that are taken', () => {
    const files = filesOf({ '0001-a.md': madr({}), '0002-b.md': madr({}), '0003-a.md': madr({}) });
    const both = ['0001-a.md', '0002-b.md'].map((path) => ({ path, number: 7 }));
    expect(renumber(files, both)).toEqual({ kind: 'refused', why: '0007-a.md has the number 7 already.' });
    const chain = withFollowing(files, { path: '0001-a.md', number: 3 });
    expect(renumber(files, chain)).toEqual({ kind: 'refused', why: 'There is a file 0003-a.md already.' });
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
          const after = renumbered(files, { path, number: 900 });
          expect([path, adrRelations(after).edges.length]).toEqual([path, related]);
          expect(lintFolder(after, lintOptions).filter(({ rule }) => rule === 'dead-link')).toHaveLength(findings);
        }
      }
    },
    120_000,
  );
});
