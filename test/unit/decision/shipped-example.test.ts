import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { progressOf } from '../../../shared/decision/completeness.ts';
import { readDecisionFile, writeDecisionFile } from '../../../shared/decision/decision-file.ts';
import { evaluationInput } from '../../../shared/decision/evaluation-input.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { analyse } from '../../../shared/evaluation/analysis.ts';

const file = 'templates/examples/django-vs-nodejs.decision.json';
const text = readFileSync(file, 'utf8');
const example = readDecisionFile(text, file);
const view = viewRound(example.state, 1);

describe('the shipped example', () => {
  test('is written as Fulcrum writes it', () => {
    expect(writeDecisionFile(example)).toBe(text);
  });

  test('is complete in every step but the record on disk', () => {
    const progress = progressOf(view, { ranked: true, recorded: false });
    const { record: _, ...steps } = progress;
    expect(Object.values(steps).flatMap((step) => step.missing)).toEqual([]);
    expect(view.criteria.length).toBeGreaterThanOrEqual(24);
    expect(view.consequences.map((row) => row.kind)).toEqual(expect.arrayContaining(['good', 'bad']));
  });

  test('chooses the option that leads', () => {
    const analysis = analyse(evaluationInput(view));
    if (!('verdict' in analysis)) throw new Error(`It cannot be evaluated: ${analysis.reason}`);
    expect(analysis.verdict.leaders).toEqual([view.outcome.option]);
    expect(['robust', 'leaning']).toContain(analysis.verdict.kind);
  });
});
