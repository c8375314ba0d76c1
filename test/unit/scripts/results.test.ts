import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addCounts, closingLine, countPlaywright, countVitest, judgeRun } from '../../../scripts/testing/results.mjs';

const vitestReport = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const playwrightReport = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('counting', () => {
  test('vitest: passed, failed, skipped and planned tests', () => {
    const report = { ...vitestReport, numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  test('vitest: a file that could not be loaded is a failure, one whose tests failed is counted by those', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ];
    const report = { ...vitestReport, numPassedTests: 1, numFailedTests: 1, testResults };
    expect(countVitest(report)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  test('playwright: a test that passed at the second try has passed; an error outside of tests is a failure', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{ message: 'no display' }] };
    expect(countPlaywright(report)).toEqual({ passed: 6, failed: 2, skipped: 2 });
  });
});

describe('judging a run', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fulcrum-results-'));
    file = path.join(folder, 'report.json');
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));
  const write = (report: unknown) => fs.writeFileSync(file, JSON.stringify(report));

  test('a good run counts its tests', () => {
    write({ ...vitestReport, numPassedTests: 3 });
    expect(judgeRun(0, file, countVitest)).toEqual({ counts: { passed: 3, failed: 0, skipped: 0 } });
  });

  test('failed tests are counted once, not again for the exit code', () => {
    write({ ...vitestReport, numPassedTests: 3, numFailedTests: 2 });
    expect(judgeRun(1, file, countVitest).counts).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  test('a run without a test is a failure, also where all are skipped', () => {
    write(vitestReport);
    expect(judgeRun(0, file, countVitest).counts.failed).toBe(1);
    write({ ...playwrightReport, stats: { ...playwrightReport.stats, skipped: 4 } });
    expect(judgeRun(0, file, countPlaywright)).toEqual({
      counts: { passed: 0, failed: 1, skipped: 4 },
      problem: 'No test was run.',
    });
  });

  test('a bad exit code that no test accounts for is a failure', () => {
    write({ ...vitestReport, numPassedTests: 3 });
    expect(judgeRun(1, file, countVitest).counts).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  test('a run that wrote no report is a failure', () => {
    expect(judgeRun(0, file, countVitest).counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

test('the closing line sums all parts up', () => {
  const total = addCounts([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 40, failed: 2, skipped: 1 },
    { passed: 9, failed: 0, skipped: 2 },
  ]);
  expect(closingLine(total)).toBe('50 passed, 2 failed, 3 skipped');
  expect(closingLine({ passed: 0, failed: 1, skipped: 0 })).toBe('0 passed, 1 failed');
});
