import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decisionFromTemplate } from '../../../shared/decision/from-template.ts';
import { rowsOf } from '../../../shared/decision/state.ts';
import { readTemplate } from '../../../shared/template/read-template.ts';
import { publishedFacts } from './published-facts.ts';

function shipped(name: string): ReturnType<typeof readTemplate> {
  const text = readFileSync(new URL(`../../../templates/decisions/${name}`, import.meta.url), 'utf8');
  return readTemplate(name, text);
}

const template = shipped('django-vs-nodejs.yaml');
const evidence = template.criteria.flatMap((criterion) => criterion.evidence);

describe('blank.yaml', () => {
  it('decides nothing in advance', () => {
    expect(shipped('blank.yaml')).toMatchObject({
      slug: 'blank',
      options: [],
      groups: [{ key: 'criteria', name: 'Criteria' }],
      criteria: [],
      questions: [],
    });
  });
});

describe('django-vs-nodejs.yaml', () => {
  it('starts with the two and offers the combinations', () => {
    expect(template.slug).toBe('django-vs-nodejs');
    expect(template.options.map(({ key, offered }) => [key, offered])).toEqual([
      ['django', false],
      ['nodejs', false],
      ['both', true],
      ['nextjs-prisma', true],
      ['django-htmx', true],
      ['django-react', true],
    ]);
  });

  it('has its groups in order, each with criteria that stand together', () => {
    const groups = ['workload', 'building', 'people', 'running', 'business'];
    expect(template.groups.map(({ key }) => key)).toEqual(groups);
    const changes = template.criteria.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1]);
    expect(changes).toEqual(groups);
  });

  it('covers at least 24 criteria, in the order of the file', () => {
    expect(template.criteria.length).toBeGreaterThanOrEqual(24);
    expect(template.criteria.map(({ key }) => key).slice(0, 3)).toEqual(['io-concurrency', 'cpu-bound', 'batch-jobs']);
  });

  it.each(template.criteria)('$key can be scored', (criterion) => {
    const { lowest, middle, highest } = criterion.anchors;
    expect(new Set([lowest, middle, highest]).size).toBe(3);
    expect(criterion.question).toMatch(/\?$/);
    expect(criterion.name.length, 'fits a list of 200 px').toBeLessThanOrEqual(26);
    const options = new Set(criterion.evidence.map(({ option }) => option));
    expect([...options]).toEqual(expect.arrayContaining(['django', 'nodejs']));
    expect(criterion.suggestedSwing).toBeGreaterThan(0);
  });

  it('spreads its suggested swings and lets exactly one thing matter most', () => {
    const swings = template.criteria.map(({ suggestedSwing }) => suggestedSwing);
    expect(swings.filter((swing) => swing === 100)).toHaveLength(1);
    expect(Math.min(...swings)).toBeLessThanOrEqual(15);
    expect(new Set(swings).size).toBeGreaterThanOrEqual(8);
  });

  it('speaks for every offered option somewhere', () => {
    const options = new Set(evidence.map(({ option }) => option));
    for (const { key } of template.options) expect(options).toContain(key);
  });

  it('leaves no figure, name or row of the two comparisons out', () => {
    for (const [criterion, option, source, texts] of publishedFacts) {
      const found = template.criteria
        .find(({ key }) => key === criterion)
        ?.evidence.filter((item) => (item.option ?? 'all') === option && item.source === source)
        .map(({ fact, caveat = '' }) => `${fact} ${caveat}`)
        .join(' ');
      for (const text of texts) expect(found, `${criterion}, ${option}, ${source}`).toContain(text);
    }
  });

  it('says where every figure of another publisher comes from', () => {
    const quoted = (text: string): string | undefined => evidence.find(({ fact }) => fact.includes(text))?.quoting;
    for (const text of ['13.59 %', 'eleventh year', '52 %', 'third most-used'])
      expect(quoted(text)).toBe('Stack Overflow Developer Survey 2023');
    for (const text of ['2,600 companies', '8,000 companies']) expect(quoted(text)).toBe('StackShare');
    for (const text of ['71,800 stars']) expect(quoted(text)).toBe('GitHub');
    for (const text of ['96,400 stars', '188 contributors']) expect(quoted(text)).toBe('GitHub, July 2023');
  });

  it('marks what looks odd, what is only partly so, and the year of a fact', () => {
    expect(evidence.find(({ fact }) => fact.includes('188 contributors'))).toMatchObject({
      asPublished: true,
      factYear: 2023,
      caveat: expect.stringContaining('Odd'),
    });
    expect(evidence.find(({ fact }) => fact.includes('70 %'))).toMatchObject({
      factYear: 2015,
      caveat: expect.stringContaining('Partly because of Node.js'),
    });
    expect(evidence.find(({ fact }) => fact.includes('8 billion page views'))).toMatchObject({ factYear: 2013 });
    expect(template.sources).toMatchObject({
      ztabs: { year: 2026, note: expect.stringContaining('no date') },
      monterail: { year: 2023, note: expect.stringContaining('2023 update') },
    });
  });

  it('asks what decides, with modest changes and a way to say that it does not', () => {
    expect(template.questions.length).toBeGreaterThanOrEqual(14);
    const choices = template.questions.flatMap((question) => question.choices);
    for (const { change } of choices.flatMap(({ swings }) => swings)) {
      expect(Math.abs(change)).toBeGreaterThanOrEqual(5);
      expect(Math.abs(change)).toBeLessThanOrEqual(40);
    }
    expect(choices.filter(({ swings, leans }) => swings.length + leans.length === 0).length).toBeGreaterThanOrEqual(6);
    const kinds = template.questions.find(({ key }) => key === 'project-kind');
    const leans = (choice: string): string[] | undefined =>
      kinds?.choices.find(({ key }) => key === choice)?.leans.map(({ option }) => option);
    expect(kinds?.multiple).toBe(true);
    expect(leans('fintech')).toEqual(['django']);
    expect(leans('e-commerce')).toEqual(['neither']);
    expect(leans('api')).toEqual(['nodejs']);
    expect(leans('saas')).toEqual(['nextjs-prisma']);
  });

  it('becomes a fresh decision that nobody has weighed or scored', () => {
    const state = decisionFromTemplate(template, { now: '2026-01-05T09:00:00.000Z', seed: 1 });
    expect(rowsOf(state, 'criterion')).toHaveLength(template.criteria.length);
    expect(rowsOf(state, 'evidence')).toHaveLength(evidence.length);
    expect([...rowsOf(state, 'weight'), ...rowsOf(state, 'score')]).toEqual([]);
  });
});
