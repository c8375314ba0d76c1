import { expect, it } from 'vitest';
import { addCriteria } from '../../../../shared/decision/edits/criteria.ts';
import { addConsequences, putOutcome, setSupersededBy, setStatus } from '../../../../shared/decision/edits/decide.ts';
import { addOptions, setOptionText } from '../../../../shared/decision/edits/options.ts';
import { addParticipants } from '../../../../shared/decision/edits/participants.ts';
import { lineChanges } from '../edits/line-changes.ts';
import { fixtureAdrs } from '../fixture-adrs.ts';
import { after, openedAs, updatedText, type Act } from './adr-decision.ts';

/** What acts on the decision of a fixture change in its lines that are not blank. */
function changes(path: string, ...acts: readonly Act[]): readonly string[] {
  const text = fixtureAdrs.find((file) => file.path === path)?.text ?? '';
  const result = updatedText(path, text, after(openedAs(path, text), ...acts));
  return lineChanges(text, result).filter((line) => !/^[+-]$/.test(line));
}

const otherChoice: Act = (state) => [
  ...addOptions(state, 1, ['Two programs'], () => 'two'),
  ...putOutcome(state, 1, { option: 'two', reason: 'They fail apart.' }),
];

it('Nygard: another choice takes the place of what was decided, which becomes an option of two', () => {
  expect(changes('nygard/0002-use-a-monolith.md', otherChoice)).toEqual([
    '- We build one program.',
    '+ Chosen option: "Two programs", because they fail apart.',
    '+ ## Considered Options',
    '+ * Use a monolith',
    '+ * Two programs',
    '+ ## Pros and Cons of the Options',
    '+ ### Use a monolith',
    '+ We build one program.',
  ]);
});

it('Nygard: a reason gets a section of its own, a driver and the confirmation one at the end', () => {
  const acts: readonly Act[] = [
    (state) => putOutcome(state, 1, { reason: 'We are few.', confirmation: 'Once a year.' }),
    (state, view) => addCriteria(state, 1, view.groups[0]?.group.key ?? '', ['Little to run']),
    (state) => addConsequences(state, 1, 'good', ['Nobody waits.']),
    (state) => addParticipants(state, 1, ['Ana', 'Bo'], 'decision-maker'),
  ];
  expect(changes('nygard/0002-use-a-monolith.md', ...acts)).toEqual([
    '+ Deciders: Ana, Bo',
    '+ ## Rationale',
    '+ We are few.',
    '+ * Good, because nobody waits',
    '+ ## Decision Drivers',
    '+ * Little to run',
    '+ ## Confirmation',
    '+ Once a year.',
  ]);
});

it('log4brains and MADR 2: consequences have sections by their kind, or the labels that are there', () => {
  const both: Act = (state) => [
    ...addConsequences(state, 1, 'good', ['Fewer calls']),
    ...addConsequences(state, 1, 'bad', ['More to learn']),
  ];
  expect(changes('log4brains/20210304-use-graphql.md', both)).toEqual([
    '+ ### Positive Consequences',
    '+ - Fewer calls',
    '+ ### Negative Consequences',
    '+ - More to learn',
  ]);
  expect(changes('madr-2/0001-use-a-message-broker.md', both)).toEqual(['+ * Fewer calls', '+ * More to learn']);
});

it('MADR: names, texts and people change where they stand, in the marks they have', () => {
  const acts: readonly Act[] = [
    (state, view) => setOptionText(state, 1, view.options[0]?.key ?? '', 'name', 'PostgreSQL 17'),
    (state, view) => setOptionText(state, 1, view.options[0]?.key ?? '', 'description', 'The server we run for all.'),
    (state) => addParticipants(state, 1, ['Eve'], 'decision-maker'),
    (state) => addParticipants(state, 1, ['Fay'], 'informed'),
  ];
  expect(changes('madr-4/0001-store-bookings-in-postgresql.md', ...acts)).toEqual([
    '- decision-makers: [Ana Torres, "Bo Lind"]',
    '+ decision-makers: [Ana Torres, "Bo Lind", Eve]',
    '+   - Fay',
    '- * PostgreSQL',
    '+ * PostgreSQL 17',
    '- Chosen option: "PostgreSQL", because it is the only one with transactions',
    '+ Chosen option: "PostgreSQL 17", because it is the only one with transactions',
    '- ### PostgreSQL',
    '+ ### PostgreSQL 17',
    '- The server we already run for billing.',
    '+ The server we run for all.',
  ]);
});

it('MADR 3 calls the confirmation validation', () => {
  const text =
    '---\nstatus: accepted\ndeciders: Ana\n---\n# X\n\n## Context and Problem Statement\n\nA\n\n## Decision Outcome\n\nB\n\n## More Information\n\nC\n';
  const state = after(openedAs('0001-x.md', text), (present) => putOutcome(present, 1, { confirmation: 'Yearly.' }));
  expect(updatedText('0001-x.md', text, state)).toBe(text.replace('B\n', 'B\n\n### Validation\n\nYearly.\n'));
});

it('a status says in the way of the file what took the place of the decision', () => {
  const superseded: Act = (state) => setStatus(state, 'superseded', '2026-03-02');
  const by: Act = (state) => setSupersededBy(state, 'ADR-0009 Use two programs');
  expect(changes('log4brains/20220110-use-rest.md', superseded, by)).toContain(
    '+ - Status: superseded by [0009-use-two-programs](0009-use-two-programs.md)',
  );
});
