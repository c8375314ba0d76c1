import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../shared/template/read-template.ts';

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

  it('covers at least 24 criteria, in the order of the file', () => {
    expect(template.criteria.length).toBeGreaterThanOrEqual(24);
    expect(template.criteria.map(({ key }) => key).slice(0, 3)).toEqual(['io-concurrency', 'cpu-bound', 'batch-jobs']);
  });

  it.each(template.criteria)('$key has evidence for both sides', (criterion) => {
    expect(criterion.evidence.map(({ option }) => option)).toEqual(expect.arrayContaining(['django', 'nodejs']));
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
  });

  it('asks what kind of project it is, and what that leans to', () => {
    expect(template.questions.length).toBeGreaterThanOrEqual(14);
    const kinds = template.questions.find(({ key }) => key === 'project-kind');
    const leans = (choice: string): string[] | undefined =>
      kinds?.choices.find(({ key }) => key === choice)?.leans.map(({ option }) => option);
    expect(kinds?.multiple).toBe(true);
    expect(leans('fintech')).toEqual(['django']);
    expect(leans('e-commerce')).toEqual(['neither']);
    expect(leans('api')).toEqual(['nodejs']);
    expect(leans('saas')).toEqual(['nextjs-prisma']);
  });
});

it.each([
  ['nodejs-framework', ['express', 'fastify', 'nestjs'], { 'simple-api': ['express'], large: ['nestjs', 'fastify'] }],
  [
    'full-stack',
    ['django-react', 'nextjs-prisma', 'django-htmx', 'nodejs-react'],
    {
      content: ['django-react'],
      saas: ['nextjs-prisma'],
      simple: ['django-htmx'],
      api: ['nodejs-react'],
      'e-commerce': ['neither'],
    },
  ],
])('%s.yaml compares its options, and a kind of project leans as published', (slug, options, kinds) => {
  const other = shipped(`${slug}.yaml`);
  expect(other.options.map(({ key, offered }) => [key, offered])).toEqual(options.map((key) => [key, false]));
  const question = other.questions.find(({ key }) => key === 'project-kind');
  for (const [kind, leans] of Object.entries(kinds))
    expect(question?.choices.find(({ key }) => key === kind)?.leans.map(({ option }) => option)).toEqual(leans);
});
