import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDecision } from '../../../shared/decision/check.ts';
import { overallShare, progressOf } from '../../../shared/decision/completeness.ts';
import { readDecisionFile, writeDecisionFile } from '../../../shared/decision/decision-file.ts';
import { editDecision } from '../../../shared/decision/edit.ts';
import { setField } from '../../../shared/decision/edits/rows.ts';
import { rawWeights } from '../../../shared/decision/ballot-weights.ts';
import { decisionFromTemplate } from '../../../shared/decision/from-template.ts';
import { leans, suggestedSwings } from '../../../shared/decision/suggestions.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { readTemplate } from '../../../shared/template/read-template.ts';

const folder = 'templates/decisions';
const start = { now: '2026-03-01T09:00:00.000Z', seed: 1 };
const shipped = readdirSync(folder).map((file) => readTemplate(file, readFileSync(`${folder}/${file}`, 'utf8')));
const djangoOrNode = shipped.find((template) => template.slug === 'django-vs-nodejs')!;

describe.each(shipped.map((template) => [template.slug, template] as const))('a decision from %s', (_, template) => {
  const state = decisionFromTemplate(template, start);

  test('is valid, and as a file as well', () => {
    expect(() => checkDecision(state)).not.toThrow();
    const key = '01890000-0000-7000-8000-000000000001';
    expect(readDecisionFile(writeDecisionFile({ key, state }), 'fresh').state).toEqual(state);
  });

  test('starts unweighted and unscored', () => {
    const view = viewRound(state, 1);
    expect(rawWeights(view, view.agreed).every((weight) => weight === null)).toBe(true);
    expect(view.agreed.scores).toEqual({});
  });
});

describe('a decision from django-vs-nodejs', () => {
  const state = decisionFromTemplate(djangoOrNode, start);
  const view = viewRound(state, 1);

  test('compares two options and offers the others', () => {
    expect(view.options.map((option) => option.key)).toEqual(['django', 'nodejs']);
    expect(view.optionsAside.map((option) => option.key)).toContain('both');
  });

  test('keeps criteria in the order of their groups, with evidence and its year', () => {
    const groups = view.groups.map(({ group }) => group.key);
    expect(groups).toEqual(['workload', 'building', 'people', 'running', 'business']);
    expect(view.criteria.map((criterion) => groups.indexOf(criterion.group))).toEqual(
      view.criteria.map((criterion) => groups.indexOf(criterion.group)).toSorted((left, right) => left - right),
    );
    const all = Object.values(view.evidence).flat();
    expect(all.every((item) => item.source !== '' && item.sourceYear !== null)).toBe(true);
  });

  test('suggests the template’s swings, and what answers change adds up within 0 to 100', () => {
    const before = new Map(suggestedSwings(view).map((item) => [item.criterion, item]));
    for (const template of djangoOrNode.criteria) expect(before.get(template.key)?.swing).toBe(template.suggestedSwing);
    const answered = view.questions
      .flatMap(({ choices }) => choices)
      .reduce((current, { choice }) => {
        const id = `1/${choice.question}/${choice.key}`;
        return editDecision(current, setField(current, 'choice', id, 'chosen', true));
      }, state);
    const after = suggestedSwings(viewRound(answered, 1));
    expect(after.some((item) => item.swing !== before.get(item.criterion)?.swing)).toBe(true);
    for (const item of after) {
      const sum = item.reasons.reduce((total, reason) => total + reason.change, item.base);
      expect(item.swing).toBe(Math.min(100, Math.max(0, sum)));
    }
  });

  test('leans only to options that are compared, or to none of them', () => {
    const id = '1/project-kind/e-commerce';
    expect(state.choice[id]).toBeDefined();
    const answered = editDecision(state, setField(state, 'choice', id, 'chosen', true));
    const said = leans(viewRound(answered, 1));
    expect(said).toContainEqual(expect.objectContaining({ option: null }));
  });

  test('is as complete as what is done', () => {
    const progress = progressOf(view, { ranked: false, recorded: false });
    expect(progress.frame.missing).toEqual(['a title', 'the context']);
    expect(progress.weigh).toMatchObject({ done: 0, of: view.criteria.length });
    expect(progress.score).toMatchObject({ done: 0, of: view.criteria.length * 2 });
    expect(overallShare(progress)).toBeCloseTo(3 / 5 / 6, 10);
  });
});
