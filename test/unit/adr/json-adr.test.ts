import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { adrFile, type AdrFile } from '../../../shared/adr/edits/edit.ts';
import { jsonAdrExport, type JsonAdrOptions } from '../../../shared/adr/json-adr.ts';
import { corpusFiles } from './corpora.ts';
import { fixtureAdrs } from './fixture-adrs.ts';

const texts = z.array(z.string()).min(1).optional();
const link = z.strictObject({ type: z.string().min(1), target: z.int().min(1), description: z.string().optional() });
const option = z.strictObject({
  name: z.string().min(1),
  description: z.string().optional(),
  pros: texts,
  cons: texts,
});

/** JSON-ADR 1.0.0, its export of a folder, with no empty part. */
const schema = z.strictObject({
  $schema: z.url(),
  version: z.literal('1.0.0'),
  generated_at: z.iso.datetime(),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  repository: z.strictObject({ name: z.string(), adr_directory: z.string() }),
  adrs: z.array(
    z.strictObject({
      number: z.int().min(1),
      title: z.string().min(1),
      status: z.string(),
      date: z.iso.date(),
      deciders: texts,
      consulted: texts,
      informed: texts,
      tags: texts,
      context: z.string().min(1).optional(),
      decision_drivers: texts,
      considered_options: z.array(option).optional(),
      decision: z.string().min(1).optional(),
      consequences: z
        .union([z.array(z.string()).min(1), z.strictObject({ positive: texts, negative: texts })])
        .optional(),
      confirmation: z.string().min(1).optional(),
      links: z.array(link).optional(),
      custom_sections: z.record(z.string(), z.string()).optional(),
      path: z.string(),
    }),
  ),
});

const options: JsonAdrOptions = {
  generatedAt: '2026-11-21T10:00:00Z',
  toolVersion: '1.2.3',
  repositoryName: 'booking',
  folder: 'docs/decisions',
  dayOf: () => null,
};

function filesIn(folder: string): readonly AdrFile[] {
  return fixtureAdrs.filter(({ path }) => path.startsWith(folder)).map(({ path, text }) => adrFile(path, text));
}

describe('JSON-ADR', () => {
  it('has what a file in MADR says', () => {
    const { export: made } = jsonAdrExport(filesIn('madr-4/'), options);
    expect(made).toMatchObject({
      version: '1.0.0',
      generated_at: '2026-11-21T10:00:00Z',
      tool: { name: 'fulcrum', version: '1.2.3' },
      repository: { name: 'booking', adr_directory: 'docs/decisions' },
    });
    expect(made.adrs[0]).toEqual({
      number: 1,
      title: 'Store bookings in PostgreSQL',
      status: 'superseded',
      date: '2024-03-11',
      deciders: ['Ana Torres', 'Bo Lind'],
      consulted: ['Cleo (database group, on call)', 'Dan'],
      informed: ['Everyone in operations'],
      tags: ['storage', 'bookings'],
      context: expect.stringMatching(/^Bookings change together/),
      decision_drivers: ['Transactions over several tables', 'A team of four can run it'],
      considered_options: [
        {
          name: 'PostgreSQL',
          description: 'The server we already run for billing.',
          pros: ['of transactions'],
          cons: ['it is one more thing to back up'],
        },
        {
          name: 'SQLite',
          description: '* Neutral, because it is well known',
          pros: ['there is nothing to run'],
          cons: ['only one server can write'],
        },
        { name: 'One JSON file for each booking', cons: ['two files cannot change together'] },
      ],
      decision: expect.stringMatching(/^Chosen option: "PostgreSQL", because [^]*can share\.$/),
      consequences: { positive: ['reports need no export'], negative: ['somebody has to upgrade it'] },
      confirmation: 'A test books the last seat from two servers at once.',
      links: [{ type: 'superseded-by', target: 2, description: 'ADR-0002' }],
      custom_sections: {
        'More Information': 'To be reviewed on 2025-03-11. Compare ADR-0003.',
        'Neutral Consequences': '* we know it already',
      },
      path: 'madr-4/0001-store-bookings-in-postgresql.md',
    });
  });

  it('has what a file in Nygard’s format says, by number', () => {
    const { export: made } = jsonAdrExport(filesIn('nygard/').toReversed(), options);
    expect(made.adrs.map(({ number, status }) => [number, status])).toEqual([
      [1, 'accepted'],
      [2, 'superseded'],
      [3, 'Pending'],
      [4, 'accepted'],
    ]);
    expect(made.adrs[3]).toEqual({
      number: 4,
      title: 'Split off billing',
      status: 'accepted',
      date: '2020-01-31',
      context: 'Billing has other hours than the rest, as told in ADR 2.',
      decision: 'Billing becomes a service of its own.',
      consequences: ['Two things to deploy.'],
      links: [{ type: 'supersedes', target: 2, description: '2. Use a monolith' }],
      path: 'nygard/0004-split-off-billing.md',
    });
  });

  it('leaves out what the format has no place for, and says why', () => {
    const files = [
      ...filesIn('madr-4/0000'),
      ...filesIn('other/'),
      ...filesIn('madr-4/0003'),
      ...filesIn('log4brains/2021'),
    ];
    const { export: made, leftOut } = jsonAdrExport(files, options);
    expect(made.adrs.map(({ number }) => number)).toEqual([12, 13, 14, 15]);
    expect(leftOut).toEqual([
      { path: 'madr-4/0000-record-decisions.md', why: expect.stringContaining('counts decisions from 1') },
      { path: 'other/README.md', why: expect.stringContaining('By its name it is no decision') },
      { path: 'other/notes.md', why: expect.stringContaining('no heading') },
      { path: 'madr-4/0003-cache-seat-maps.md', why: expect.stringContaining('wants a date') },
      { path: 'log4brains/20210304-use-graphql.md', why: expect.stringContaining('counts decisions from 1') },
    ]);
  });

  it('takes a day that is known from elsewhere, and no status for accepted', () => {
    const file = adrFile('0001-x.md', '# X\n\n## Context and Problem Statement\n\nWhy?\n');
    const { export: made } = jsonAdrExport([file], { ...options, dayOf: () => '2020-02-29' });
    expect(made.adrs).toEqual([
      { number: 1, title: 'X', status: 'accepted', date: '2020-02-29', context: 'Why?', path: '0001-x.md' },
    ]);
  });

  it('keeps to the schema, whatever the files', () => {
    const files = [...corpusFiles, ...fixtureAdrs].map(({ path, text }) => adrFile(path, text));
    const { export: made, leftOut } = jsonAdrExport(files, { ...options, dayOf: () => '2020-01-01' });
    expect(schema.safeParse(JSON.parse(JSON.stringify(made))).error).toBe(undefined);
    expect(made.adrs.length + leftOut.length).toBe(files.length);
    expect(leftOut.filter(({ path }) => !/\/0000-|other\/|log4brains\//.test(path))).toEqual([]);
  });
});
