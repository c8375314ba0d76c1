import { expect, test } from 'vitest';
import { analysisOf, analysisWithoutSample } from '../../../../../renderer/workshop/result/analysis-of.ts';
import { composeRecord } from '../../../../../shared/adr/compose-record.ts';
import { evaluationInput } from '../../../../../shared/decision/evaluation-input.ts';
import { analyse } from '../../../../../shared/evaluation/analysis.ts';
import { evaluate } from '../../../../../shared/evaluation/evaluate.ts';
import { aroundDefaults, sampleRobustness } from '../../../../../shared/evaluation/sampler.ts';
import { booking, sampleView, type Sample as SampleDecision } from '../../../adr/sample-decision.ts';

const draws = { ...aroundDefaults, draws: 500 };

function numbersOf(sample: SampleDecision) {
  const view = sampleView(sample);
  const input = evaluationInput(view);
  return { view, input, evaluation: evaluate(input), robustness: sampleRobustness(input, draws) };
}

const before = numbersOf(booking);
const last = { input: before.input, robustness: before.robustness };
/** One criterion fewer: every figure of the record is another. */
const after = numbersOf({ ...booking, criteria: booking.criteria.slice(1) });
const late = { ...after, robustness: before.robustness, sampling: true };

const recordOf = (view: typeof after.view, analysis: ReturnType<typeof analyse>): string =>
  composeRecord({ view, analysis, format: 'madr', number: 1, today: '2026-11-21', supersedes: null }).text;

test('a complete analysis is that of its numbers', () => {
  const analysis = analysisOf({ ...after, sampling: false }, last);
  expect(analysis).toMatchObject({ evaluation: after.evaluation, robustness: after.robustness });
});

test('a sample of other numbers never goes with these', () => {
  expect(analysisOf(late, last)).toBeNull();
  expect(analysisOf(late, null)).toBeNull();
});

test('until then a record has the figures of what is in it, and none that was sampled from something else', () => {
  const analysis = analysisOf(late, last) ?? analysisWithoutSample(late.input, late.evaluation);
  const text = recordOf(after.view, analysis);
  const table = (record: string) => record.split('\n').filter((line) => line.startsWith('| '));
  expect(table(text)).toEqual(table(recordOf(after.view, analyse(after.input))));
  expect(text).not.toContain('draws');
});

test('a sample stays where an edit changed no number', () => {
  const renamed = numbersOf({ ...booking, context: 'Another context.' });
  expect(renamed.input).not.toBe(before.input);
  const analysis = analysisOf({ ...renamed, robustness: before.robustness, sampling: true }, last);
  expect(analysis).toMatchObject({ input: renamed.input, robustness: before.robustness });
});

test('what cannot be evaluated says so at once', () => {
  const none = numbersOf({ ...booking, options: [] });
  expect(analysisOf({ ...none, sampling: true }, last)).toBe(none.evaluation);
  expect(analysisWithoutSample(none.input, none.evaluation)).toBe(none.evaluation);
});
