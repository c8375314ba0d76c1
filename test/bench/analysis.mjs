// @ts-check
import path from 'node:path';
import { runnerImport } from 'vite';
import { projectFolder } from '../../scripts/setup/locations.mjs';
import { median, percentile } from './statistics.mjs';

const optionCount = 10;
const criterionCount = 30;
const aimMs = 1;

/**
 * What is computed at every key and every frame of a drag, apart from sampling, at 10 options and 30 criteria.
 * @param {string} _folder
 * @param {(text: string) => void} tell
 */
export async function measureAnalysis(_folder, tell) {
  const file = path.join(projectFolder, 'test', 'bench', 'analysis', 'analysis-times.ts');
  const { module } = await runnerImport(file, { root: projectFolder, configFile: false, logLevel: 'error' });
  const { measureAnalysisTimes } = /** @type {typeof import('./analysis/analysis-times.ts')} */ (module);
  const measured = Object.entries(measureAnalysisTimes(optionCount, criterionCount)).map(([name, times]) => {
    const [own, plain] = [median(times.ownMs), median(times.plainMs)];
    tell(`${name}: ${thousandths(own)} ms, a straightforward loop ${thousandths(plain)} ms`);
    const result = {
      medianMs: thousandths(own),
      p95Ms: thousandths(percentile(times.ownMs, 0.95)),
      straightforwardMs: thousandths(plain),
      /** Below 1 it is quicker than the straightforward loop. */
      ratio: thousandths(own / plain),
    };
    return /** @type {const} */ ([name, result]);
  });
  return {
    what: `milliseconds per analysis of ${optionCount} options and ${criterionCount} criteria, beside a straightforward loop`,
    ...Object.fromEntries(measured),
    aim: `each median below ${aimMs} ms`,
    met: measured.every(([, { medianMs }]) => medianMs < aimMs),
  };
}

/** @param {number} value */
function thousandths(value) {
  return Math.round(value * 1000) / 1000;
}
