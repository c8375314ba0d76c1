import { z } from 'zod';
import { keySchema } from './keys.ts';
import { limits } from './limits.ts';

const upTo = (length: number) => z.string().max(length, `must be at most ${length} characters long`);
const name = upTo(limits.nameLength);
const line = upTo(limits.lineLength);
const text = upTo(limits.textLength);
const finite = z.number().min(-1e12).max(1e12);
const round = z.int().min(1).max(limits.rounds);
const position = z.number().min(-1e9).max(1e9);
const year = z.int().min(1900).max(2200).nullable();
const calendarDate = z.iso.date();
const instant = z.iso.datetime();
/** What something said about a round is about: an entity and the key fields of a row in it, such as `score:agreed:hiring:django`. */
const subject = z
  .string()
  .max(400)
  .regex(/^[a-zA-Z]+(?::[a-z0-9][a-z0-9-]*)*$/, 'must be a kind of row and its keys, joined by colons');

export const statuses = ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'] as const;
export const roles = ['decision-maker', 'consulted', 'informed'] as const;
export const weightMethods = ['swing', 'order', 'points', 'pairwise'] as const;
export const confidences = ['high', 'medium', 'low'] as const;
export const recordFormats = ['madr', 'madr-universal', 'nygard'] as const;
export const reviewEndings = ['still-holds', 'amended', 'superseded'] as const;

/** On Saaty's scale: 1 is equally important, 2 to 9 says how many times more `first` is, -2 to -9 how many `second` is. */
const judgement = z.union([z.int().min(1).max(9), z.int().min(-9).max(-2)]);

/** A pair compared on a ballot; `first` comes before `second` in the order of their keys, so each pair is there once. */
const comparison = () =>
  z.strictObject({ round, ballot: keySchema, first: keySchema, second: keySchema, value: judgement });

/**
 * The rows a decision consists of, one schema for each kind. In memory, in SQLite (one STRICT table each, snake_case)
 * and in a decision file they are the same rows. Items that others refer to are never taken out: `removed` hides them,
 * so that a key is never used for something else.
 */
