import { centralWeightsChart } from '../../../shared/charts/central-weights-chart.ts';
import type { Chart } from '../../../shared/charts/chart.ts';
import { contributionsChart } from '../../../shared/charts/contributions-chart.ts';
import { leadPartsChart } from '../../../shared/charts/lead-parts-chart.ts';
import { leaderStripsChart } from '../../../shared/charts/leader-strips-chart.ts';
import { rankAcceptabilityChart } from '../../../shared/charts/rank-acceptability-chart.ts';
import { rankingChart } from '../../../shared/charts/ranking-chart.ts';
import { slopeChart } from '../../../shared/charts/slope-chart.ts';
import { sweepChart } from '../../../shared/charts/sweep-chart.ts';
import { tornadoChart } from '../../../shared/charts/tornado-chart.ts';
import { valueFunctionChart } from '../../../shared/charts/value-function-chart.ts';
import { votesChart } from '../../../shared/charts/votes-chart.ts';
import { winningChart } from '../../../shared/charts/winning-chart.ts';
import { long, sampleOptions } from './samples.ts';

/** Figures in [0, 1) that look uneven and are always the same. */
function uneven(index: number): number {
  return ((index * 7919 + 104_729) % 997) / 997;
}

function shares(count: number, seed: number): readonly number[] {
  const raw = Array.from({ length: count }, (_, index) => uneven(seed * 31 + index) ** 2 + 0.001);
  const sum = raw.reduce((total, value) => total + value, 0);
  return raw.map((value) => value / sum);
}

function criterionName(index: number): string {
  return ['Real-time features', 'Hiring', 'I/O and concurrency', long][index % 4] ?? '';
}

export interface SampleSize {
  readonly options: number;
  readonly criteria: number;
  readonly people: number;
  /** Everything at nought and equal instead of uneven. */
  readonly flat?: boolean;
}

