import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../../shared/decision/agreement.ts';
import { plainScore } from '../../../shared/decision/edits/score.ts';
import { smallRows } from './decisions.ts';
import { votedRound } from './voted.ts';

const admin = 'admin/django';
const hiring = 'hiring/django';

describe('what everybody said', () => {
  test('holds every vote of a cell with its spread, its consensus and the derived agreement', () => {
    const view = votedRound([
      { key: 'ann', scores: { [admin]: 8 }, notes: { [admin]: 'Seen it.' } },
      { key: 'bob', scores: { [admin]: 3 } },
      { key: 'cy' },
    ]);
    const { criteria } = agreementOf(view);
    const cell = criteria[0]?.cells[0];
    expect(criteria[0]?.criterion.key).toBe('admin');
    expect(cell?.votes.map(({ participant, value, note }) => [participant.name, value, note])).toEqual([
      ['ANN', 8, 'Seen it.'],
      ['BOB', 3, ''],
      ['CY', null, ''],
    ]);
    expect(cell?.dispersion).toMatchObject({ n: 2, median: 5.5, mean: 5.5, range: 5, flagged: true });
    expect(cell?.dispersion?.deviation).toBeCloseTo(Math.sqrt(12.5), 12);
    // 1 + 2 * 1/2 * log2(1 - 0.25), Tastle and Wierman's formula by hand.
    expect(cell?.consensus).toBeCloseTo(1 + Math.log2(0.75), 12);
    expect(cell?.agreed).toEqual({ value: 5.5, range: null, derived: true });
    expect(criteria[0]).toMatchObject({ standing: 'apart', range: 0.5 });
    expect(criteria[1]).toMatchObject({ standing: 'too-few', deviation: 0, consensus: null });
  });

  test('an entered agreed score stands, and one vote alone is no agreement', () => {
    const view = votedRound([
      { key: 'ann', scores: { [admin]: 8 } },
      { key: 'agreed', scores: { [admin]: 6 } },
    ]);
    const cell = agreementOf(view).criteria[0]?.cells[0];
    expect(cell?.agreed).toEqual({ value: 6, range: null, derived: false });
    expect(cell?.consensus).toBeNull();
    expect(agreementOf(view).consensus).toBeNull();
  });

  test('hidden ballots say nothing', () => {
    const view = votedRound([
      { key: 'ann', scores: { [admin]: 8 } },
      { key: 'bob', scores: { [admin]: 3 }, hidden: true },
    ]);
    expect(JSON.stringify(agreementOf(view))).not.toContain('BOB');
    expect(agreementOf(view).criteria[0]?.cells[0]?.dispersion?.n).toBe(1);
  });

  test('a criterion that is voted on again comes first and shows nothing', () => {
    const view = votedRound(
      [
        { key: 'ann', scores: { [admin]: 8, [hiring]: 5 } },
        { key: 'bob', scores: { [admin]: 3, [hiring]: 5 } },
      ],
      { discussion: [{ round: 1, criterion: 'hiring', note: '', openSince: '2026-03-01T11:00:00.000Z' }] },
    );
    const [first, second] = agreementOf(view).criteria;
    expect(first?.criterion.key).toBe('hiring');
    expect(first?.standing).toBe('voting');
    expect(first?.cells.flatMap(({ votes }) => votes.map(({ value }) => value))).toEqual([null, null, null, null]);
    expect(second?.standing).toBe('apart');
  });

  test('the score before the second vote stays beside the new one', () => {
    const view = votedRound([{ key: 'ann' }], {
      score: [
        {
          round: 1,
          ballot: 'ann',
          criterion: 'admin',
          option: 'django',
          value: 6,
          ...plainScore,
          previous: 9,
          note: '',
        },
      ],
    });
    expect(agreementOf(view).criteria[0]?.cells[0]?.votes[0]).toMatchObject({ value: 6, previous: 9 });
  });

  test('deviations count as a share of each scale', () => {
    const long = smallRows.criterion.map((criterion) =>
      criterion.key === 'hiring' ? { ...criterion, scaleHighest: 1000, scaleStep: 10, unit: 'ms' } : criterion,
    );
    const view = votedRound(
      [
        { key: 'ann', scores: { [admin]: 5, [hiring]: 400 } },
        { key: 'bob', scores: { [admin]: 7, [hiring]: 450 } },
      ],
      { criterion: long },
    );
    const { criteria } = agreementOf(view);
    expect(criteria.map(({ criterion }) => criterion.key)).toEqual(['admin', 'hiring']);
    expect(criteria.map(({ standing }) => standing)).toEqual(['differ', 'agree']);
    expect(criteria[1]?.deviation).toBeCloseTo(Math.sqrt(1250) / 1000, 12);
  });

  test('criteria come by falling deviation, whatever was scored', () => {
    const score = fc.option(fc.integer({ min: 0, max: 10 }));
    const places = ['admin/django', 'admin/nodejs', 'hiring/django', 'hiring/nodejs'];
    fc.assert(
      fc.property(fc.array(fc.array(score, { minLength: 4, maxLength: 4 }), { maxLength: 12 }), (scored) => {
        const view = votedRound(
          scored.map((values, index) => ({
            key: `p${index}`,
            scores: Object.fromEntries(
              places.flatMap((place, at) => (values[at] === null ? [] : [[place, values[at] ?? 0]])),
            ),
          })),
        );
        const { criteria, consensus } = agreementOf(view);
        expect(criteria.map(({ criterion }) => criterion.key).toSorted()).toEqual(['admin', 'hiring']);
        expect(criteria[0]?.deviation).toBeGreaterThanOrEqual(criteria[1]?.deviation ?? 1);
        expect(JSON.stringify({ criteria, consensus })).not.toMatch(/NaN|Infinity/);
        expect(consensus === null || (consensus >= 0 && consensus <= 1)).toBe(true);
      }),
    );
  });
});
