import { z } from 'zod';
import { keySchema } from '../decision/keys.ts';
import { limits } from '../decision/limits.ts';

const name = z.string().min(1).max(limits.nameLength);
const line = z.string().min(1).max(limits.lineLength);
/** What somebody may have left open. */
const openLine = z.string().max(limits.lineLength);
const year = z.int().min(1900).max(2200);

const sourceSchema = z.strictObject({
  publisher: openLine,
  /** Left out where only a decision's evidence named the source: that has no titles. */
  title: line.optional(),
  year: year.optional(),
  /** What is to be known of the date or the source, e.g. that the year stands only in the title. */
  note: line.optional(),
  url: line.optional(),
});

const evidenceSchema = z.strictObject({
  /** Left out where the fact concerns every option. */
  option: keySchema.optional(),
  fact: line,
  factYear: year.optional(),
  /** Key of one of the template's sources; left out where nobody has named one. */
  source: keySchema.optional(),
  /** The original publisher (and year), where the source quotes one. */
  quoting: line.optional(),
  caveat: line.optional(),
  asPublished: z.boolean().default(false),
});

const scaleSchema = z
  .strictObject({
    lowest: z.number(),
    highest: z.number(),
    step: z.number().positive(),
    direction: z.enum(['more', 'less']).default('more'),
    unit: z.string().max(30).default(''),
  })
  .refine((scale) => scale.lowest < scale.highest, { path: ['highest'], message: 'must be greater than lowest' });

const criterionSchema = z
  .strictObject({
    key: keySchema,
    group: keySchema,
    name,
    question: openLine.default(''),
    scale: scaleSchema.default({ lowest: 0, highest: 10, step: 1, direction: 'more', unit: '' }),
    anchors: z
      .strictObject({ lowest: openLine, middle: openLine, highest: openLine })
      .default({ lowest: '', middle: '', highest: '' }),
    suggestedSwing: z.number().min(0).max(100).optional(),
    mustHave: z.boolean().default(false),
    /** Points of the value function between the ends of the scale: how good a score is, 0 to 1. */
    valuePoints: z
      .array(z.strictObject({ score: z.number(), value: z.number().min(0).max(1) }))
      .max(limits.valuePoints)
      .default([]),
    evidence: z.array(evidenceSchema).max(limits.evidence).default([]),
  })
  .superRefine(({ scale, valuePoints }, context) => {
    const outside = valuePoints.findIndex(({ score }, index) => {
      const before = valuePoints[index - 1]?.score ?? scale.lowest;
      return score <= before || score >= scale.highest;
    });
    if (outside >= 0)
      context.addIssue({
        code: 'custom',
        path: ['valuePoints', outside, 'score'],
        message: 'must be inside the scale and above the point before',
      });
  });

const choiceSchema = z.strictObject({
  key: keySchema,
  text: line,
  swings: z
    .array(
      z.strictObject({
        criterion: keySchema,
        change: z.number().min(-100).max(100),
        reason: openLine,
        source: keySchema.optional(),
      }),
    )
    .max(limits.effectsPerChoice)
    .default([]),
  leans: z
    .array(
      z.strictObject({
        option: z.union([keySchema, z.literal('neither')]),
        reason: openLine,
        source: keySchema.optional(),
      }),
    )
    .max(limits.effectsPerChoice)
    .default([]),
});

const questionSchema = z.strictObject({
  key: keySchema,
  text: line,
  /** Several choices may be taken. */
  multiple: z.boolean().default(false),
  choices: z.array(choiceSchema).min(2).max(limits.choicesPerQuestion),
});

/** A catalogue of criteria, options and context questions from which decisions are made; a YAML file. */
export const templateSchema = z
  .strictObject({
    /** Version of the format. */
    template: z.literal(1),
    slug: keySchema,
    name,
    description: openLine,
    sources: z.record(keySchema, sourceSchema).default({}),
    options: z
      .array(
        z.strictObject({
          key: keySchema,
          name,
          description: z.string().max(limits.textLength).default(''),
          offered: z.boolean().default(false),
        }),
      )
      .max(limits.options)
      .default([]),
    groups: z
      .array(z.strictObject({ key: keySchema, name }))
      .min(1)
      .max(limits.groups),
    criteria: z.array(criterionSchema).max(limits.criteria).default([]),
    questions: z.array(questionSchema).max(limits.questions).default([]),
  })
  .superRefine((template, context) => {
    for (const problem of danglingReferences(template)) context.addIssue({ code: 'custom', ...problem });
  });

/** A template as it is used; defaults are filled in. */
export type Template = z.output<typeof templateSchema>;

interface Problem {
  readonly path: (string | number)[];
  readonly message: string;
}

type Unchecked = Pick<Template, 'sources' | 'options' | 'groups' | 'criteria' | 'questions'>;

function danglingReferences(template: Unchecked): Problem[] {
  const options = new Set(template.options.map((option) => option.key));
  const groups = new Set(template.groups.map((group) => group.key));
  const criteria = new Set(template.criteria.map((criterion) => criterion.key));
  const problems: Problem[] = [
    ...repeated(template.options, ['options']),
    ...repeated(template.groups, ['groups']),
    ...repeated(template.criteria, ['criteria']),
    ...repeated(template.questions, ['questions']),
  ];
  const need = (known: boolean, path: (string | number)[], what: string): void => {
    if (!known) problems.push({ path, message: `names ${what}, which the template does not have` });
  };
  const needSource = (source: string | undefined, path: (string | number)[]): void => {
    if (source !== undefined)
      need(Object.hasOwn(template.sources, source), [...path, 'source'], `the source "${source}"`);
  };
  template.criteria.forEach((criterion, index) => {
    need(groups.has(criterion.group), ['criteria', index, 'group'], `the group "${criterion.group}"`);
    criterion.evidence.forEach((item, at) => {
      const path = ['criteria', index, 'evidence', at];
      if (item.option !== undefined) need(options.has(item.option), [...path, 'option'], `the option "${item.option}"`);
      needSource(item.source, path);
    });
  });
  template.questions.forEach((question, index) => {
    problems.push(...repeated(question.choices, ['questions', index, 'choices']));
    question.choices.forEach((choice, at) => {
      const path = ['questions', index, 'choices', at];
      choice.swings.forEach((swing, number) => {
        need(
          criteria.has(swing.criterion),
          [...path, 'swings', number, 'criterion'],
          `the criterion "${swing.criterion}"`,
        );
        needSource(swing.source, [...path, 'swings', number]);
      });
      choice.leans.forEach((lean, number) => {
        need(
          lean.option === 'neither' || options.has(lean.option),
          [...path, 'leans', number, 'option'],
          `the option "${lean.option}"`,
        );
        needSource(lean.source, [...path, 'leans', number]);
      });
    });
  });
  return problems;
}

function repeated(items: readonly { readonly key: string }[], path: (string | number)[]): Problem[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    if (seen.has(item.key)) return [{ path: [...path, index, 'key'], message: `repeats the key "${item.key}"` }];
    seen.add(item.key);
    return [];
  });
}
