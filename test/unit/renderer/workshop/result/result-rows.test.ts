import { describe, expect, it } from 'vitest';
import {
  groupContribution,
  groupInterval,
  groupRows,
  optionRows,
  sortedSweeps,
} from '../../../../../renderer/workshop/result/result-rows.ts';
import { evaluationInput } from '../../../../../shared/decision/evaluation-input.ts';
import { agreedBallot } from '../../../../../shared/decision/keys.ts';
import { viewRound } from '../../../../../shared/decision/view.ts';
import type { WeightSweep } from '../../../../../shared/evaluation/model.ts';
import { smallDecision, smallRows } from '../../../decision/decisions.ts';
import { evaluated } from '../../../evaluation/matrices.ts';
import { plainScore } from '../../../../../shared/decision/edits/score.ts';

const options = [
  ...smallRows.option.slice(0, 2),
  { round: 1, key: 'nextjs', position: 4, name: 'Next.js', description: '', colour: 3, removed: false },
];

function rowsFor(values: Readonly<Record<string, readonly [number, number]>>, failing: string | null = null) {
  const score = Object.entries(values).flatMap(([option, [admin, hiring]]) => [
    { round: 1, ballot: agreedBallot, criterion: 'admin', option, value: admin, ...plainScore, note: '' },
    { round: 1, ballot: agreedBallot, criterion: 'hiring', option, value: hiring, ...plainScore, note: '' },
  ]);
  const finding =
    failing === null ? [] : [{ round: 1, criterion: 'hiring', option: failing, verdict: 'fail' as const, note: '' }];
  const criterion = smallRows.criterion.map((row) => ({ ...row, mustHave: true }));
  const view = viewRound(smallDecision({ option: options, criterion, score, finding }), 1);
  return { view, evaluation: evaluated(evaluationInput(view)) };
}

describe('the rows of a result', () => {
  it('come by falling total, keep their place for the colour, and name ties', () => {
    const { view, evaluation } = rowsFor({ django: [3, 3], nodejs: [9, 9], nextjs: [3, 3] });
    const { acceptable } = optionRows(view, evaluation);
    expect(acceptable.map(({ key, index, tied }) => [key, index, tied])).toEqual([
      ['nodejs', 1, false],
      ['django', 0, true],
      ['nextjs', 2, true],
    ]);
  });

  it('stand apart where an option failed', () => {
    const { view, evaluation } = rowsFor({ django: [3, 3], nodejs: [9, 9], nextjs: [4, 4] }, 'nodejs');
    const { acceptable, failed } = optionRows(view, evaluation);
    expect(acceptable.map(({ key }) => key)).toEqual(['nextjs', 'django']);
    expect(failed.map(({ key }) => key)).toEqual(['nodejs']);
  });

  it('sum the criteria of a group', () => {
    const { view, evaluation } = rowsFor({ django: [9, 3], nodejs: [0, 0], nextjs: [0, 0] });
    const [group] = groupRows(view, evaluation);
    const [result] = evaluation.options;
    if (!group || !result) throw new Error('There is no group or no result.');
    expect(group.weight).toBeCloseTo(1, 12);
    expect(groupContribution(result, group)).toBeCloseTo(result.total ?? 0, 12);
    expect(groupInterval(result, group)).toEqual([groupContribution(result, group), groupContribution(result, group)]);
    const missing = { ...result, contributions: result.contributions.map(() => null) };
    expect(groupInterval(missing, group)).toEqual([0, expect.closeTo(1, 12)]);
  });
});

describe('break-even weights', () => {
  const sweep = (criterion: string, weight: number, at: number | null): WeightSweep => ({
    criterion,
    weight,
    stable: null,
    segments: [],
    nearestTurn: at === null ? null : { at, leaders: [] },
  });

  it('come by the smallest relative change, then those of no weight, then those that never turn', () => {
    const sweeps = [
      sweep('never-light', 0.1, null),
      sweep('weightless', 0, 0.05),
      sweep('far', 0.1, 0.5),
      sweep('never-heavy', 0.3, null),
      sweep('near', 0.4, 0.3),
    ];
    expect(sortedSweeps(sweeps).map(({ criterion }) => criterion)).toEqual([
      'near',
      'far',
      'weightless',
      'never-heavy',
      'never-light',
    ]);
  });
});
