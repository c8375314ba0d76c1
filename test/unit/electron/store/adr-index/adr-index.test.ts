import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { adrFacets, adrFolders } from '../../../../../electron/store/adr-index/adr-facets.ts';
import { adrItems, adrLinks } from '../../../../../electron/store/adr-index/adr-items.ts';
import { adrIndexFile, openAdrIndex } from '../../../../../electron/store/adr-index/open-adr-index.ts';
import { everything, queryAdrIndex, queryStatement } from '../../../../../electron/store/adr-index/query-adr-index.ts';
import {
  keepFile,
  knownFiles,
  makeSearchable,
  removeFile,
  removeOtherFolders,
  writeFolders,
} from '../../../../../electron/store/adr-index/write-adr-index.ts';
import type { Sqlite } from '../../../../../electron/store/sqlite.ts';
import { afterTest, temporaryFolder } from '../open-store.ts';
import { addFiles, emptyReading, found, memoryIndex } from './sample-index.ts';

describe('the index file', () => {
  test('its schema is the one that was agreed on, and every table is strict', async () => {
    const database = memoryIndex();
    const rows = database
      .prepare(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'adr_search_%' ORDER BY type, name`,
      )
      .pluck()
      .all();
    await expect(`${rows.join(';\n\n')};\n`).toMatchFileSnapshot('./schema.sql');
    const list = database.pragma('table_list') as { name: string; type: string; strict: number }[];
    expect(
      list.filter(({ name, type, strict }) => type === 'table' && strict === 0 && !/^(sqlite_|adr_search)/.test(name)),
    ).toEqual([]);
  });

  function open(file: string): Sqlite {
    const database = openAdrIndex(file);
    afterTest(() => database.close());
    return database;
  }

  test('keeps what was written until it is opened again', () => {
    const file = adrIndexFile(temporaryFolder());
    const first = open(file);
    addFiles(first, { path: 'a.md' });
    first.close();
    expect(found(open(file), {})).toEqual(['a.md']);
  });

  test.each([
    ['of another version', (file: string) => new Database(file).exec('PRAGMA user_version = 999').close()],
    ['of another program', (file: string) => new Database(file).exec('PRAGMA application_id = 5').close()],
    ['damaged', (file: string) => writeFileSync(file, 'garbage, not a database at all'.repeat(100))],
    [
      'made by another program',
      (file: string) => new Database(file).exec(`UPDATE adr_maker SET program = 'x'`).close(),
    ],
    ['empty', (file: string) => writeFileSync(file, '')],
  ])('%s is made anew', (_, spoil) => {
    const file = adrIndexFile(temporaryFolder());
    const first = open(file);
    addFiles(first, { path: 'a.md' });
    first.close();
    spoil(file);
    const second = open(file);
    expect(found(second, {})).toEqual([]);
    addFiles(second, { path: 'b.md' });
    expect(found(second, {})).toEqual(['b.md']);
  });

  test('in a place where none can be made is an error', () => {
    expect(() => openAdrIndex('/dev/null/index.sqlite')).toThrow('directory');
  });
});

describe('files in the index', () => {
  test('come back as they were read, with their links', () => {
    const database = memoryIndex();
    const reading = {
      ...emptyReading,
      format: 'nygard',
      why: 'odd',
      number: 7,
      title: 'Use “Django”',
      titleLine: 1,
      status: { text: '**On hold**', known: null, line: 4 },
      date: { text: '1.2.2026', day: '2026-02-01', line: 3 },
      people: [
        { role: 'informed', name: 'Zoë' },
        { role: 'decision-maker', name: 'Bo' },
      ],
      tags: ['b', 'a'],
      links: [
        { relation: 'supersedes', text: '6. X', href: '0006-x.md', number: 6, line: 9 },
        { relation: 'mentions', text: 'ADR-0001', href: null, number: null, line: 12 },
      ],
      reviewDate: '2027-01-01',
    } as const;
    addFiles(database, { path: 'docs/adr/web/0007-x.md', category: 'web', text: 'text', reading });
    const [item] = queryAdrIndex(database, everything).files;
    const { links, ...rest } = reading;
    expect(item).toEqual({
      id: 1,
      repository: 'r',
      folder: 'docs/adr',
      path: 'docs/adr/web/0007-x.md',
      category: 'web',
      hash: 'h text',
      ...rest,
      markedTitle: [{ text: 'Use “Django”', hit: false }],
      snippet: [],
    });
    expect(adrLinks(database, [1, 2]).get(1)).toEqual(links);
    expect(adrItems(database, [5, 1]).map(({ id }) => id)).toEqual([1]);
  });

  test('that were changed are found by their new words only, and keep their place', () => {
    const database = memoryIndex();
    addFiles(database, { path: 'a.md', text: 'old words' }, { path: 'b.md', text: 'other' });
    const before = knownFiles(database, 'r').get('a.md');
    addFiles(database, { path: 'a.md', text: 'new words', reading: { tags: ['t'] } });
    expect(knownFiles(database, 'r').get('a.md')).toEqual({ ...before, hash: 'h new words' });
    expect(found(database, { text: 'old' })).toEqual([]);
    expect(found(database, { text: 'words' })).toEqual(['a.md']);
    expect(found(database, { tag: 't' })).toEqual(['a.md']);
    database.exec(`INSERT INTO adr_search (adr_search, rank) VALUES ('integrity-check', 1)`);
  });

  test('that are gone leave nothing behind, searchable or not yet', () => {
    const database = memoryIndex();
    const people = [{ role: 'consulted', name: 'Bo' }] as const;
    addFiles(database, { path: 'a.md', text: 'words', reading: { people, tags: ['t'] } });
    addFiles(database, { path: 'b.md', text: 'words' });
    database.exec(`INSERT INTO adr_unsearched SELECT file FROM adr_text WHERE file = 2;
      INSERT INTO adr_search (adr_search, rowid, title, name, text) VALUES ('delete', 2, '', 'b.md', 'words')`);
    for (const { id } of knownFiles(database, 'r').values()) removeFile(database, id);
    for (const table of ['adr_file', 'adr_person', 'adr_tag', 'adr_link', 'adr_text', 'adr_unsearched'])
      expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    database.exec(`INSERT INTO adr_search (adr_search, rank) VALUES ('integrity-check', 1)`);
    expect(makeSearchable(database, 10)).toBe(0);
  });

  test('become searchable in steps', () => {
    const database = memoryIndex();
    addFiles(database, { path: 'a.md', text: 'words' }, { path: 'b.md', text: 'words' });
    database.exec(
      `INSERT INTO adr_search (adr_search) VALUES ('delete-all'); INSERT INTO adr_unsearched SELECT file FROM adr_text`,
    );
    expect(found(database, { text: 'words' })).toEqual([]);
    expect([makeSearchable(database, 1), found(database, { text: 'words' })]).toEqual([1, ['a.md']]);
    expect([makeSearchable(database, 5), found(database, { text: 'words' })]).toEqual([1, ['a.md', 'b.md']]);
    expect(makeSearchable(database, 5)).toBe(0);
  });

  test('move with their folder; a folder that is no longer one goes with the rest', () => {
    const database = memoryIndex();
    addFiles(database, { path: 'docs/adr/a.md' }, { path: 'docs/adr/b.md' });
    addFiles(database, { path: 'x/c.md', repository: 'other', folder: 'x' });
    const ids = writeFolders(database, 'r', [{ path: 'docs', origin: 'chosen', packageName: 'web', mixed: true }]);
    const moved = knownFiles(database, 'r').get('docs/adr/a.md');
    keepFile(database, moved?.id ?? 0, { folder: ids.get('docs') ?? 0, category: 'adr', signature: 'new' });
    removeOtherFolders(database, 'r', new Set(['docs']));
    expect(adrFolders(database, 'r')).toEqual([
      {
        path: 'docs',
        origin: 'chosen',
        packageName: 'web',
        mixed: true,
        files: 1,
        categories: [{ value: 'adr', count: 1 }],
      },
    ]);
    expect(found(database, {})).toEqual(['x/c.md', 'docs/adr/a.md']);
    expect(knownFiles(database, 'r').get('docs/adr/a.md')?.signature).toBe('new');
  });
});

describe('queries', () => {
  function filled(): Sqlite {
    const database = memoryIndex();
    const status = (text: string, known: 'accepted' | null = null) => ({ status: { text, known, line: 0 } });
    const day = (text: string) => ({ date: { text, day: text, line: 0 } });
    addFiles(
      database,
      {
        path: 'docs/adr/0010-b.md',
        text: 'Django admin',
        reading: {
          number: 10,
          title: 'banana',
          tags: ['web'],
          ...status('Accepted', 'accepted'),
          ...day('2026-03-01'),
        },
      },
      {
        path: 'docs/adr/0009-a.md',
        text: 'Node.js Über',
        reading: { number: 9, title: 'Apple', format: 'nygard', ...status('On Hold') },
      },
      {
        path: 'docs/adr/readme.md',
        text: 'about django',
        reading: { format: 'none', why: 'no', title: 'Django records' },
      },
      {
        path: 'docs/adr/web/0001-c.md',
        category: 'web',
        reading: {
          number: 1,
          title: 'cherry',
          people: [
            { role: 'consulted', name: 'Bo' },
            { role: 'informed', name: 'Bo' },
          ],
          ...day('2026-01-01'),
        },
      },
      { repository: 'other', folder: 'adr', path: 'adr/0001-x.md', text: 'django', reading: { number: 1, title: 'X' } },
    );
    return database;
  }
  const mine = { repository: 'r' };

  test('all of a repository, as they lie in their folders', () => {
    expect(found(filled(), mine)).toEqual([
      'docs/adr/0009-a.md',
      'docs/adr/0010-b.md',
      'docs/adr/readme.md',
      'docs/adr/web/0001-c.md',
    ]);
    expect(found(filled(), {})).toContain('adr/0001-x.md');
  });

  test.each([
    ['words in the text, of any case and accent', { text: 'uber NODE.js ' }, ['docs/adr/0009-a.md']],
    ['the last word as a beginning', { text: 'django adm' }, ['docs/adr/0010-b.md']],
    ['the last word whole where a space follows', { text: 'adm ' }, []],
    ['words of the title', { text: 'apple' }, ['docs/adr/0009-a.md']],
    ['the number in the file name', { text: '0009' }, ['docs/adr/0009-a.md']],
    ['signs that mean something to the search', { text: '" OR * NEAR( -' }, []],
    ['a known status', { status: 'accepted' }, ['docs/adr/0010-b.md']],
    ['another status by its words', { status: 'on hold' }, ['docs/adr/0009-a.md']],
    ['no status', { status: '' }, ['docs/adr/readme.md', 'docs/adr/web/0001-c.md']],
    ['a tag', { tag: 'web' }, ['docs/adr/0010-b.md']],
    ['a person', { person: 'Bo' }, ['docs/adr/web/0001-c.md']],
    ['a format', { format: 'none' }, ['docs/adr/readme.md']],
    ['a category', { category: 'web' }, ['docs/adr/web/0001-c.md']],
    ['a folder', { folder: 'adr' }, []],
    ['days, both included', { from: '2026-01-01', to: '2026-03-01' }, ['docs/adr/0010-b.md', 'docs/adr/web/0001-c.md']],
    ['days up to one', { to: '2026-02-01' }, ['docs/adr/web/0001-c.md']],
    ['several at once', { text: 'django', status: 'accepted', tag: 'web', from: '2026-03-01' }, ['docs/adr/0010-b.md']],
  ])('by %s', (_, query, expected) => expect(found(filled(), { ...mine, ...query })).toEqual(expected));

  test('every order', () => {
    const names = (sort: 'match' | 'title' | 'date' | 'status', text = ''): readonly string[] =>
      found(filled(), { ...mine, sort, text }).map((file) => file.replace(/^.*\//, ''));
    expect(names('title')).toEqual(['0009-a.md', '0010-b.md', '0001-c.md', 'readme.md']);
    expect(names('date')).toEqual(['0010-b.md', '0001-c.md', '0009-a.md', 'readme.md']);
    expect(names('status')).toEqual(['readme.md', '0001-c.md', '0010-b.md', '0009-a.md']);
    expect(names('match', 'django')).toEqual(['readme.md', '0010-b.md']);
    expect(names('match')).toEqual(names('match', ' '));
  });

  test('a page at a time, with the number of all', () => {
    const result = queryAdrIndex(filled(), { ...everything, ...mine, offset: 1, limit: 2 });
    expect(result.files.map(({ path }) => path)).toEqual(['docs/adr/0010-b.md', 'docs/adr/readme.md']);
    expect(result.found).toBe(4);
  });

  test('what was searched is marked in title and text', () => {
    const [first] = queryAdrIndex(filled(), { ...everything, ...mine, text: 'djan', sort: 'match' }).files;
    expect(first?.markedTitle).toEqual([
      { text: 'Django', hit: true },
      { text: ' records', hit: false },
    ]);
    expect(first?.snippet).toEqual([
      { text: 'about ', hit: false },
      { text: 'django', hit: true },
    ]);
  });

  test('what can be filtered by, with its numbers', () => {
    expect(adrFacets(filled(), 'r')).toEqual({
      statuses: [
        { value: '', count: 1 },
        { value: 'accepted', count: 1 },
        { value: 'on hold', count: 1 },
      ],
      tags: [{ value: 'web', count: 1 }],
      people: [{ value: 'Bo', count: 1 }],
      formats: [
        { value: 'madr-4', count: 2 },
        { value: 'none', count: 1 },
        { value: 'nygard', count: 1 },
      ],
      total: 4,
      notUnderstood: 1,
    });
  });

  test('words are looked up, not read through', () => {
    const { sql, values } = queryStatement({ ...everything, ...mine, text: 'django adm', sort: 'match' });
    const plan = filled()
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values) as { detail: string }[];
    expect(plan.map(({ detail }) => detail)).toContain(
      'SEARCH f USING COVERING INDEX adr_file_of_repository (repository=?)',
    );
    expect(plan.filter(({ detail }) => /^SCAN (?!s VIRTUAL TABLE INDEX 0:M)/.test(detail))).toEqual([]);
  });
});
