// @ts-check
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectFolder } from '../../scripts/setup/locations.mjs';
import { naiveSmaa } from './sampler/naive-smaa.mjs';
import { median, rounded, summary } from './statistics.mjs';

/**
 * @typedef {import('../../shared/evaluation/model.ts').EvaluationInput} EvaluationInput
 * @typedef {import('../../shared/evaluation/model.ts').Robustness} Robustness
 */

const options = 4;
const criteria = 20;
const presets = /** @type {const} */ (['any', 'order', 'around']);
const runs = [
  { draws: 10_000, turns: 15, aimsMs: { fixed: 16, triangular: 16 } },
  { draws: 100_000, turns: 7, aimsMs: { fixed: 45, triangular: 250 } },
];
const naiveTurns = 3;
const band = 0.3;
/** A share of first places of 10,000 draws is off by at most 0.5 percentage points in a standard error. */
const farApart = 0.03;

/**
 * A whole SMAA-2 result (ranks, central weights, confidence factors, pairwise winning indices) as the app makes it,
 * and after it the same written down in the simplest way. Their ratio says more than the milliseconds.
 * @param {string} folder for the bundle
 * @param {(text: string) => void} tell
 */
export async function measureSampler(folder, tell) {
  const { sampleRobustness } = await loadSampler(folder);
  const cases = /** @type {const} */ (['fixed', 'triangular']).flatMap((scores) =>
    presets.flatMap((preset) =>
      runs.map((run) => ({ scores, input: inputWith(scores === 'triangular'), preset, run })),
    ),
  );
  // All of the app's first: the naive way leaves garbage, which is collected in the time of whoever comes next.
  const own = cases.map(({ input, preset, run }) =>
    timed(run.turns, () => sampleRobustness(input, { draws: run.draws, preset, band })),
  );
  const results = cases.map(({ scores, input, preset, run: { draws, aimsMs } }, index) => {
    const { times = [], result = null } = own[index] ?? {};
    const naive = timed(naiveTurns, () => naiveSmaa(input, { draws, preset, band }));
    checkAlike(
      result,
      naive.result.ranks.map((row) => (row[0] ?? 0) / draws),
    );
    const ms = median(times);
    const naiveMs = median(naive.times);
    const ratio = rounded(naiveMs / ms);
    tell(`${scores} scores, ${preset}, ${draws} draws: ${rounded(ms)} ms, ${ratio} times as fast as the naive way`);
    const aimMs = aimsMs[scores];
    return { scores, preset, draws, ms: summary(times), naiveMs: rounded(naiveMs), ratio, aimMs, met: ms <= aimMs };
  });
  return {
    what: `milliseconds of a whole SMAA-2 result, ${options} options x ${criteria} criteria`,
    results,
    aim: 'every median within its aim, which are for one core at 2.8 GHz',
    met: results.every(({ met }) => met),
  };
}

/**
 * The sampler as a bundle, which is how the app runs it.
 * @param {string} folder
 * @returns {Promise<typeof import('../../shared/evaluation/sampler.ts')>}
 */
async function loadSampler(folder) {
  const outDir = path.join(folder, 'sampler');
  const entry = path.join(projectFolder, 'shared', 'evaluation', 'sampler.ts');
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    build: { outDir, lib: { entry, formats: ['es'], fileName: () => 'sampler.mjs' } },
  });
  return import(pathToFileURL(path.join(outDir, 'sampler.mjs')).href);
}

/**
 * @template Result
 * @param {number} turns at least one
 * @param {() => Result} work
 */
function timed(turns, work) {
  /** @type {number[]} */
  const times = [];
  let result;
  for (let turn = 0; turn < turns; turn += 1) {
    const begun = performance.now();
    result = work();
    times.push(performance.now() - begun);
  }
  return { times, result: /** @type {Result} */ (result) };
}

/**
 * Two ways to one result that differ are not worth timing.
 * @param {Robustness | null} robustness
 * @param {readonly number[]} naiveFirst
 */
function checkAlike(robustness, naiveFirst) {
  const first = Object.values(robustness?.first ?? {});
  if (first.length !== options || first.some((share, option) => Math.abs(share - (naiveFirst[option] ?? 0)) > farApart))
    throw new Error(`The sampler gives ${first.join(', ')}, the naive way ${naiveFirst.join(', ')}.`);
}

/**
 * Scores from 2 to 8 of 10 in which every option is ahead somewhere.
 * @param {boolean} uncertain whether every score has a range of 2 either way
 * @returns {EvaluationInput}
 */
function inputWith(uncertain) {
  const scores = Array.from({ length: options }, (_, i) =>
    Array.from({ length: criteria }, (_, j) => 2 + ((i * 17 + j * 29 + i * i * j) % 61) / 10),
  );
  return {
    options: scores.map((_, i) => ({ key: `o${i}`, name: `Option ${i}`, failed: [] })),
    criteria: Array.from({ length: criteria }, (_, j) => ({
      key: `c${j}`,
      name: `Criterion ${j}`,
      group: 'group',
      scale: { lowest: 0, highest: 10, direction: 'more', points: [] },
      step: 1,
      weight: 10 + ((j * 37) % 91),
    })),
    scores,
    ranges: scores.map((row) => row.map((score) => (uncertain ? [score - 2, score + 2] : null))),
    groups: [{ key: 'group', name: 'Group' }],
    seed: 1,
  };
}