export const entitySchemas = {
  decision: z.strictObject({
    title: name,
    /** Title of the record where it differs from the decision's, such as `Use Django for the booking platform`. */
    recordTitle: name,
    status: z.enum(statuses),
    /** Day of the last change of status or text, as it goes into the record. */
    date: calendarDate.nullable(),
    reviewDate: calendarDate.nullable(),
    /** Slug of the template it was made from. */
    template: keySchema.nullable(),
    recordFormat: z.enum(recordFormats),
    /** Key of the record (of this or another decision) that the next record supersedes. */
    supersedes: keySchema.nullable(),
    /** Title of what took the place of this decision. */
    supersededBy: name,
    /** The participant whose copy this is, sent to them for their ballot; null where it is nobody's in particular. */
    ballotOf: keySchema.nullable(),
    createdAt: instant,
    archivedAt: instant.nullable(),
    deletedAt: instant.nullable(),
  }),
  tag: z.strictObject({
    tag: z
      .string()
      .min(1)
      .max(60)
      .regex(/^[^/\n_][^/\n]*$/, 'must not begin with an underscore or contain a slash or a line break'),
  }),
  /** What would make us come back to the decision: in words, or a score of the newest round that passes a value. */
  trigger: z.strictObject({
    key: keySchema,
    position,
    text: line,
    /** Of a condition: the criterion that is watched; null where the words are all there is. */
    criterion: keySchema.nullable(),
    /** Of a condition: whose score; null for the option that was chosen. */
    option: keySchema.nullable(),
    relation: z.enum(['at-least', 'at-most']),
    /** Of a condition: in the unit of the criterion; null while none was entered. */
    value: finite.nullable(),
    /** Day on which somebody saw that it happened; null while it has not. */
    happenedOn: calendarDate.nullable(),
  }),
  /** A time at which the decision was looked at again, and how that ended. */
  review: z.strictObject({
    key: keySchema,
    on: calendarDate,
    ending: z.enum(reviewEndings),
    /** The round that was opened for it; null where none was needed. */
    round: round.nullable(),
    note: text,
    /** The review date that was set then. */
    nextReview: calendarDate.nullable(),
  }),
  round: z.strictObject({
    round,
    context: text,
    openedAt: instant,
    closedAt: instant.nullable(),
    /** Seed of the sampler, so that every figure can be reproduced. */
    seed: z.int().min(0).max(0xffff_ffff),
  }),
  participant: z.strictObject({ round, key: keySchema, position, name, role: z.enum(roles), removed: z.boolean() }),
  option: z.strictObject({
    round,
    key: keySchema,
    position,
    name,
    description: text,
    /** Which of the option colours it has, 0 is the first: it keeps it wherever it stands in the list. */
    colour: z
      .int()
      .min(0)
      .max(limits.options - 1),
    /** Not among the options compared: taken out, or offered by the template and not yet taken in. */
    removed: z.boolean(),
  }),
  group: z.strictObject({ round, key: keySchema, position, name, removed: z.boolean() }),
  criterion: z.strictObject({
    round,
    key: keySchema,
    group: keySchema,
    position,
    name,
    question: line,
    mustHave: z.boolean(),
    scaleLowest: finite,
    scaleHighest: finite,
    scaleStep: z.number().positive().max(1e12),
    direction: z.enum(['more', 'less']),
    /** Unit of a measured criterion, empty for a plain scale. */
    unit: z.string().max(30),
    anchorLowest: line,
    anchorMiddle: line,
    anchorHighest: line,
    /** The template's suggestion, 0 to 100; never a weight by itself. */
    suggestedSwing: z.number().min(0).max(100).nullable(),
    removed: z.boolean(),
  }),
  /** A point of the value function of a criterion between the ends of its scale. */
  valuePoint: z.strictObject({
    round,
    criterion: keySchema,
    key: keySchema,
    /** In the unit of the criterion, strictly inside its scale. */
    score: finite,
    /** How good that is: 0 is the worst end of the scale, 1 the best. */
    value: z.number().min(0).max(1),
  }),
  evidence: z.strictObject({
    round,
    key: keySchema,
    criterion: keySchema,
    /** Null where it concerns every option. */
    option: keySchema.nullable(),
    position,
    fact: line,
    factYear: year,
    /** Who published it, the year of the publication and where. */
    source: line,
    sourceYear: year,
    url: line,
    /** The original publisher, where the source quotes one. */
    quoting: line,
    caveat: line,
    /** The figure looks odd and is given as it was published. */
    asPublished: z.boolean(),
  }),
  question: z.strictObject({ round, key: keySchema, position, text: line, multiple: z.boolean() }),
  choice: z.strictObject({ round, question: keySchema, key: keySchema, position, text: line, chosen: z.boolean() }),
  effect: z.strictObject({
    round,
    question: keySchema,
    choice: keySchema,
    key: keySchema,
    position,
    kind: z.enum(['swing', 'lean']),
    /** Of a swing: the criterion and by how much its suggested swing changes, -100 to 100. */
    criterion: keySchema.nullable(),
    swingChange: z.number().min(-100).max(100).nullable(),
    /** Of a lean: the option it speaks for; null for "neither of them". */
    option: keySchema.nullable(),
    reason: line,
    source: line,
  }),
  ballot: z.strictObject({
    round,
    /** `agreed`, or the key of the participant whose ballot it is. */
    key: keySchema,
    method: z.enum(weightMethods),
    /** When its participant gave it away: since then nobody sees it until it is revealed. Null while it is worked on. */
    handedInAt: instant.nullable(),
    /** Until then only its own participant sees what is on it. */
    revealedAt: instant.nullable(),
  }),
  weight: z.strictObject({
    round,
    ballot: keySchema,
    criterion: keySchema,
    /** Raw inputs of every method; null where nothing was entered. Switching the method loses nothing. */
    swing: z.number().min(0).max(100).nullable(),
    /** Place in the order, 1 is most important; equal places tie. */
    place: z.int().min(1).max(limits.criteria).nullable(),
    points: z.number().min(0).max(100).nullable(),
  }),
  /** How much more important one criterion is than another of its group, on a ballot. */
  comparison: comparison(),
  /** The same for two groups of criteria. */
  groupComparison: comparison(),
  score: z.strictObject({
    round,
    ballot: keySchema,
    criterion: keySchema,
    option: keySchema,
    value: finite.nullable(),
    /** Where the score is not exact: what it is at least and at most; `value` is the likely score between them. */
    lowest: finite.nullable(),
    highest: finite.nullable(),
    /** Where it is not exact and no range was given: how sure one is of it; null where it is exact. */
    confidence: z.enum(confidences).nullable(),
    /** What was scored before the criterion was voted on again; null where it was not. */
    previous: finite.nullable(),
    note: text,
  }),
  /** What was said about a criterion once the ballots were revealed. */
  discussion: z.strictObject({
    round,
    criterion: keySchema,
    note: text,
    /** Since when it is voted on again; until that vote is revealed its scores are hidden. Null where it is not. */
    openSince: instant.nullable(),
  }),
  finding: z.strictObject({
    round,
    criterion: keySchema,
    option: keySchema,
    verdict: z.enum(['pass', 'fail', 'not-verified']),
    note: text,
  }),
  outcome: z.strictObject({
    round,
    option: keySchema.nullable(),
    reason: text,
    /** How we will check that the decision is followed. */
    confirmation: text,
  }),
  consequence: z.strictObject({ round, key: keySchema, position, kind: z.enum(['good', 'bad']), text: line }),
  /** Marks a row as taken over from the round before and not looked at yet: confirming or changing that row takes the mark away. */
  carried: z.strictObject({ round, subject }),
  /** Why something is not as it was in the round before. */
  changeReason: z.strictObject({ round, subject, text }),
} as const;

