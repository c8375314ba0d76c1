import { describe, expect, it } from 'vitest';
import type { AdrReading } from '../../../../shared/adr/reading/adr-reading.ts';
import { readAdrHead } from '../../../../shared/adr/reading/read-adr.ts';
import { parseSource } from '../../../../shared/adr/source/parse-source.ts';
import { fixtureAdrs, readFixture, readText } from '../fixture-adrs.ts';

/** The reading without its parts and links. */
function head({ parts: _parts, links: _links, ...rest }: AdrReading): Omit<AdrReading, 'parts' | 'links'> {
  return rest;
}

describe('readAdr, format by format', () => {
  it.each(fixtureAdrs.filter(({ path }) => !path.startsWith('other/')))('knows the format of $path', ({ path }) => {
    expect(readFixture(path).format).toBe(path.split('/')[0]);
  });

  it('reads the front matter of MADR 4 with comments, quotes and lists', () => {
    expect(head(readFixture('madr-4/0001-store-bookings-in-postgresql.md'))).toEqual({
      format: 'madr-4',
      why: null,
      number: 1,
      title: 'Store bookings in PostgreSQL',
      titleLine: 11,
      status: { text: 'superseded by ADR-0002', known: 'superseded', line: 2 },
      date: { text: '2024-03-11', day: '2024-03-11', line: 3 },
      people: [
        { role: 'decision-maker', name: 'Ana Torres' },
        { role: 'decision-maker', name: 'Bo Lind' },
        { role: 'consulted', name: 'Cleo (database group, on call)' },
        { role: 'consulted', name: 'Dan' },
        { role: 'informed', name: 'Everyone in operations' },
      ],
      tags: ['storage', 'bookings'],
      reviewDate: '2025-03-11',
    });
  });

  it('reads the parts of MADR 4, headings in code and comments left out', () => {
    const { parts } = readFixture('madr-4/0001-store-bookings-in-postgresql.md');
    expect(parts.context).toMatchObject({ from: 15, to: 22 });
    expect(parts.context.text).toMatch(/^Bookings change together: [^]*none of ours\n```$/);
    expect(parts.drivers).toEqual([
      { text: 'Transactions over several tables', from: 25, to: 26 },
      { text: 'A team of four can run it', from: 26, to: 27 },
    ]);
    expect(parts.options.map(({ name, arguments: given }) => [name, given.map(({ kind }) => kind)])).toEqual([
      ['PostgreSQL', ['good', 'bad']],
      ['SQLite', ['good', 'neutral', 'bad']],
      ['One JSON file for each booking', ['bad']],
    ]);
    expect(parts.options[0]).toMatchObject({
      description: { text: 'The server we already run for billing.', from: 53, to: 54 },
      arguments: [
        { kind: 'good', text: 'of transactions', line: 55 },
        { kind: 'bad', text: 'it is one more thing to back up', line: 56 },
      ],
      line: 30,
    });
    expect(parts.chosen).toBe('PostgreSQL');
    expect(parts.reason).toEqual({
      text: 'it is the only one with transactions\nthat several servers can share.',
      from: 36,
      to: 38,
    });
    expect(parts.consequences.map(({ kind, text }) => [kind, text])).toEqual([
      ['good', 'reports need no export'],
      ['neutral', 'we know it already'],
      ['bad', 'somebody has to upgrade it'],
    ]);
    expect(parts.confirmation.text).toBe('A test books the last seat from two servers at once.');
    expect(parts.moreInformation.text).toBe('To be reviewed on 2025-03-11. Compare ADR-0003.');
  });

  it('reads underlined headings, an odd status and a date that can be read in two ways', () => {
    const reading = readFixture('madr-4/0003-cache-seat-maps.md');
    expect(reading).toMatchObject({
      title: 'Cache seat maps',
      status: { text: 'on hold', known: null },
      date: { text: '04/05/2024', day: null },
      parts: { chosen: 'No cache', options: [{ name: 'Cache in memory' }, { name: 'No cache' }] },
    });
  });

  it('reads MADR 3: deciders, validation, the number in the title', () => {
    expect(readFixture('madr-3/0007-send-mail-through-a-queue.md')).toMatchObject({
      number: 7,
      title: 'Send mail through a queue',
      people: [{ name: 'Ana Torres' }, { name: 'Bo Lind' }],
      parts: { chosen: 'Queue', reason: { text: 'nothing is lost then.' } },
    });
  });

  it('reads MADR 2: the list under the title, labelled consequences, a reason that is a list', () => {
    const reading = readFixture('madr-2/0001-use-a-message-broker.md');
    expect(reading).toMatchObject({
      status: { text: 'accepted', known: 'accepted', line: 2 },
      date: { text: '2019-02-07', day: '2019-02-07', line: 4 },
      people: [{ name: 'Ana Torres' }, { name: 'Bo Lind' }],
    });
    expect(reading.parts.drivers.map(({ text }) => text)).toEqual(['Nothing is lost']);
    expect(reading.parts.reason.text).toBe('* nothing is lost\n* services need not know each other');
    expect(reading.parts.consequences).toEqual([
      { kind: 'good', text: 'Services can be stopped', line: 31 },
      { kind: 'bad', text: 'One more system', line: 35 },
    ]);
  });

  it('reads MADR 1: a table of metadata, the context without a heading, arguments marked by signs', () => {
    const { status, date, parts } = readFixture('madr-2/0002-use-topics.md');
    expect(status).toEqual({ text: 'Accepted', known: 'accepted', line: 4 });
    expect(date).toEqual({ text: '2019-03-01', day: '2019-03-01', line: 4 });
    expect(parts.context.text).toBe('Which events go where?');
    expect(parts.chosen).toBe('One topic for each kind');
    expect(parts.reason.text).toBe('* It is what the broker is good at.');
    expect(parts.options.map((option) => option.arguments.map(({ kind, text }) => [kind, text]))).toEqual([
      [
        ['good', 'Readers read only what they need'],
        ['bad', 'Many topics'],
      ],
      [['good', 'Order is kept']],
    ]);
  });

  it('reads both places of MADR universal once', () => {
    const reading = readFixture('madr-universal/0001-use-node-js.md');
    expect(reading.people.map(({ name }) => name)).toEqual(['Ana', 'Bo']);
    expect(reading.status).toEqual({ text: 'superseded by ADR-0002', known: 'superseded', line: 1 });
  });

  it('reads Nygard: lines and sections, consequences in paragraphs or lists', () => {
    const first = readFixture('nygard/0001-record-architecture-decisions.md');
    expect(head(first)).toEqual({
      format: 'nygard',
      why: null,
      number: 1,
      title: 'Record architecture decisions',
      titleLine: 0,
      status: { text: 'Accepted', known: 'accepted', line: 6 },
      date: { text: '2018-05-14', day: '2018-05-14', line: 2 },
      people: [],
      tags: [],
      reviewDate: null,
    });
    expect(first.parts.decision.text).toBe('We write it down, one file for each decision.');
    expect(first.parts.consequences.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'neutral: Somebody has to write.',
      'neutral: People who come later can read.',
    ]);
    const second = readFixture('nygard/0002-use-a-monolith.md');
    expect(second.status?.known).toBe('superseded');
    expect(second.parts.context.text).toBe('We are three people.\n\n### What we have\n\nOne server.');
    expect(second.parts.consequences).toHaveLength(2);
    expect(readFixture('nygard/0003-number-decisions-by-hand.md')).toMatchObject({
      status: { text: 'Pending', known: null },
      date: { text: '14.06.2018', day: '2018-06-14' },
    });
  });

  it('reads log4brains: names by day, tags, dates with the day first', () => {
    expect(readFixture('log4brains/20220110-use-rest.md')).toMatchObject({
      number: null,
      title: 'Use REST for the public API',
      date: { text: '10/01/2022', day: '2022-01-10' },
      tags: ['api'],
    });
    expect(readFixture('log4brains/20210304-use-graphql.md').tags).toEqual(['api', 'public']);
  });

  it('reads what follows no format: words in bold, another word for accepted, a date in words', () => {
    expect(readFixture('other/ADR-12 Rate limits.md')).toMatchObject({
      format: 'other',
      number: 12,
      title: 'Rate limits',
      status: { text: 'Approved', known: 'accepted' },
      date: { day: '2022-03-03' },
      people: [{ role: 'decision-maker', name: 'Ana' }],
      parts: { decision: { text: 'Ten requests a second.' } },
    });
  });

  it('reads links and tables of other tools, anchors in headings, and a title in a section of its own', () => {
    const reading = readFixture('other/0014-links-of-all-kinds.md');
    expect(reading).toMatchObject({
      number: 14,
      title: 'Keep links of all kinds',
      status: { text: 'Implemented', known: 'accepted' },
      date: { day: '2026-02-03' },
    });
    expect(reading.links.map(({ relation, text, number }) => [relation, text, number])).toEqual([
      ['supersedes', 'ADR-12', 12],
      ['amended-by', 'ADR-13', 13],
      ['mentions', '0013-broken-front-matter', 13],
      ['mentions', 'ADR-12 Rate limits', 12],
      ['clarifies', '0013-broken-front-matter', 13],
    ]);
    const { parts } = reading;
    expect(parts.context.text).toMatch(/^What of /);
    expect(
      parts.options.map(({ name, arguments: given }) => [name, ...given.map(({ kind, text }) => `${kind} ${text}`)]),
    ).toEqual([
      ['All kinds', 'good Nothing is lost', 'good Obsidian works', 'bad More to test'],
      ['One kind', 'bad Files of others break'],
    ]);
    expect([parts.chosen, parts.reason.text]).toEqual(['All kinds', 'folders come from everywhere.']);
    expect(parts.consequences.map(({ kind, text }) => [kind, text])).toEqual([
      ['good', 'Nothing to convert'],
      ['bad', 'More to test'],
    ]);
  });

  it('reads sections in capitals, in two languages, and metadata behind a picture', () => {
    expect(readFixture('other/0015-sections-in-capitals.md')).toMatchObject({
      format: 'nygard',
      title: 'Sections in capitals',
      titleLine: null,
      status: { text: 'Status: Accepted ✅', known: 'accepted', line: 4 },
      date: { day: '2026-02-04', line: 0 },
      parts: {
        context: { text: 'Headings come in capitals, and in two languages.' },
        decision: { text: 'We read them all the same.' },
        reason: { text: 'People write what they like.' },
        consequences: [
          { kind: 'good', text: 'one reader for all' },
          { kind: 'bad', text: 'more words to know' },
        ],
      },
    });
  });

  it('reads a broken front matter line by line and says that it is broken', () => {
    const reading = readFixture('other/0013-broken-front-matter.md');
    expect(reading).toMatchObject({
      format: 'madr-4',
      status: { text: 'accepted', known: 'accepted', line: 1 },
      date: { day: '2022-05-01' },
      people: [{ name: 'Ana' }],
    });
    expect(reading.why).toMatch(/^The front matter is not valid YAML in line \d: /);
  });

  it('says why a file is no decision', () => {
    expect(readFixture('other/README.md')).toMatchObject({
      format: 'none',
      title: 'Decisions',
      why: 'By its name it is no decision, but about decisions or a template.',
    });
    expect(readFixture('other/notes.md')).toMatchObject({
      format: 'none',
      title: 'Notes',
      titleLine: null,
      why: expect.stringContaining('no heading'),
    });
    expect(readText('empty.md', '').format).toBe('none');
  });

  it('reads the head alone as it reads it with the parts', () => {
    for (const { path, text } of fixtureAdrs) {
      const { parts: _parts, ...rest } = readText(path, text);
      expect([path, readAdrHead(path, parseSource(text))]).toEqual([path, rest]);
    }
  });

  it('reads the same with CRLF, a byte order mark and no final newline', () => {
    for (const { path, text } of fixtureAdrs) {
      const variants = [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.trimEnd()];
      const plain = readText(path, text);
      expect([path, ...variants.map((variant) => readText(path, variant))]).toEqual([path, plain, plain, plain]);
    }
  });

  it('takes a title from the file name where the first heading begins a section', () => {
    const reading = readText('0030-docker_components.md', '## Context and Problem Statement', '', 'Why?');
    expect(reading).toMatchObject({ number: 30, title: 'Docker components', titleLine: null });
    expect(readText('0031-x.md', '---', 'title: Named above', '---', '', '## Context', '', 'Why?').title).toBe(
      'Named above',
    );
  });

  it.each([
    ['# Architecture Decision Record\n\n## Use x\n\n### Status\n\nAccepted', 'Use x', null],
    ['# Use x {#use-x}', 'Use x', null],
    ['# **ADR-7:** Use x ![status](https://img.shields.io/badge/status-accepted-green)', 'Use x', 7],
    ['# RFC-0012: Use x', 'Use x', 12],
    ['<h1 align="center">Use x</h1>\n\n## Status\n\nAccepted', 'Use x', null],
    ['---\nadr: 7\ntitle: Use x\n---\n\n## Status\n\nAccepted', 'Use x', 7],
    ['---\nid: adrs-x\ntitle: Use x\n---\n\n## Status\n\nAccepted', 'Use x', null],
  ])('takes title and number from %j', (text, title, number) => {
    expect(readText(number === 12 ? '0012-x.md' : 'x.md', text)).toMatchObject({ title, number });
  });

  it('keeps the name of a document that a decision is about in its title', () => {
    expect(readText('0012-x.md', '# RFC 7807: problem details').title).toBe('RFC 7807: problem details');
  });

  it('reads a status that stands in its heading', () => {
    const { status } = readText('0012-x.md', '# Use x', '', '## Status: Accepted', '', '## Context', '', 'Why.');
    expect(status).toEqual({ text: 'Accepted', known: 'accepted', line: 2 });
  });

  it('reads a decision with a folder of its own', () => {
    const lines = ['# Use x', '', '## Status', '', 'Accepted', '', '## Context', '', 'Why.'];
    expect(readText('docs/adr/0009-use-x/README.md', ...lines)).toMatchObject({ format: 'nygard', number: 9 });
    expect(readText('docs/adr/README.md', ...lines).format).toBe('none');
  });

  it('keeps brackets that are no link in a title', () => {
    expect(readText('0001-x.md', '# [WIP] Use `npm` & [pnpm](https://pnpm.io)').title).toBe('[WIP] Use npm & pnpm');
    expect(readText('0001-x.md', '# [WIP] x', '', '[wip]: y.md').title).toBe('WIP x');
  });
});
