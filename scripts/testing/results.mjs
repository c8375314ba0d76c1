// @ts-check
import fs from 'node:fs';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** @type {Counts} */
export const oneFailure = { passed: 0, failed: 1, skipped: 0 };

/**
 * Vitest's JSON report. A file that could not even be loaded has no tests to count: it is one failure.
 * @param {{numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly {status: string, assertionResults: readonly unknown[]}[]}} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Playwright's JSON report. A test that passed at a second try has passed; an error outside of any test is a failure.
 * @param {{stats: {expected: number, unexpected: number, flaky: number, skipped: number}, errors: readonly unknown[]}} report
 * @returns {Counts}
 */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/**
 * What a run counts for: a report that is missing, a run without any test, and a bad exit code that no test accounts for
 * are a failure each.
 * @template Report
 * @param {number} exitCode
 * @param {string} reportFile
 * @param {(report: Report) => Counts} count
 * @returns {{counts: Counts, problem?: string}}
 */
export function judgeRun(exitCode, reportFile, count) {
  if (!fs.existsSync(reportFile)) return { counts: oneFailure, problem: 'The tests did not run to their end.' };
  const counts = count(JSON.parse(fs.readFileSync(reportFile, 'utf8')));
  if (counts.passed + counts.failed === 0)
    return { counts: addCounts([counts, oneFailure]), problem: 'No test was run.' };
  if (exitCode === 0 || counts.failed > 0) return { counts };
  return {
    counts: addCounts([counts, oneFailure]),
    problem: `The tests passed, but their runner ended with exit code ${exitCode}.`,
  };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function addCounts(all) {
  const sum = (/** @type {keyof Counts} */ key) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * The last line of a run, such as `120 passed, 0 failed` or `120 passed, 1 failed, 2 skipped`.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
