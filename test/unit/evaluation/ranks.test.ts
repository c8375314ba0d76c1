import { describe, expect, it } from 'vitest';
import {
  competitionRanks,
  contenderIndices,
  intervalRanks,
  leadingIndices,
  type Interval,
} from '../../../shared/evaluation/ranks.ts';

describe('competitionRanks', () => {
  it('skips places after a tie', () => {
    expect(competitionRanks([0.2, 0.5, 0.9, 0.5])).toEqual([4, 2, 1, 2]);
    expect(competitionRanks([])).toEqual([]);
  });

  it('ties within 1e-9 and not beyond', () => {
    expect(competitionRanks([0.5, 0.5 + 0.9e-9])).toEqual([1, 1]);
    expect(competitionRanks([0.5, 0.5 + 1.1e-9])).toEqual([2, 1]);
  });

  it('does not let a chain of near ties join values that are apart', () => {
    expect(competitionRanks([0.5, 0.5 + 0.8e-9, 0.5 + 1.6e-9])).toEqual([3, 1, 1]);
  });
});

describe('intervals', () => {
  const cases: readonly [
    string,
    readonly Interval[],
    readonly (number | null)[],
    readonly number[],
    readonly number[],
  ][] = [
    [
      'apart',
      [
        [0.1, 0.2],
        [0.5, 0.9],
      ],
      [2, 1],
      [1],
      [1],
    ],
    [
      'overlapping',
      [
        [0.1, 0.6],
        [0.5, 0.9],
      ],
      [null, null],
      [],
      [0, 1],
    ],
    [
      'touching',
      [
        [0.1, 0.5],
        [0.5, 0.9],
      ],
      [null, null],
      [],
      [0, 1],
    ],
    [
      'one inside the other',
      [
        [0.1, 0.6],
        [0.3, 0.3],
      ],
      [null, null],
      [],
      [0, 1],
    ],
    [
      'known and tied',
      [
        [0.5, 0.5],
        [0.5, 0.5],
        [0.1, 0.1],
      ],
      [1, 1, 3],
      [0, 1],
      [0, 1],
    ],
    [
      'tied, with one that may pass both',
      [
        [0.5, 0.5],
        [0.5, 0.5],
        [0.1, 0.6],
      ],
      [null, null, null],
      [],
      [0, 1, 2],
    ],
    [
      'a leader above an open second place',
      [
        [0.9, 0.9],
        [0.1, 0.5],
        [0.2, 0.6],
      ],
      [1, null, null],
      [0],
      [0],
    ],
    [
      'a last one below an open first place',
      [
        [0.5, 0.9],
        [0.6, 0.7],
        [0.2, 0.3],
      ],
      [null, null, 3],
      [],
      [0, 1],
    ],
    ['none at all', [], [], [], []],
  ];

  it.each(cases)('%s', (_, intervals, ranks, leading, contenders) => {
    expect(intervalRanks(intervals)).toEqual(ranks);
    expect(leadingIndices(intervals)).toEqual(leading);
    expect(contenderIndices(intervals)).toEqual(contenders);
  });
});
