import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adrFile } from '../../../../shared/adr/edits/edit.ts';
import { baseOfDecision, baseOfFile } from '../../../../shared/adr/update/update-adr.ts';
import { addCriteria, removeCriterion } from '../../../../shared/decision/edits/criteria.ts';
import {
  addConsequences,
  putOutcome,
  removeConsequence,
  setRecordTitle,
} from '../../../../shared/decision/edits/decide.ts';
import { setContext } from '../../../../shared/decision/edits/frame.ts';
import { addOptions, setOptionAside, setOptionText } from '../../../../shared/decision/edits/options.ts';
import { addParticipants, removeParticipant } from '../../../../shared/decision/edits/participants.ts';
import { setScore, setScoreNote } from '../../../../shared/decision/edits/score.ts';
import { viewRound } from '../../../../shared/decision/view.ts';
import { fixtureAdrs } from '../fixture-adrs.ts';
import { fuzzRuns, markdownTexts } from '../source/markdown-texts.ts';
import { after, ballotOf, openedAs, updated, type Act } from './adr-decision.ts';

const name = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => text.trim() !== '');
const words = fc.oneof(
  name,
  fc.constantFrom('Because it works', '# A heading', '<b>bold</b> `code`', '* item', '| a | b |', '---'),
);
const text = fc.oneof(
  words,
  markdownTexts.map((markdown) => markdown.slice(0, 2_000)),
  fc.constant('One.\n\n* two\n* three\n\n```\nfour'),
);
const at = fc.nat(20);

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)];

/** Anything that somebody may do to a decision. */
const act: fc.Arbitrary<Act> = fc.oneof(
  text.map(
    (value): Act =>
      (state) =>
        setContext(state, 1, value),
  ),
  text.map(
    (value): Act =>
      (state) =>
        putOutcome(state, 1, { reason: value }),
  ),
  text.map(
    (value): Act =>
      (state) =>
        putOutcome(state, 1, { confirmation: value }),
  ),
  words.map(
    (value): Act =>
      (state) =>
        setRecordTitle(state, value),
  ),
  words.map(
    (value): Act =>
      (state, view) =>
        view.options.length < 12 ? addOptions(state, 1, [value]) : [],
  ),
  words.map(
    (value): Act =>
      (state, view) =>
        view.groups[0] ? addCriteria(state, 1, view.groups[0].group.key, [value]) : [],
  ),
  words.map(
    (value): Act =>
      (state) =>
        addConsequences(state, 1, value.length % 2 === 0 ? 'good' : 'bad', [value]),
  ),
  words.map(
    (value): Act =>
      (state, view) =>
        view.participants.length < 12 ? addParticipants(state, 1, [value], 'consulted') : [],
  ),
  at.map((index): Act => (state, view) => {
    const option = pick(view.options, index);
    return option && view.options.length > 1 && view.outcome.option !== option.key
      ? setOptionAside(state, 1, option.key)
      : [];
  }),
  at.map((index): Act => (state, view) => {
    const criterion = pick(view.criteria, index);
    return criterion && view.criteria.length > 1 ? removeCriterion(state, 1, criterion.key) : [];
  }),
  at.map((index): Act => (state, view) => {
    const consequence = pick(view.consequences, index);
    return consequence ? removeConsequence(state, 1, consequence.key) : [];
  }),
  at.map((index): Act => (state, view) => {
    const person = pick(view.participants, index);
    return person ? removeParticipant(state, 1, person.key) : [];
  }),
  at.map(
    (index): Act =>
      (state, view) =>
        putOutcome(state, 1, { option: pick(view.options, index)?.key ?? null }),
  ),
  fc.tuple(at, words).map(([index, value]): Act => (state, view) => {
    const option = pick(view.options, index);
    return option ? setOptionText(state, 1, option.key, 'name', value) : [];
  }),
  fc.tuple(at, text).map(([index, value]): Act => (state, view) => {
    const option = pick(view.options, index);
    return option ? setOptionText(state, 1, option.key, 'description', value) : [];
  }),
  fc.tuple(at, at, words).map(([one, other, value]): Act => (state, view) => {
    const [option, criterion] = [pick(view.options, one), pick(view.criteria, other)];
    if (!option || !criterion) return [];
    const place = { option: option.key, criterion: criterion.key };
    return one % 2 === 0
      ? setScoreNote(state, ballotOf(view), place, value)
      : setScore(state, ballotOf(view), place, other % 11);
  }),
);

/** Files with the headings of an ADR and anything between them. */
const anyFile = fc
  .tuple(fc.constantFrom('Context', 'Context and Problem Statement'), markdownTexts, markdownTexts, markdownTexts)
  .map(([context, one, two, three]) => ({
    path: '0001-x.md',
    text: `# 1. X\n\n## Status\n\nAccepted\n\n## ${context}\n\n${one}\n\n## Considered Options\n\n${two}\n\n## Decision\n\n${three}`,
  }))
  // No file of UTF-8 has half a character.
  .filter(({ path, text: own }) => !/\p{Surrogate}/u.test(own) && adrFile(path, own).reading.format !== 'none');

const files = fixtureAdrs.filter(({ path, text: own }) => adrFile(path, own).reading.format !== 'none');

it(
  'are refused, or say what the decision says and are then at rest, whatever was done to it',
  { timeout: 240_000 },
  () => {
    let written = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(act, { minLength: 1, maxLength: 5 }),
        ({ path, text: own }, acts) => {
          const state = after(openedAs(path, own), ...acts);
          const first = updated(path, own, state);
          if (first.kind === 'refused') return first.why.endsWith('.');
          written += 1;
          const again = baseOfDecision(viewRound(state, 1), path, first.text);
          expect(updated(path, first.text, state, again)).toEqual(first);
          // Killed before the library heard of it: the same, or a sentence.
          const unheard = updated(path, first.text, state, baseOfFile(path, own));
          return unheard.kind === 'refused' || unheard.text.length > 0;
        },
      ),
      { numRuns: Math.ceil(fuzzRuns / 20) },
    );
    expect(written).toBeGreaterThan(fuzzRuns / 40);
  },
);

it('never throw, whatever stands in the file', { timeout: 240_000 }, () => {
  let tried = 0;
  fc.assert(
    fc.property(anyFile, fc.array(act, { minLength: 1, maxLength: 3 }), ({ path, text: own }, acts) => {
      const state = after(openedAs(path, own), ...acts);
      const result = updated(path, own, state);
      tried += 1;
      return result.kind === 'text' || result.why.endsWith('.');
    }),
    { numRuns: Math.ceil(fuzzRuns / 20) },
  );
  expect(tried).toBeGreaterThanOrEqual(Math.ceil(fuzzRuns / 20));
});
