import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decisionFromTemplate } from '../../../shared/decision/from-template.ts';
import { rowsOf } from '../../../shared/decision/state.ts';
import { readTemplate } from '../../../shared/template/read-template.ts';
import type { Template } from '../../../shared/template/template.ts';
import { copiedRuns } from './copied-runs.ts';
import { publishedFacts } from './published-facts.ts';

const folder = new URL('../../../templates/decisions/', import.meta.url);
const shipped = readdirSync(folder).map((file) => ({
  file,
  template: readTemplate(file, readFileSync(new URL(file, folder), 'utf8')),
}));
const filled = shipped.map(({ template }) => template).filter(({ criteria }) => criteria.length > 0);
const first = filled.find(({ slug }) => slug === 'django-vs-nodejs');

/** Every figure of a text, such as `2,600`, `13.59` or `2023`. */
function figures(text: string): readonly string[] {
  return text.match(/\d[\d.,]*\d|\d/g) ?? [];
}

/** Everything of a template that somebody wrote, except the titles of what it cites. */
function writtenTexts(template: Template): readonly string[] {
  return [
    template.description,
    ...Object.values(template.sources).map(({ note = '' }) => note),
    ...template.options.map(({ description }) => description),
    ...template.criteria.flatMap(({ question, anchors, evidence }) => [
      question,
      ...Object.values(anchors),
      ...evidence.flatMap(({ fact, caveat = '' }) => [fact, caveat]),
    ]),
    ...template.questions.flatMap(({ text, choices }) => [
      text,
      ...choices.flatMap((choice) => [choice.text, ...[...choice.swings, ...choice.leans].map(({ reason }) => reason)]),
    ]),
  ];
}

it('ships three catalogues of criteria and an empty one, each named like its file', () => {
  expect(shipped.map(({ file }) => file).toSorted()).toEqual([
    'blank.yaml',
    'django-vs-nodejs.yaml',
    'full-stack.yaml',
    'nodejs-framework.yaml',
  ]);
  for (const { file, template } of shipped) expect(`${template.slug}.yaml`).toBe(file);
  expect(new Set(shipped.map(({ template }) => template.name)).size).toBe(shipped.length);
});

it('would notice a copied sentence: titles are cited as they are', () => {
  for (const { title = '' } of Object.values(first?.sources ?? {})) expect(copiedRuns(title)).not.toEqual([]);
});

