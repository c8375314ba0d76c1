import fc from 'fast-check';
import { templateSchema, type Template } from '../../../shared/template/template.ts';

const key = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/).filter((text) => text !== 'neither');
const keys = (most: number) => fc.uniqueArray(key, { minLength: 1, maxLength: most });
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
  fc.lorem({ maxCount: 30 }),
  fc.constantFrom(
    'yes',
    'null',
    '~',
    '0x1F',
    '1e3',
    '# no comment',
    '- item',
    'a: b',
    '  both ends  ',
    'two\nlines\n',
    '\t',
    "it's",
    '%',
    '&a',
    '*a',
    '!!str',
  ),
);
const open = fc.oneof(fc.constant(''), words);
const year = fc.integer({ min: 1900, max: 2200 });

/**
 * Any template as decisions can hold it: criteria in the order of their groups, every source cited, no two sources that
 * a decision could not tell apart.
 */
export const anyTemplate: fc.Arbitrary<Template> = fc
  .record({ slug: key, options: keys(4), groups: keys(3), criteria: keys(5), questions: keys(3), sources: keys(3) })
  .chain((named) =>
    fc.record({
      named: fc.constant(named),
      name: words,
      description: open,
      offered: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      texts: fc.array(words, { minLength: 15, maxLength: 15 }),
      opens: fc.array(open, { minLength: 20, maxLength: 20 }),
      scale: fc.constantFrom(
        { lowest: 0, highest: 10, step: 1, direction: 'more' as const, unit: '' },
        { lowest: -2.5, highest: 1e6, step: 0.5, direction: 'less' as const, unit: 'ms' },
      ),
      points: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
      swings: fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }), { minLength: 5, maxLength: 5 }),
      flags: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      years: fc.array(fc.option(year, { nil: undefined }), { minLength: 3, maxLength: 3 }),
      change: fc.integer({ min: -100, max: 100 }),
    }),
  )
  .map(({ named, texts, opens, flags, ...parts }) => {
    const text = (at: number): string => texts[at % texts.length] ?? 'Text';
    const maybe = (at: number): string => opens[at % opens.length] ?? '';
    const flag = (at: number): boolean => flags[at % flags.length] ?? false;
    const source = (at: number): string => named.sources[at % named.sources.length] ?? '';
    const size = Math.ceil(named.criteria.length / named.groups.length);
    const optional = <K extends string>(name: K, value: string): { readonly [P in K]?: string } =>
      value === '' ? {} : ({ [name]: value } as { readonly [P in K]: string });
    return templateSchema.parse({
      template: 1,
      slug: named.slug,
      name: parts.name,
      description: parts.description,
      sources: Object.fromEntries(
        named.sources.map((name, at) => [
          name,
          {
            publisher: `${name} ${maybe(at)}`,
            ...optional('title', maybe(at + 3)),
            ...(parts.years[at] === undefined ? {} : { year: parts.years[at] }),
            ...optional('note', maybe(at + 6)),
            ...optional('url', maybe(at + 9)),
          },
        ]),
      ),
      options: named.options
        .map((option, at) => ({
          key: option,
          name: text(at),
          description: maybe(at),
          offered: parts.offered[at] ?? false,
        }))
        .toSorted((a, b) => Number(a.offered) - Number(b.offered)),
      groups: named.groups.map((group, at) => ({ key: group, name: text(at + 4) })),
      criteria: named.criteria.map((criterion, at) => ({
        key: criterion,
        group: named.groups[Math.floor(at / size)],
        name: text(at + 7),
        question: maybe(at + 4),
        scale: parts.scale,
        anchors: { lowest: maybe(at), middle: maybe(at + 1), highest: maybe(at + 2) },
        ...(parts.swings[at] === undefined ? {} : { suggestedSwing: parts.swings[at] }),
        mustHave: flag(at),
        valuePoints: parts.points.toSorted((a, b) => a - b).map((score) => ({ score, value: score / 10 })),
        evidence: Array.from({ length: at }, (_, item) => ({
          ...(flag(item) ? { option: named.options[item % named.options.length] } : {}),
          fact: text(item + 9),
          ...(flag(item + 1) ? { factYear: 2020 + item } : {}),
          ...(flag(item + 2) ? { source: source(item) } : {}),
          ...optional('quoting', maybe(item + 12)),
          ...optional('caveat', maybe(item + 14)),
          asPublished: flag(item + 3),
        })),
      })),
      questions: named.questions.map((question, at) => ({
        key: question,
        text: text(at + 11),
        multiple: flag(at + 5),
        choices: ['first', 'second'].map((choice, number) => ({
          key: choice,
          text: text(number + 12),
          swings: flag(number)
            ? [{ criterion: named.criteria[0], change: parts.change, reason: maybe(at), source: source(at) }]
            : [],
          // Here every source is cited.
          leans: named.sources.map((name, lean) => ({
            option: flag(lean) ? 'neither' : named.options[0],
            reason: maybe(lean + 15),
            source: name,
          })),
        })),
      })),
    });
  });