/** Every chart with figures of a size, laid out for a width. */
export function sampleCharts(
  { options: m, criteria: n, people: p, flat = false }: SampleSize,
  width: number,
): Readonly<Record<string, Chart>> {
  const options = sampleOptions(m);
  const some = (index: number): number => (flat ? 0 : uneven(index));
  const byKey = <Value>(valueOf: (index: number) => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries(options.map(({ key }, index) => [key, valueOf(index)]));
  const criteria = Array.from({ length: n }, (_, index) => criterionName(index));
  const groups = Math.min(n, 7);
  return {
    contributions: contributionsChart(
      {
        groups: criteria.slice(0, groups),
        rows: options.map((option, i) => {
          const parts = Array.from({ length: groups }, (_, group) => some(i * 13 + group) / groups);
          const sum = parts.reduce((total, part) => total + part, 0);
          const open = i === 1 && !flat;
          return {
            option,
            parts,
            total: open ? null : sum,
            interval: [sum, open ? Math.min(1, sum + 0.2) : sum],
            failed: i === 2 ? ['Licence'] : [],
          };
        }),
      },
      width,
    ),
    sweep: sweepChart(
      {
        criterion: criterionName(3),
        weight: 0.12,
        stable: [0.02, 0.31],
        turn: { at: 0.31, leaders: ['Node.js'] },
        lines: options.map((option, i) => {
          const open = i === 3 && !flat ? 0.15 : 0;
          return { option, without: [some(i), some(i) + open], only: [some(i + 40), some(i + 40) + open] };
        }),
      },
      width,
    ),
    strips: leaderStripsChart(
      {
        options,
        rows: criteria.map((name, j) => ({
          key: `c${j}`,
          name,
          weight: uneven(j) * 0.3,
          turn: j % 3 === 0 ? null : 0.4,
          segments: [
            { from: 0, to: 0.4, leaders: ['o0'] },
            { from: 0.4, to: 0.7, leaders: j % 3 === 0 ? ['o0', 'o1'] : [`o${1 + (j % (m - 1))}`] },
            { from: 0.7, to: 1, leaders: j % 5 === 0 ? [] : ['o1'] },
          ],
        })),
      },
      width,
    ),
    ranks: rankAcceptabilityChart(
      { options, ranks: byKey((i) => (flat ? Array.from({ length: m }, () => 1 / m) : shares(m, i))) },
      width,
    ),
    central: centralWeightsChart(
      {
        criteria,
        weights: shares(n, 99),
        rows: options.map((option, i) => ({
          option,
          central: i === 2 ? null : shares(n, i),
          confidence: i === 2 ? null : uneven(i),
        })),
      },
      width,
    ),
    winning: winningChart(
      {
        options,
        winning: byKey((i) =>
          Object.fromEntries(
            options.flatMap(({ key }, j) =>
              i === j ? [] : [[key, flat ? 0.5 : i < j ? uneven(i * m + j) : 1 - uneven(j * m + i)]],
            ),
          ),
        ),
      },
      width,
    ),
    tornado: tornadoChart(
      {
        leader: 'Django',
        runnerUp: long,
        gap: flat ? 0 : 0.08,
        rows: criteria.map((name, j) => ({
          key: `c${j}`,
          criterion: name,
          option: null,
          low: { at: '5.0 %', gap: flat ? 0 : 0.08 - (uneven(j) * 0.3) / (j + 1) },
          high: { at: '15.0 %', gap: flat ? 0 : 0.08 + (uneven(j + 50) * 0.2) / (j + 1) },
        })),
      },
      width,
    ),
    votes: votesChart(
      {
        scale: { lowest: 0, highest: 10 },
        unit: 'points',
        rows: options.map((option, i) => ({
          option,
          votes: Array.from({ length: p }, (_, k) => ({
            key: `p${k}`,
            name: k === 1 ? long : `Person ${k}`,
            initials: ['AB', 'MW', 'QX', 'IJ'][k % 4] ?? '',
            score: k === 4 ? null : flat ? 5 : Math.round(uneven(i * 17 + k) * 10),
            previous: k % 3 === 0 ? Math.round(uneven(i * 19 + k) * 10) : null,
          })),
          median: flat ? 5 : Math.round(uneven(i * 17) * 10),
          agreed: i % 2 === 0 ? 6 : null,
        })),
      },
      width,
    ),
    value: valueFunctionChart(
      {
        name: criterionName(3),
        unit: 'requests per second',
        scale: {
          lowest: -500,
          highest: 1_200_000,
          direction: 'less',
          points: [
            { score: 100_000, value: 0.8 },
            { score: 600_000, value: 0.35 },
          ],
        },
        scores: options.map((option, i) => ({ option, score: flat ? 0 : uneven(i) * 1_200_000 })),
      },
      width,
    ),
    ranking: rankingChart(
      {
        options,
        people: Array.from({ length: p }, (_, k) => ({
          key: `p${k}`,
          name: k === 1 ? long : `Person ${k}`,
          initials: 'PK',
          ranks: options.map((_, i) => (flat ? 1 : k === 2 && i > 1 ? null : 1 + ((i * (k + 1) + k) % m))),
        })),
      },
      width,
    ),
    slope: slopeChart(
      {
        earlier: 'Round 1',
        later: 'Round 2',
        rows: options.map((option, i) => {
          const end = (from: number, open: number, failed: boolean) => ({
            interval: [from, Math.min(1, from + open)] as const,
            rank: open > 0 || failed ? null : 1 + i,
            failed,
          });
          return {
            option,
            earlier: i === 4 ? null : end(some(i), i === 3 && !flat ? 0.1 : 0, i === 2),
            later: i === 5 ? null : end(some(i + 60), 0, false),
          };
        }),
      },
      width,
    ),
    leadParts: leadPartsChart(
      options.map((option, i) => {
        const parts = [0, 1, 2, 3].map((kind) => (flat ? 0 : (uneven(i * 11 + kind) - 0.5) * 0.4));
        const known = i !== 1 || flat;
        return {
          option,
          earlier: 0.1,
          later: known ? parts.reduce((sum, part) => sum + part, 0.1) : null,
          parts: known ? parts : null,
          note: known ? '' : 'Scores are missing in one of the rounds or between them',
        };
      }),
      width,
    ),
  };
}