describe.each(filled.map((template) => [template.slug, template] as const))('%s', (slug, template) => {
  const evidence = template.criteria.flatMap((criterion) => criterion.evidence);
  const choices = template.questions.flatMap((question) => question.choices);

  it('has its criteria in the order of its groups', () => {
    const order = template.groups.map(({ key }) => key);
    const runs = template.criteria.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1]);
    expect(runs).toEqual(order);
  });

  it.each(template.criteria)('$key can be scored', ({ name, question, anchors, suggestedSwing }) => {
    expect(question).toMatch(/\?$/);
    expect(new Set(Object.values(anchors)).size).toBe(3);
    for (const anchor of Object.values(anchors)) expect(anchor).toMatch(/^\S.*\S\.$/);
    expect(name.length, 'fits a list of 200 px').toBeLessThanOrEqual(26);
    expect(suggestedSwing).toBeGreaterThan(0);
  });

  it('has no text longer than what it stands in', () => {
    const longest = (texts: readonly (string | undefined)[]): number =>
      Math.max(...texts.map((text) => text?.length ?? 0));
    expect(longest([template.description])).toBeLessThanOrEqual(300);
    expect(longest(template.options.map(({ description }) => description))).toBeLessThanOrEqual(200);
    expect(longest(template.criteria.map(({ question }) => question))).toBeLessThanOrEqual(110);
    expect(longest(template.criteria.flatMap(({ anchors }) => Object.values(anchors)))).toBeLessThanOrEqual(90);
    expect(longest(evidence.map(({ fact }) => fact))).toBeLessThanOrEqual(240);
    expect(longest(evidence.map(({ caveat }) => caveat))).toBeLessThanOrEqual(160);
    expect(longest(choices.map(({ text }) => text))).toBeLessThanOrEqual(60);
    expect(
      longest(choices.flatMap(({ swings, leans }) => [...swings, ...leans].map(({ reason }) => reason))),
    ).toBeLessThanOrEqual(110);
  });

  it('spreads its suggested swings and lets exactly one thing matter most', () => {
    const swings = template.criteria.map(({ suggestedSwing }) => Number(suggestedSwing));
    expect(swings.filter((swing) => swing === 100)).toHaveLength(1);
    expect(Math.min(...swings)).toBeLessThanOrEqual(15);
    expect(new Set(swings).size).toBeGreaterThanOrEqual(8);
  });

  it('speaks for every option somewhere, and says a thing about an option once in a criterion', () => {
    for (const { key } of template.options) expect(evidence.map(({ option }) => option)).toContain(key);
    const said = template.criteria.flatMap(({ key, evidence: items }) =>
      items.map(({ option, source, fact }) => `${key} ${option} ${source} ${fact}`),
    );
    expect(said).toEqual([...new Set(said)]);
  });

  it('names the two comparisons with their years and uses both', () => {
    expect(template.sources).toMatchObject({
      ztabs: { publisher: 'ZTABS', year: 2026, note: expect.stringContaining('no date') },
      monterail: { publisher: 'Monterail', year: 2023, note: expect.stringContaining('2023 update') },
    });
    expect(new Set(evidence.map(({ source }) => source))).toEqual(new Set(Object.keys(template.sources)));
  });

  it('has facts in words of its own', () => {
    expect(writtenTexts(template).flatMap(copiedRuns)).toEqual([]);
  });

  it('loses no fact that the comparisons have for it', () => {
    const facts = publishedFacts[slug] ?? [];
    expect(facts.length).toBeGreaterThan(0);
    for (const [criterion, option, source, texts] of facts) {
      const found = template.criteria
        .find(({ key }) => key === criterion)
        ?.evidence.filter((item) => (item.option ?? 'all') === option && item.source === source)
        .map(({ fact, caveat = '' }) => `${fact} ${caveat}`)
        .join(' ');
      for (const text of texts) expect(found, `${criterion}, ${option}, ${source}`).toContain(text);
    }
  });

  it('asks what decides, with modest changes and a way to say that it does not', () => {
    expect(template.questions.length).toBeGreaterThanOrEqual(6);
    for (const { change } of choices.flatMap(({ swings }) => swings)) {
      expect(Math.abs(change)).toBeGreaterThanOrEqual(5);
      expect(Math.abs(change)).toBeLessThanOrEqual(40);
    }
    const without = choices.filter(({ swings, leans }) => swings.length + leans.length === 0);
    expect(without.length).toBeGreaterThanOrEqual(6);
    for (const { key } of template.options.filter(({ offered }) => !offered))
      expect(choices.flatMap(({ leans }) => leans.map(({ option }) => option))).toContain(key);
  });

  it('becomes a fresh decision that nobody has weighed or scored', () => {
    const state = decisionFromTemplate(template, { now: '2026-01-05T09:00:00.000Z', seed: 1 });
    expect(rowsOf(state, 'criterion')).toHaveLength(template.criteria.length);
    expect(rowsOf(state, 'evidence')).toHaveLength(evidence.length);
    expect([...rowsOf(state, 'weight'), ...rowsOf(state, 'score')]).toEqual([]);
  });
});

it.each(filled.filter((template) => template !== first))(
  '$slug has no figure that the first does not have',
  (template) => {
    const told = first?.criteria.flatMap((criterion) => criterion.evidence) ?? [];
    for (const item of template.criteria.flatMap((criterion) => criterion.evidence))
      for (const figure of figures(item.fact)) {
        const same = told.filter(({ source, fact }) => source === item.source && figures(fact).includes(figure));
        // With the same original publisher, and as odd as there.
        expect(same.map(({ quoting, asPublished }) => ({ quoting, asPublished }))).toContainEqual({
          quoting: item.quoting,
          asPublished: item.asPublished,
        });
      }
  },
);
