import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adrFile } from '../../../shared/adr/edits/edit.ts';
import { historyLine } from '../../../shared/adr/record-history.ts';
import { withHistory } from '../../../shared/adr/update/review.ts';
import { composeRecord, type ComposedRecord, type RecordRequest } from '../../../shared/adr/compose-record.ts';
import { readDecisionFile } from '../../../shared/decision/decision-file.ts';
import { evaluationInput } from '../../../shared/decision/evaluation-input.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { analyse } from '../../../shared/evaluation/analysis.ts';
import { recordFormats } from '../../../shared/decision/entities.ts';
import { awkwardSample, awkwardTitles, hostileContexts, shapes } from './awkward-samples.ts';
import { booking, sampleRecord, type Sample } from './sample-decision.ts';

const require = createRequire(import.meta.url);
const packages = path.resolve(import.meta.dirname, '../../../node_modules');

const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-peers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text of a line of Markdown as a reader shows it. */
function shown(markdown: string): string {
  const html = marked.parseInline(markdown) as string;
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The round of the shipped example: a decision of the size that people make. */
function exampleRound(): Pick<RecordRequest, 'view' | 'analysis'> {
  const file = path.join(packages, '..', 'templates/examples/django-vs-nodejs.decision.json');
  const view = viewRound(readDecisionFile(readFileSync(file, 'utf8'), file).state, 1);
  return { view, analysis: analyse(evaluationInput(view)) };
}

/** A record after a review, and after a later round amended it. */
function withPast(record: ComposedRecord): ComposedRecord {
  const note = 'Node.js took the lead from Django; see https://example.org/a_b. *Nobody* minds';
  const held = historyLine({ on: '2026-11-21', ending: 'still-holds', round: null, note });
  const amended = historyLine({ on: '2026-12-24', ending: 'amended', round: 2, note });
  const text = [held, amended].reduce((present, line) => {
    const written = withHistory(adrFile(record.fileName, present), { line, nextReview: '2027-05-21' });
    if (written.kind === 'refused') throw new Error(written.why);
    return written.file.source.text;
  }, record.text);
  return { ...record, text };
}

describe('markdownlint with the configuration of MADR 4.0.0', () => {
  it('finds nothing in any format, whatever the decision', () => {
    const target = path.join(folder, 'lint');
    const samples: readonly Sample[] = [
      ...Object.values(shapes),
      ...awkwardTitles.map((title) => awkwardSample(title)),
      ...hostileContexts.map((context) => ({ ...booking, context })),
    ];
    for (const format of recordFormats) {
      mkdirSync(path.join(target, format), { recursive: true });
      const example = composeRecord({ ...exampleRound(), format, number: 0, today: '2026-11-21', supersedes: null });
      writeFileSync(path.join(target, format, example.fileName), example.text);
      samples.forEach((sample, index) => {
        const record = sampleRecord(sample, { format, number: index + 1 });
        const { fileName, text } = index % 2 === 0 ? withPast(record) : record;
        writeFileSync(path.join(target, format, fileName), text);
      });
    }
    copyFileSync(path.join(packages, 'madr/template/.markdownlint.yml'), path.join(target, '.markdownlint.yml'));
    const lint = spawnSync(
      process.execPath,
      [path.join(packages, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'],
      { cwd: target, encoding: 'utf8' },
    );
    expect(lint.stderr.trim()).toBe('');
    expect(lint.stdout).toContain(`Linting: ${(samples.length + 1) * recordFormats.length} file(s)`);
    expect(lint.stdout).toContain('Summary: 0 error(s)');
    expect(lint.status).toBe(0);
  }, 60_000);
});

interface Log4brainsModule {
  readonly Log4brains: { readonly create: (folder: string) => { readonly searchAdrs: () => Promise<readonly Adr[]> } };
}

interface Adr {
  readonly slug: string;
  readonly title: string;
  readonly status: string;
  readonly publicationDate: string | null;
  readonly deciders: readonly string[];
  readonly supersededBy: string | null;
}

describe('a universal record', () => {
  const adrs = path.join(folder, 'repository', 'docs', 'decisions');
  const titles = awkwardTitles.filter((title) => !/[\n\\`*]|https/.test(title));
  const records = [
    withPast(sampleRecord(booking, { format: 'madr-universal', number: 1 })),
    ...titles.map((title, index) =>
      sampleRecord(
        { ...booking, decision: { title, recordTitle: '', status: 'proposed', date: '2026-10-05' } },
        { format: 'madr-universal', number: index + 2 },
      ),
    ),
    sampleRecord(
      {
        ...booking,
        decision: {
          ...booking.decision,
          status: 'superseded',
          supersededBy: `ADR-0001 ${booking.decision.recordTitle}`,
        },
      },
      { format: 'madr-universal', number: 90 },
    ),
  ];
  let read: readonly Adr[] = [];

  beforeAll(async () => {
    mkdirSync(adrs, { recursive: true });
    for (const { fileName, text } of records) writeFileSync(path.join(adrs, fileName), text);
    const repository = path.join(folder, 'repository');
    writeFileSync(
      path.join(repository, '.log4brains.yml'),
      'project:\n  name: Booking\n  tz: UTC\n  adrFolder: ./docs/decisions\n',
    );
    const git = (...args: readonly string[]): void => {
      execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], {
        cwd: repository,
        stdio: 'pipe',
      });
    };
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'docs: decisions');
    const { Log4brains } = require('@log4brains/core') as Log4brainsModule;
    read = await Log4brains.create(repository).searchAdrs();
  }, 60_000);

  it('is read by log4brains with the same title, status, date and deciders', () => {
    expect(read).toHaveLength(records.length);
    expect(read.find((adr) => adr.slug === records[0]?.fileName.replace('.md', ''))).toMatchObject({
      title: 'Use Django for the booking platform',
      status: 'accepted',
      deciders: ['Ana', 'Bo'],
    });
    expect(read[0]?.publicationDate).toMatch(/^2026-10-05T/);
  });

  it('is read by log4brains with its title, whatever that is', () => {
    for (const { fileName, title } of records) {
      const adr = read.find(({ slug }) => slug === fileName.replace('.md', ''));
      expect([adr?.status, adr?.title]).toEqual([expect.any(String), title]);
    }
  });

  it('tells log4brains what took its place', () => {
    const superseded = read.find(({ slug }) => slug.startsWith('0090-'));
    expect(superseded).toMatchObject({ status: 'superseded', supersededBy: records[0]?.fileName.replace('.md', '') });
  });

  it('is listed by adr-log with the same title', () => {
    const index = path.join(folder, 'index.md');
    writeFileSync(index, '<!-- adrlog -->\n<!-- adrlogstop -->\n');
    execFileSync(process.execPath, [path.join(packages, 'adr-log/cli.js'), '-d', adrs, '-i', index], { stdio: 'pipe' });
    const toc = readFileSync(index, 'utf8');
    for (const { fileName, title } of records) {
      const line = toc.split('\n').find((entry) => entry.includes(`/${fileName})`)) ?? '';
      expect(shown(line.split(') - ').slice(1).join(') - '))).toBe(title);
    }
    expect(readdirSync(adrs)).toHaveLength(records.length);
  });
});
