import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { addDecision } from '../../../../electron/store/decisions.ts';
import { dueReasons } from '../../../../shared/decision/due.ts';
import { toldReasons } from '../../../../shared/decision/due-words.ts';
import type { Row } from '../../../../shared/decision/entities.ts';
import { decisionRow, type DecisionState } from '../../../../shared/decision/state.ts';
import { madr, sampleRepository } from '../../adr-folder/sample-repository.ts';
import { servicesOnDisk } from '../../ipc/services-on-disk.ts';
import { now, smallDecision } from '../sample-decision.ts';

function decided(
  title: string,
  fields: Partial<Row<'decision'>>,
  ...triggers: Partial<Row<'trigger'>>[]
): DecisionState {
  const state = smallDecision(title);
  const rows = triggers.map((given, index): Row<'trigger'> => ({
    key: `t-${index}`,
    position: index,
    text: 'The vendor stops',
    criterion: null,
    option: null,
    relation: 'at-most',
    value: null,
    happenedOn: null,
    ...given,
  }));
  return {
    ...state,
    decision: { '': { ...decisionRow(state), ...fields } },
    trigger: Object.fromEntries(rows.map((row) => [row.key, row])),
  };
}

const reviewed = (title: string, day: string, status = 'accepted'): string =>
  `${madr(title, { status })}\n## More Information\n\nTo be reviewed on ${day}.\n`;

test('lists what is due with its reasons, longest due first, and what comes in three months', () => {
  const { services, database } = servicesOnDisk();
  const add = (id: string, state: DecisionState): void => addDecision(database, id, state, now);
  add('today', decided('Today', { reviewDate: '2026-11-21' }));
  add('happened', decided('Happened', { reviewDate: '2027-06-01' }, { happenedOn: '2026-05-01' }, {}));
  add('soon', decided('Soon', { reviewDate: '2027-02-21' }));
  add('later', decided('Later', { reviewDate: '2027-02-22' }));
  add('archived', decided('Archived', { reviewDate: '2020-01-01', archivedAt: now }));
  add('never', decided('Never', {}, {}));
  const { today, due, coming, reminder } = services.due.list({ limit: 10 });
  expect({ today, reminder }).toEqual({ today: '2026-11-21', reminder: false });
  expect(due).toEqual({
    found: 2,
    items: [
      {
        of: { kind: 'decision', id: 'happened' },
        title: 'Happened',
        status: { text: 'proposed', known: 'proposed' },
        since: '2026-05-01',
        reasons: [
          { kind: 'trigger', on: '2026-05-01', text: 'The vendor stops', condition: null },
          { kind: 'date', on: '2027-06-01', text: '', condition: null },
        ],
      },
      expect.objectContaining({
        title: 'Today',
        reasons: [{ kind: 'date', on: '2026-11-21', text: '', condition: null }],
      }),
    ],
  });
  expect(coming.items.map(({ title }) => title)).toEqual(['Soon']);
  expect(services.due.count()).toEqual({ count: 2 });
  const first = services.due.list({ limit: 1 }).due;
  expect([first.items.map(({ title }) => title), first.found]).toEqual([['Happened'], 2]);
});

