import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadPartsChart } from '../../../../shared/charts/lead-parts-chart.ts';
import { slopeChart } from '../../../../shared/charts/slope-chart.ts';
import {
  changedInputs,
  changedNumbers,
  differenceSubject,
  type ChangedNumbers,
} from '../../../../shared/decision/comparison/changed-numbers.ts';
import { compareRounds } from '../../../../shared/decision/comparison/compare-rounds.ts';
import { explainSingles } from '../../../../shared/decision/explain/single-changes.ts';
import { whatCannotBeSaid } from '../../../../shared/decision/explain/unexplained.ts';
import {
  leadPartsFigures,
  optionsOfBoth,
  slopeFigures,
} from '../../../../shared/decision/explain/what-changed-figures.ts';
import { explainLead, explainRanking, subjectOfLead } from '../../../../shared/decision/explain/what-changed.ts';
import { faultsOf } from '../../charts/samples.ts';
import { anyRound, round } from '../../evaluation/lead-change/rounds.ts';
import { twoViews } from '../comparison/two-views.ts';
import { smallRows } from '../decisions.ts';

const noFigure = /NaN|Infinity|undefined|null|\[object/;
const names = { earlier: 'Round 1', later: 'Round 2' };

const base = round({ p: 60, q: 40 }, { a: { p: 8, q: 3 }, b: { p: 4, q: 8 }, c: { p: 1, q: 1 } });
const weighed = round({ p: 30, q: 70 }, { a: { p: 8, q: 3 }, b: { p: 4, q: 9 }, c: { p: 1, q: 1 } });

describe('the ranking then and now', () => {
  it('says who took the lead, with both totals', () => {
    expect(explainRanking(changedInputs(base, weighed)).lead).toBe(
      'B took the lead from A. Then A led, 6.0 to 5.6 of B; now B leads, 7.5 to 4.5 of A.',
    );
    expect(explainRanking(changedInputs(base, weighed)).how[1]).toBe(
      'Totals then → now: A 6.0 → 4.5, B 5.6 → 7.5 and C 1.0 → 1.0.',
    );
  });

  it.each([
    ['the same leader', base, base, 'A still leads. Then A led, 6.0 to 5.6 of B; now A leads, 6.0 to 5.6 of B.'],
    [
      'a tie',
      base,
      round({ p: 1 }, { a: { p: 8 }, b: { p: 8 }, c: { p: 1 } }),
      'Then A led, 6.0 to 5.6 of B; now A and B tie in front.',
    ],
    [
      'nobody left',
      round({ p: 1 }, { a: { p: 8 }, b: { p: 1 } }, { failed: ['a', 'b'] }),
      round({ p: 1 }, { a: { p: 8 }, b: { p: 1 } }, { failed: ['a'] }),
      'Then every option failed a must-have; now B leads.',
    ],
    [
      'what is open',
      round({ p: 1 }, { a: { p: 8 }, b: {} }),
      round({ p: null }, { a: { p: 8 }, b: { p: 1 } }),
      'Then it was open who led; now there is no result (nothing is weighed yet).',
    ],
  ])('says %s', (_, earlier, later, sentence) => {
    expect(explainRanking(changedInputs(earlier, later)).lead).toBe(sentence);
  });
});

describe('what a lead came from', () => {
  it('tells each kind that adds something, with the formula of the largest and the sum', () => {
    // b minus a is −0.4 on p and 0.5 on q, now 0.6: −0.04 of old, 0.23 by the weights alone, 0 by the scores alone, 0.3 by both.
    const { lead, how } = explainLead(changedInputs(base, weighed), 'b');
    expect(lead).toBe(
      'The lead of B over the best of the others went from −0.4 to +3.0 of 10 points: +2.8 from weights and +0.6 from scores.',
    );
    expect(how[2]).toContain(
      '(2 × (0.230 − (−0.040)) + (0.300 − 0.000) + (0.230 − (−0.040)) + 2 × (0.300 − 0.000)) ÷ 6 = 0.285.',
    );
    expect(how[2]).toMatch(/^Weights: /);
    expect(how[3]).toBe('Together: −0.040 + 0.285 (weights) + 0.055 (scores) = 0.300.');
  });

  it('tells options that came and went apart from the rest', () => {
    const later = round({ p: 60, q: 40 }, { a: { p: 8, q: 3 }, d: { p: 7, q: 7 }, c: { p: 1, q: 1 } });
    expect(explainLead(changedInputs(base, later), 'a').lead).toBe(
      'The lead of A over the best of the others went from +0.4 to −1.0 of 10 points: +4.6 from options that went and −6.0 from options that came.',
    );
  });

  it('says so where nothing moved it', () => {
    const { lead, how } = explainLead(changedInputs(base, base), 'a');
    expect(lead).toBe('The lead of A over the best of the others is +0.4 of 10 points, as it was.');
    expect(how).toHaveLength(2);
  });

  it('is told of who leads now, else of who led', () => {
    expect(subjectOfLead(changedInputs(base, weighed))).toBe('b');
    expect(subjectOfLead(changedInputs(base, round({ p: 1 }, { a: {}, b: {} })))).toBe('a');
  });
});

describe('the single change that mattered most', () => {
  it('is named with what it was, and whether taking it back would change who leads', () => {
    const { lead, how } = explainSingles(changedInputs(base, weighed));
    expect(lead).toBe(
      'The single change that mattered most: the weight of “On p” (60.0 % then, 30.0 % now). Without it the lead of B would be 0.0 instead of +3.0 of 10 points, and A and B would tie in front. 2 changes, each taken back alone, would change who leads.',
    );
    expect(how.slice(1)).toEqual([
      'The weight of “On p” (60.0 % then, 30.0 % now): 0.300 − 0.000 = 0.300, which would change who leads.',
      'The weight of “On q” (40.0 % then, 70.0 % now): 0.300 − 0.000 = 0.300, which would change who leads.',
      'The score of B on “On q” (8 then, 9 now): 0.300 − 0.230 = 0.070.',
    ]);
  });

  it.each([
    [
      'the leader itself',
      round({ p: 1 }, { a: { p: 8 }, b: { p: 4 } }),
      round({ p: 1 }, { a: { p: 8 }, b: { p: 4 }, d: { p: 9 } }),
      'The single change that mattered most: the new option D. Without it A would lead. One change taken back alone would change who leads.',
    ],
    [
      'a must-have that is met now',
      round({ p: 1 }, { a: { p: 8 }, b: { p: 4 } }, { failed: ['a'] }),
      round({ p: 1 }, { a: { p: 8 }, b: { p: 4 } }),
      'The single change that mattered most: A, which no longer fails a must-have. Without it B would lead. One change taken back alone would change who leads.',
    ],
    [
      'a must-have that is failed now',
      round({ p: 1 }, { a: { p: 8 }, b: { p: 9 }, c: { p: 1 } }),
      round({ p: 1 }, { a: { p: 8 }, b: { p: 9 }, c: { p: 1 } }, { failed: ['b'] }),
      'The single change that mattered most: B, which fails a must-have now. Without it the lead of A would be −1.0 instead of +7.0 of 10 points, and B would lead. One change taken back alone would change who leads.',
    ],
    [
      'a criterion that went',
      round({ p: 1, q: 1 }, { a: { p: 8, q: 1 }, b: { p: 4, q: 2 } }),
      round({ p: 1 }, { a: { p: 8 }, b: { p: 4 } }),
      'The single change that mattered most: the criterion “On q”, which went. Without it the lead of A would be +1.5 instead of +4.0 of 10 points. No change taken back alone would change who leads.',
    ],
    ['nothing', base, base, 'Nothing that bears on the lead has changed.'],
    [
      'only what cannot be taken back',
      round({ p: 1 }, { a: { p: 8 }, b: {} }),
      round({ p: 1 }, { a: { p: 8 }, b: { p: 2 } }),
      'What the changes did to the lead, each by itself, cannot be said. No change taken back alone would change who leads.',
    ],
    [
      'a hair',
      round({ p: 1000, q: 1 }, { a: { p: 8, q: 1 }, b: { p: 4, q: 2 } }),
      round({ p: 1000, q: 1 }, { a: { p: 8, q: 2 }, b: { p: 4, q: 2 } }),
      'No single change moves the lead by as much as 0.1 of 10 points. No change taken back alone would change who leads.',
    ],
  ])('can be %s', (_, earlier, later, sentence) => {
    expect(explainSingles(changedInputs(earlier, later)).lead).toBe(sentence);
  });

  it('does not call the coming of the leader something that cannot be said', () => {
    const later = round({ p: 1 }, { a: { p: 8 }, b: { p: 4 }, d: { p: 9 } });
    expect(explainSingles(changedInputs(round({ p: 1 }, { a: { p: 8 }, b: { p: 4 } }), later)).how).toHaveLength(1);
  });

  it('says which changes have no effect that can be told', () => {
    const earlier = round({ p: 60, q: 40 }, { a: { p: 8, q: 3 }, b: { p: 4 } });
    const later = round({ p: 60, q: 40 }, { a: { p: 9, q: 3 }, b: { p: 4, q: 1 } });
    expect(explainSingles(changedInputs(earlier, later)).how.at(-1)).toBe(
      'What 1 change did cannot be said, as taken back alone it would leave scores or weights missing: the score of B on “On q” (not scored then, 1 now).',
    );
  });
});

describe('what cannot be said', () => {
  it('is said with its reason, the same only once', () => {
    const earlier = round({ p: 60, q: 40 }, { a: { p: 8, q: 3 }, b: { p: 4 }, c: { p: 1, q: 1 }, d: { p: 1, q: 1 } });
    const later = round(
      { p: 80, q: 20 },
      { a: { p: 8, q: 3 }, b: { p: 4, q: 9 }, d: { p: 1, q: 1 }, e: { p: 1, q: 1 } },
      { failed: ['d'] },
    );
    expect(whatCannotBeSaid(changedInputs(earlier, later))).toEqual([
      'What the leads came from cannot be said, as a score is missing that would count between the rounds: B on “On q” (then).',
      'D fails a must-have now, so it has no lead to compare; its total went from 1.0 to 1.0.',
      'E is new, so there is no earlier lead to compare with.',
      'C is no longer among the options, so it has no lead now.',
    ]);
  });

  it('is that nobody counts in both rounds, or that a round has no result', () => {
    const one = round({ p: 1 }, { a: { p: 8 }, b: { p: 4 } });
    expect(whatCannotBeSaid(changedInputs(one, round({ p: 1 }, { a: { p: 8 }, c: { p: 4 } })))[0]).toBe(
      'No two options count in both rounds, so nobody’s lead can be followed from one to the other.',
    );
    const open = changedInputs(round({ p: 0 }, { a: { p: 8 }, b: { p: 4 } }), round({ p: 1 }, { a: { p: 8 } }));
    expect(whatCannotBeSaid(open)).toEqual([
      'The earlier round has no result to compare with: every weight is zero, so nothing counts.',
      'The later round has no result to compare: there is only one option.',
    ]);
    expect(explainLead(open, 'a').lead).toBe(whatCannotBeSaid(open).join(' '));
    expect(leadPartsFigures([], open)).toEqual([]);
    expect(slopeFigures([], open, names)).toBeNull();
  });

  it('is nothing where all can be said', () => {
    expect(whatCannotBeSaid(changedInputs(base, weighed))).toEqual([]);
  });
});

function allOf(numbers: ChangedNumbers): string {
  const keys = [...numbers.earlier.input.options, ...numbers.later.input.options].map(({ key }) => key);
  const explanations = [
    explainRanking(numbers),
    explainSingles(numbers),
    ...keys.map((key) => explainLead(numbers, key)),
  ];
  return [...explanations.flatMap(({ lead, how }) => [lead, ...how]), ...whatCannotBeSaid(numbers)].join('\n');
}

describe('any two rounds', () => {
  it('are explained in whole sentences and drawn without faults', () => {
    fc.assert(
      fc.property(anyRound(), anyRound(), (earlier, later) => {
        const numbers = changedInputs(earlier, later);
        const said = allOf(numbers);
        expect(said).not.toMatch(noFigure);
        expect(said.split('\n').filter((line) => !line.endsWith('.'))).toEqual([]);
        const options = [...new Set([...later.options, ...earlier.options].map(({ key }) => key))].map(
          (key, colour) => ({
            key,
            colour,
            name: key,
          }),
        );
        const slope = slopeFigures(options, numbers, names);
        expect(slope?.rows).toHaveLength(options.length);
        expect(slope && faultsOf(slopeChart(slope, 700))).toEqual([]);
        const parts = leadPartsFigures(options, numbers);
        expect(parts.every((row) => (row.parts === null) === (row.note !== ''))).toBe(true);
        expect(faultsOf(leadPartsChart(parts, 700))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('two rounds of a decision', () => {
  const option = smallRows.option.map((row) => ({ ...row, removed: row.key === 'nodejs', name: `${row.name} now` }));
  const score = smallRows.option.flatMap(({ key }, i) =>
    smallRows.criterion.map((criterion, j) => ({
      ...smallRows.score[0]!,
      criterion: criterion.key,
      option: key,
      value: ((i + 2) * (j + 3)) % 11,
    })),
  );
  const all = { option: smallRows.option.map((row) => ({ ...row, removed: false })), score };
  const weight = smallRows.weight.map((row, j) => ({ ...row, swing: 30 + j * 70 }));
  const [earlier, later] = twoViews(
    { option, weight, score: score.map((row) => ({ ...row, value: row.value ^ 1 })) },
    all,
  );
  const numbers = changedNumbers(earlier, later);

  it('have the options of both, as they are called and coloured now', () => {
    expect(optionsOfBoth(earlier, later, numbers)).toEqual([
      { key: 'django', name: 'Django now', colour: 0 },
      { key: 'both', name: 'Both now', colour: 2 },
      { key: 'nodejs', name: 'Node.js', colour: 1 },
    ]);
  });

  it('have slopes from the highest total down, with those that went last', () => {
    const { rows } = slopeFigures(optionsOfBoth(earlier, later, numbers), numbers, names)!;
    expect(rows.at(-1)).toMatchObject({ option: { key: 'nodejs' }, later: null });
    expect(rows[0]!.later!.interval[0]).toBeGreaterThan(rows[1]!.later!.interval[0]);
  });

  it('have differences with the subjects of the comparison', () => {
    const subjects = new Map(
      Object.values(compareRounds(earlier, later))
        .flat()
        .map((row) => [row.subject, row.standing]),
    );
    const kinds = numbers.singles!.changes.map(({ difference }) => difference.kind);
    expect(new Set(kinds)).toEqual(new Set(['weight', 'score', 'option-went']));
    const found = numbers.singles!.changes.map(({ difference }) => subjects.get(differenceSubject(difference)));
    expect(found.every((standing) => standing === 'changed' || standing === 'went')).toBe(true);
    expect(differenceSubject({ kind: 'scale', criterion: 'admin' })).toBe('criterion:admin');
  });
});
