import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionFromAdr, type DecisionFromAdr } from '../../../shared/adr/decision-from-adr.ts';
import type { AdrReading } from '../../../shared/adr/reading/adr-reading.ts';
import { checkDecision } from '../../../shared/decision/check.ts';
import { writeDecisionFile, readDecisionFile } from '../../../shared/decision/decision-file.ts';
import { entityNames, entitySchemas } from '../../../shared/decision/entities.ts';
import { newKey } from '../../../shared/decision/keys.ts';
import { decisionRow, rowsOf } from '../../../shared/decision/state.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { corpusFiles, hasCorpora } from './corpora.ts';
import { fixtureAdrs, readFixture, readText } from './fixture-adrs.ts';
import { markdownTexts, fuzzRuns } from './source/markdown-texts.ts';

const now = '2026-03-01T10:00:00.000Z';

function madeOf(reading: AdrReading): DecisionFromAdr {
  return decisionFromAdr(reading, { now, seed: 7, newKey, source: '0001-x.md' });
}

/** Rows that do not fit their schema; throws where they do not fit each other. */
function faultsOf({ state }: DecisionFromAdr): readonly unknown[] {
  checkDecision(state);
  return entityNames.flatMap((entity) =>
    rowsOf(state, entity).flatMap((row) => entitySchemas[entity].safeParse(row).error ?? []),
  );
}

const bookings = `---
status: superseded by ADR-0002
date: 2024-03-11
decision-makers: [Ana, "Bo"]
consulted: Cleo, Ana
tags: [storage, a/b]
---

# Store bookings in PostgreSQL

## Context and Problem Statement

Bookings change **together**.

## Decision Drivers

* Transactions over several tables
* A team of four can run it

## Considered Options

* PostgreSQL
* SQLite

## Decision Outcome

Chosen option: "PostgreSQL", because it is the only one.

### Consequences

* Good, because reports need no export
* Neutral, because we know it
* Bad, because somebody upgrades it

### Confirmation

A test books the last seat.

## Pros and Cons of the Options

### PostgreSQL

The server we run.

* Good, because its transactions span \`all\` tables
* Bad, because licences change

### SQLite

* Bad, because one writer at a time
`;

