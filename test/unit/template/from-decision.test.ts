import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decisionFromTemplate } from '../../../shared/decision/from-template.ts';
import { checkDecision } from '../../../shared/decision/check.ts';
import { readDecisionFile } from '../../../shared/decision/decision-file.ts';
import { latestRound, viewRound } from '../../../shared/decision/view.ts';
import { presentUses, templateFromRound } from '../../../shared/template/from-decision.ts';
import { templateSchema, type Template } from '../../../shared/template/template.ts';
import { anyTemplate } from './any-template.ts';

const example = readDecisionFile(
  readFileSync(new URL('../../../templates/examples/django-vs-nodejs.decision.json', import.meta.url), 'utf8'),
  'example',
).state;
const now = '2026-11-21T10:00:00.000Z';

function again(template: Template, known: Template | null): Template {
  const state = decisionFromTemplate(template, { now, seed: 1 });
  checkDecision(state);
  const view = viewRound(state, 1);
  const { slug, name, description } = template;
  return templateFromRound(view, { slug, name, description, options: presentUses(view), known });
}

describe('templateFromRound', () => {
  test('gives the template back that a decision was made from', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        expect(again(template, template)).toEqual(template);
      }),
    );
  });

  test('is a template also where the first one is not known: but for titles, notes and keys of sources it is the same', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        const found = again(template, null);
        expect(templateSchema.parse(found)).toEqual(found);
        // What decisions made from either would say is the same.
        expect(decisionFromTemplate(found, { now, seed: 1 })).toEqual(decisionFromTemplate(template, { now, seed: 1 }));
      }),
    );
  });

  test('leaves out what people said, scored and decided', () => {
    const view = viewRound(example, latestRound(example));
    const facts = { slug: 'a', name: 'A', description: '', options: presentUses(view), known: null };
    const text = JSON.stringify(templateFromRound(view, facts));
    const said = [
      view.round.context,
      view.outcome.reason,
      view.decision.title,
      ...view.participants.map(({ name }) => name),
      ...view.consequences.map((row) => row.text),
      ...Object.values(view.agreed.scores).map(({ note }) => note),
      ...Object.values(view.findings).map(({ note }) => note),
    ].filter((words) => words !== '');
    expect(said.length).toBeGreaterThan(10);
    for (const words of said) expect(text).not.toContain(JSON.stringify(words).slice(1, -1));
    expect(text).not.toMatch(/"(?:weight|swing|value|chosen|score)"/);
  });

  test('an option that is left out takes with it what was said about it; its criteria stay', () => {
    const view = viewRound(example, latestRound(example));
    const options = { ...presentUses(view), django: 'left-out', nodejs: 'offered' } as const;
    const template = templateFromRound(view, { slug: 'a', name: 'A', description: '', options, known: null });
    expect(templateSchema.parse(template)).toEqual(template);
    expect(template.options.map(({ key }) => key)).not.toContain('django');
    expect(template.options.find(({ key }) => key === 'nodejs')).toMatchObject({ offered: true });
    expect(template.criteria.map(({ key }) => key)).toEqual(view.criteria.map(({ key }) => key));
    expect(template.criteria.flatMap(({ evidence }) => evidence).map(({ option }) => option)).toContain('nodejs');
    expect(JSON.stringify(template)).not.toContain('"option":"django"');
  });

  test('criteria that were taken out are no part of it, nor what answers change in them', () => {
    const [taken] = viewRound(example, latestRound(example)).criteria;
    const id = `${latestRound(example)}/${taken?.key}`;
    const state = {
      ...example,
      criterion: { ...example.criterion, [id]: { ...example.criterion[id]!, removed: true } },
    };
    const view = viewRound(state, latestRound(example));
    const facts = { slug: 'a', name: 'A', description: '', options: presentUses(view), known: null };
    const template = templateFromRound(view, facts);
    expect(templateSchema.parse(template)).toEqual(template);
    expect(template.criteria).toHaveLength(view.criteria.length);
    expect(JSON.stringify(template)).not.toContain(`"${taken?.key}"`);
  });
});
