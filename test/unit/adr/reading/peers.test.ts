import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdrReading } from '../../../../shared/adr/reading/adr-reading.ts';
import { baseName, slugOf } from '../../../../shared/adr/reading/file-name.ts';
import { readAdr } from '../../../../shared/adr/reading/read-adr.ts';
import { parseSource } from '../../../../shared/adr/source/parse-source.ts';
import { corpusFiles, hasCorpora } from '../corpora.ts';
import { fixtureAdrs } from '../fixture-adrs.ts';
import {
  readWithAdrLog,
  readWithBackstage,
  readWithLog4brains,
  type Log4brainsAdr,
  type PeerFile,
} from './peer-readings.ts';

/** A file with our reading of it; folders apart, as names repeat. */
interface Compared extends PeerFile {
  readonly folder: string;
  readonly lines: readonly string[];
  readonly reading: AdrReading;
}

const compared: readonly Compared[] = [...corpusFiles, ...fixtureAdrs].map(({ path: file, text }) => {
  const reading = readAdr(file, parseSource(text));
  return {
    folder: path.posix.dirname(file).replaceAll('/', '-'),
    name: baseName(file),
    text,
    lines: text.split('\n'),
    reading,
  };
});
const read = compared.filter(({ folder, reading }) => folder !== 'other' && reading.format !== 'none');
const folders = [...new Set(read.map(({ folder }) => folder))];