describe('decisionFromAdr', () => {
  it('takes over what the ADR says', () => {
    const made = madeOf(readText('0001-x.md', ...bookings.split('\n')));
    expect(faultsOf(made)).toEqual([]);
    const { state } = made;
    expect(decisionRow(state)).toMatchObject({
      title: 'Store bookings in PostgreSQL',
      status: 'superseded',
      date: '2024-03-11',
      recordFormat: 'madr',
    });
    expect(rowsOf(state, 'round')[0]?.context).toBe('Bookings change **together**.');
    expect(rowsOf(state, 'tag')).toEqual([{ tag: 'storage' }]);
    expect(rowsOf(state, 'participant').map(({ name, role }) => [name, role])).toEqual([
      ['Ana', 'decision-maker'],
      ['Bo', 'decision-maker'],
      ['Cleo', 'consulted'],
    ]);
    const { options, criteria } = viewRound(state, 1);
    expect(options.map(({ name, description }) => [name, description])).toEqual([
      ['PostgreSQL', 'The server we run.'],
      ['SQLite', ''],
    ]);
    expect(criteria.map(({ name }) => name)).toEqual([
      'Transactions over several tables',
      'A team of four can run it',
      'Other arguments of the ADR',
    ]);
    const nameOf = (key: string | null): string | undefined =>
      [...options, ...criteria].find((item) => item.key === key)?.name;
    expect(
      rowsOf(state, 'evidence').map(({ criterion, option, fact, source, sourceYear }) => [
        nameOf(criterion),
        nameOf(option),
        fact,
        source,
        sourceYear,
      ]),
    ).toEqual([
      [
        'Transactions over several tables',
        'PostgreSQL',
        'Good, because its transactions span all tables',
        '0001-x.md',
        2024,
      ],
      ['Other arguments of the ADR', 'PostgreSQL', 'Bad, because licences change', '0001-x.md', 2024],
      ['Other arguments of the ADR', 'SQLite', 'Bad, because one writer at a time', '0001-x.md', 2024],
    ]);
    const outcome = rowsOf(state, 'outcome')[0];
    expect(nameOf(outcome?.option ?? null)).toBe('PostgreSQL');
    expect(outcome).toMatchObject({ reason: 'it is the only one.', confirmation: 'A test books the last seat.' });
    expect(rowsOf(state, 'consequence').map(({ kind, text }) => [kind, text])).toEqual([
      ['good', 'reports need no export'],
      ['bad', 'somebody upgrades it'],
    ]);
    expect(made.leftOut).toEqual([
      '1 neutral consequence left out: here they are good or bad.',
      '1 tag left out: a tag here has at most 60 characters and no slash.',
    ]);
  });

  it('makes an option of what a record without options decided', () => {
    const made = madeOf(readFixture('nygard/0002-use-a-monolith.md'));
    expect(faultsOf(made)).toEqual([]);
    const [option] = rowsOf(made.state, 'option');
    expect(option?.name).toBe(decisionRow(made.state).title);
    expect(option?.description).not.toBe('');
    expect(rowsOf(made.state, 'outcome')[0]?.option).toBe(option?.key);
    expect(decisionRow(made.state).recordFormat).toBe('nygard');
    expect(made.leftOut).toEqual([]);
  });

  it('leaves out what goes beyond the bounds, keeps the chosen option, and tells', () => {
    const lines = (count: number, text: string): readonly string[] =>
      Array.from({ length: count }, (_, index) => `* ${text} ${index + 1}`);
    const made = madeOf(
      readText(
        '0001-x.md',
        '---',
        'status: accepted',
        `decision-makers: [${Array.from({ length: 15 }, (_, index) => `P${index}`).join(', ')}]`,
        '---',
        `# ${'t'.repeat(400)}`,
        '## Context and Problem Statement',
        'x'.repeat(60_000),
        '## Decision Drivers',
        ...lines(64, 'Driver'),
        '## Considered Options',
        ...lines(14, 'Option'),
        '## Decision Outcome',
        'Chosen option: "Option 14", because.',
        '## Pros and Cons of the Options',
        '### Option 14',
        '* Good, because of its weather',
      ),
    );
    expect(faultsOf(made)).toEqual([]);
    const { options, criteria } = viewRound(made.state, 1);
    expect(options).toHaveLength(12);
    expect(options.find(({ key }) => key === rowsOf(made.state, 'outcome')[0]?.option)?.name).toBe('Option 14');
    expect(criteria).toHaveLength(60);
    expect(criteria.at(-1)?.name).toBe('Other arguments of the ADR');
    expect(rowsOf(made.state, 'participant')).toHaveLength(12);
    expect(made.leftOut).toEqual([
      '2 options left out: a decision has at most 12.',
      '5 drivers left out: a decision has at most 59.',
      'The text of the title was cut after 300 characters.',
      'The text of the context was cut after 50000 characters.',
      '3 participants left out: a decision has at most 12.',
    ]);
  });

  it('tells of a chosen option that is none', () => {
    const text = ['# X', '## Context and Problem Statement', 'c', '## Considered Options', '* A', '* B'];
    const made = madeOf(readText('0001-x.md', ...text, '## Decision Outcome', 'Chosen option: "C", because d.'));
    expect(rowsOf(made.state, 'outcome')[0]).toMatchObject({ option: null, reason: 'd.' });
    expect(made.leftOut).toEqual(['The ADR says “C” was chosen, which is none of its options: choose in Decide.']);
  });

  it('takes every fixture of our own', () => {
    for (const { path } of fixtureAdrs) expect([path, faultsOf(madeOf(readFixture(path)))]).toEqual([path, []]);
  });

  it.skipIf(!hasCorpora)('takes 216 real files, and saves and reads what it made of them', () => {
    expect(corpusFiles).toHaveLength(216);
    const counts = { context: 0, options: 0, criteria: 0, evidence: 0, chosen: 0, people: 0, notes: 0 };
    for (const { path, text } of corpusFiles) {
      const made = madeOf(readText(path, ...text.split('\n')));
      expect(faultsOf(made)).toEqual([]);
      const file = writeDecisionFile({ key: newKey(), state: made.state });
      expect(readDecisionFile(file, 'x.decision.json').state).toEqual(made.state);
      counts.context += Number(rowsOf(made.state, 'round')[0]?.context !== '');
      counts.options += rowsOf(made.state, 'option').length;
      counts.criteria += rowsOf(made.state, 'criterion').length;
      counts.evidence += rowsOf(made.state, 'evidence').length;
      counts.chosen += Number(rowsOf(made.state, 'outcome')[0]?.option !== null);
      counts.people += rowsOf(made.state, 'participant').length;
      counts.notes += made.leftOut.length;
    }
    expect(counts).toEqual({
      context: 215,
      options: 580,
      criteria: 336,
      evidence: 1_284,
      chosen: 195,
      people: 11,
      notes: 25,
    });
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(markdownTexts, (text) => {
        expect(faultsOf(madeOf(readText('0001-x.md', text)))).toEqual([]);
      }),
      { numRuns: Math.min(fuzzRuns, 2_000) },
    );
  });
});