export type EntityName = keyof typeof entitySchemas;
export type Row<E extends EntityName> = Readonly<z.infer<(typeof entitySchemas)[E]>>;
export type AnyRow = Readonly<Record<string, string | number | boolean | null>>;
export type Status = (typeof statuses)[number];
export type Role = (typeof roles)[number];
export type WeightMethod = (typeof weightMethods)[number];
export type Confidence = (typeof confidences)[number];
export type RecordFormat = (typeof recordFormats)[number];

/** The fields that identify a row within its decision, in the order in which they form its id. */
export const keyFields = {
  decision: [],
  tag: ['tag'],
  trigger: ['key'],
  review: ['key'],
  round: ['round'],
  participant: ['round', 'key'],
  option: ['round', 'key'],
  group: ['round', 'key'],
  criterion: ['round', 'key'],
  valuePoint: ['round', 'criterion', 'key'],
  evidence: ['round', 'key'],
  question: ['round', 'key'],
  choice: ['round', 'question', 'key'],
  effect: ['round', 'question', 'choice', 'key'],
  ballot: ['round', 'key'],
  weight: ['round', 'ballot', 'criterion'],
  comparison: ['round', 'ballot', 'first', 'second'],
  groupComparison: ['round', 'ballot', 'first', 'second'],
  score: ['round', 'ballot', 'criterion', 'option'],
  discussion: ['round', 'criterion'],
  finding: ['round', 'criterion', 'option'],
  outcome: ['round'],
  consequence: ['round', 'key'],
  carried: ['round', 'subject'],
  changeReason: ['round', 'subject'],
} as const satisfies Record<EntityName, readonly string[]>;

/** Entities whose rows belong to the decision as a whole: they can change while all rounds are closed. */
export const decisionEntities = ['decision', 'tag', 'trigger', 'review'] as const satisfies EntityName[];

/** Every entity, parents before those that refer to them. */
export const entityNames = Object.keys(entitySchemas) as readonly EntityName[];

/** What a row of a round is called where something is said about it: an entity and its key fields but the round. */
export function subjectOf(entity: EntityName, id: string): string {
  return [entity, ...id.split('/').slice(1)].join(':');
}

/** The id of a row within its decision: its key fields joined by `/`; empty for the decision itself. */
export function rowId<E extends EntityName>(entity: E, row: Pick<Row<E>, keyof Row<E> & string>): string {
  const fields: readonly string[] = keyFields[entity];
  return fields.map((field) => String((row as AnyRow)[field])).join('/');
}