const temporary = mkdtempSync(path.join(tmpdir(), 'fulcrum-readers-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** The text of a line of Markdown as a reader shows it. */
function shown(markdown: string): string {
  return (marked.parseInline(markdown) as string)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Whether a line is one of the list under the title, the only place where log4brains looks. */
function isListed({ lines }: Compared, line: number | undefined): boolean {
  return line !== undefined && /^[*-] /.test(lines[line] ?? '');
}

describe('log4brains', () => {
  const theirs = new Map<string, ReadonlyMap<string, Log4brainsAdr>>();
  const pairs: { readonly ours: Compared; readonly theirs: Log4brainsAdr }[] = [];

  beforeAll(async () => {
    for (const folder of folders) {
      const target = path.join(temporary, 'log4brains', folder);
      mkdirSync(target, { recursive: true });
      theirs.set(
        folder,
        await readWithLog4brains(
          target,
          read.filter((file) => file.folder === folder),
        ),
      );
    }
    for (const ours of read) {
      const adr = theirs.get(ours.folder)?.get(slugOf(ours.name));
      if (adr) pairs.push({ ours, theirs: adr });
    }
  }, 180_000);

  it('reads every file that we read', () => {
    expect(pairs.length).toBe(read.length);
  });

  it('sees the same titles', () => {
    const titled = pairs.filter(({ ours }) => ours.reading.titleLine !== null);
    const words = (title: string | null): string =>
      (title ?? '')
        .replace(/^(?:\d+\. |ADR-\d+: )/, '')
        .replace(/\s+/g, ' ')
        .trim();
    const differing = titled.filter(({ ours, theirs: adr }) => words(adr.title) !== ours.reading.title);
    expect(differing.map(({ ours, theirs: adr }) => [ours.name, adr.title])).toEqual([
      // A comment of HTML in front of the title hides it from log4brains, one of YAML is a title for it.
      ...(hasCorpora ? [['0031-reuse-refinement-code-for-pattern-detection.md', null]] : []),
      ['0001-store-bookings-in-postgresql.md', 'kept by hand'],
    ]);
  });

  it('sees the same statuses, and an unknown one as a draft', () => {
    const told = pairs.map(({ ours, theirs: adr }) => {
      const { status } = ours.reading;
      if (!status || !statusIsListed(ours)) return [ours.name, 'accepted', adr.status];
      const isPlain = /^(?:\w+|superseded by .*)$/i.test(status.text) && status.known !== null;
      return [ours.name, isPlain ? status.known : 'draft', adr.status];
    });
    expect(told.filter(([, ours, peer]) => ours !== peer)).toEqual([]);
  });

  it('sees the same days', () => {
    const told = pairs.filter(
      ({ ours }) => ours.reading.date && (isListed(ours, ours.reading.date.line) || isUniversal(ours)),
    );
    const readable = told.filter(({ ours }) => !ours.lines[ours.reading.date?.line ?? 0]?.includes('<!--'));
    // A comment behind the day is part of it for log4brains, so that it is none.
    expect([told.length, readable.length]).toEqual(hasCorpora ? [12, 10] : [6, 5]);
    expect(readable.map(({ theirs: adr }) => adr.publicationDate?.slice(0, 10))).toEqual(
      readable.map(({ ours }) => ours.reading.date?.day),
    );
  });

  it('sees the same people, tags and successors', () => {
    const told = pairs.filter(({ ours }) => statusIsListed(ours));
    const ours = told.map(({ ours: { name, reading } }) => [
      name,
      reading.people.filter(({ role }) => role === 'decision-maker').map(({ name: person }) => person),
      reading.tags,
      successor(reading),
    ]);
    expect(told.length).toBeGreaterThan(5);
    expect(ours).toEqual(
      told.map(({ ours: { name }, theirs: adr }) => [
        name,
        adr.deciders.filter((person) => !/^(?:<!--.*-->)?$/.test(person)),
        adr.tags,
        adr.supersededBy,
      ]),
    );
  });
});

/** The slug of what took its place, as a list has it. */
function successor({ links }: AdrReading): string | null {
  const link = links.find(({ relation, href }) => relation === 'superseded-by' && href !== null);
  return link?.href ? slugOf(link.href) : null;
}

function isUniversal({ reading }: Compared): boolean {
  return reading.format === 'madr-universal';
}

function statusIsListed(file: Compared): boolean {
  return isListed(file, file.reading.status?.line) || isUniversal(file);
}

describe('adr-log', () => {
  it.each(folders)('lists %s with the same numbers and titles', (folder) => {
    const files = read.filter((file) => file.folder === folder);
    const target = path.join(temporary, 'adr-log', folder);
    mkdirSync(target, { recursive: true });
    const theirs = readWithAdrLog(target, files);
    expect([...theirs.keys()].toSorted()).toEqual(files.map(({ name }) => name).toSorted());
    const numbered = files.filter(({ name, reading }) => /^\d/.test(name) && reading.number !== null);
    expect(numbered.map(({ name }) => Number(theirs.get(name)?.index))).toEqual(
      numbered.map(({ reading }) => reading.number),
    );
    // It takes the first line after the front matter, whatever that is.
    const titled = files.filter(({ lines, reading }) => startsWithTitle(lines, reading));
    expect(titled.map(({ name }) => shown((theirs.get(name)?.title ?? '').trim()).replace(/^ADR-\d+: /, ''))).toEqual(
      titled.map(({ reading }) => reading.title),
    );
  });
});

function startsWithTitle(lines: readonly string[], { titleLine }: AdrReading): boolean {
  const start = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  return titleLine === start && (lines[start] ?? '').startsWith('# ');
}

describe('Backstage', () => {
  const theirs = readWithBackstage(compared);

  it('lists no file without a number or a day', () => {
    const unnumbered = compared.filter(({ reading }, index) => theirs[index]?.isListed && reading.number === null);
    expect(unnumbered.map(({ name }) => name)).toEqual([]);
  });

  it('sees the same status and day in front matter', () => {
    const inFrontMatter = compared.flatMap(({ name, lines, reading }, index) => {
      const peer = theirs[index]?.read;
      const end = lines[0] === '---' ? lines.indexOf('---', 1) : 0;
      if (!peer || end <= 0) return [];
      const of = <T extends { readonly line: number }>(value: T | null): T | null =>
        value && value.line < end ? value : null;
      const [status, date] = [of(reading.status), of(reading.date)];
      return [{ ours: [name, status?.text ?? null, date?.day ?? null], theirs: [name, peer.status, day(peer.date)] }];
    });
    expect(inFrontMatter.length).toBeGreaterThan(5);
    expect(inFrontMatter.map(({ ours }) => ours)).toEqual(inFrontMatter.map((pair) => pair.theirs));
  });

  it('gives up where the YAML is broken, and only there', () => {
    const broken = compared.filter((_, index) => theirs[index]?.read === null);
    expect(broken.map(({ name }) => name)).toEqual(['0013-broken-front-matter.md']);
    expect(broken[0]?.reading.why).toContain('not valid YAML');
  });
});

/** A date that Backstage guesses from one that can be read in two ways is no day for us. */
function day(date: string | null): string | null {
  return date === '2024-04-05' || date === 'null' ? null : date;
}