test('says of every decision what the decision itself says', () => {
  const { services, database } = servicesOnDisk();
  const condition = { criterion: 'c', option: 'a', relation: 'at-least', value: 4 } as const;
  const score = { round: 1, ballot: 'agreed', criterion: 'c', option: 'a', value: 5, lowest: null, highest: null };
  const scored = (state: DecisionState): DecisionState => ({
    ...state,
    score: { '1/agreed/c/a': { ...score, confidence: null, previous: null, note: '' } },
  });
  const closed = (state: DecisionState): DecisionState => ({
    ...state,
    round: { '1': { ...state.round['1']!, closedAt: now } },
  });
  const dated = { reviewDate: '2026-11-01' };
  const states = [
    decided('Date', dated),
    decided('Triggers', dated, { happenedOn: '2026-11-01', text: 'Two  words' }, { happenedOn: '2026-05-01' }, {}),
    decided('Wordless', dated, { happenedOn: '2026-11-01', text: ' ', ...condition }),
    scored(decided('Met', {}, condition, { happenedOn: '2026-06-01' })),
    decided('Not met', dated, condition),
    closed(scored(decided('Closed', dated, condition, { happenedOn: '2026-06-01' }))),
  ];
  states.forEach((state, index) => addDecision(database, `d${index}`, state, now));
  const { items } = services.due.list({ limit: 10 }).due;
  const told = Object.fromEntries(items.map(({ title, reasons }) => [title, reasons]));
  expect(told).toEqual(
    Object.fromEntries(states.map((state) => [decisionRow(state).title, toldReasons(state, dueReasons(state))])),
  );
  expect(told.Met?.map(({ kind }) => kind)).toEqual(['trigger', 'condition']);
});

test('lists the ADRs of remembered repositories, but not those that are records of decisions in the library', async () => {
  const { root } = sampleRepository({
    'docs/decisions/0001-a.md': reviewed('A', '2026-01-05'),
    'docs/decisions/0002-b.md': reviewed('B', '2026-11-22', 'draft'),
    'docs/decisions/0003-c.md': reviewed('C', '2020-01-01', 'superseded by ADR-0002'),
    'docs/decisions/0004-d.md': madr('D'),
  });
  const { services, database, answers } = servicesOnDisk();
  expect(services.due.count()).toEqual({ count: 0 });
  answers.push(root);
  const { repository } = await services.repository.add();
  await expect.poll(() => services.due.count(), { timeout: 10_000 }).toEqual({ count: 1 });
  const of = { kind: 'adr', repository, name: 'repository', path: 'docs/decisions/0001-a.md' };
  const { due, coming } = services.due.list({ limit: 10 });
  expect(due.items).toEqual([
    {
      of,
      title: 'A',
      status: { text: 'accepted', known: 'accepted' },
      since: '2026-01-05',
      reasons: [{ kind: 'date', on: '2026-01-05', text: '', condition: null }],
    },
  ]);
  expect(coming.items.map(({ title }) => title)).toEqual(['B']);

  // The record of a decision that is due: told once, by the decision.
  addDecision(database, 'own', decided('Own', { status: 'accepted', reviewDate: '2026-02-01' }), now);
  answers.push(path.join(root, 'docs', 'decisions'));
  await services.record.pickFolder({ id: 'own' });
  const written = await services.record.write({ id: 'own', overwrite: null });
  if (written.kind !== 'written') throw new Error('not written');
  expect(readFileSync(path.join(root, 'docs', 'decisions', written.record.fileName), 'utf8')).toContain('2026-02-01');
  if (repository === null) throw new Error('not added');
  services.repository.open({ repository });
  await expect.poll(() => services.repository.overview({ repository }).facets.total, { timeout: 10_000 }).toBe(5);
  expect(services.due.list({ limit: 10 }).due.items.map(({ of: { kind }, title }) => [kind, title])).toEqual([
    ['adr', 'A'],
    ['decision', 'Own'],
  ]);
});

test('reminds once a day where it is asked to', () => {
  let at = now;
  const { services, database, opened } = servicesOnDisk({ clock: { now: () => at } });
  addDecision(database, 'a', decided('A', { reviewDate: '2026-01-01' }), now);
  services.remind();
  services.due.remind({ on: true });
  services.remind();
  expect([opened, services.due.list({ limit: 1 }).reminder]).toEqual([[], true]);
  at = '2026-11-22T09:00:00.000Z';
  services.remind();
  services.remind();
  expect(opened).toEqual(['1 due']);
});

test('has no reminder where the system shows none', () => {
  const { services } = servicesOnDisk({ notifyDue: null });
  services.due.remind({ on: true });
  services.remind();
  expect(services.due.list({ limit: 1 }).reminder).toBeNull();
});
