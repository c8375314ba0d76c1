import { z } from 'zod';
import { reviewEndings, statuses } from '../decision/entities.ts';
import { keySchema } from '../decision/keys.ts';
import { channel } from './channel.ts';

/** The part of the contract about what happened to a decision, and how it was before. */

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const seq = z.int().min(0);
const round = z.int();

/** What every event has. */
const when = {
  /** Instant, UTC; midnight where only the day is known. */
  at: z.string(),
  /** The entry of the log after which the decision can be looked at; null where the log does not go back that far. */
  seq: seq.nullable(),
};

const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...when, kind: z.literal('began') }),
  z.strictObject({ ...when, kind: z.enum(['round-opened', 'round-closed', 'round-dropped']), round }),
  z.strictObject({ ...when, kind: z.literal('status'), from: z.enum(statuses), to: z.enum(statuses) }),
  z.strictObject({
    ...when,
    kind: z.literal('review'),
    ending: z.enum(reviewEndings),
    note: z.string(),
    nextReview: z.string().nullable(),
  }),
  z.strictObject({
    ...when,
    kind: z.literal('record'),
    round,
    number: z.int(),
    title: z.string(),
    fileName: z.string(),
  }),
  /** Names of those whose ballots were handed in or revealed. */
  z.strictObject({ ...when, kind: z.enum(['handed-in', 'revealed']), people: list(z.string()) }),
  /** Names of the criteria that were voted on again. */
  z.strictObject({ ...when, kind: z.literal('voting-again'), criteria: list(z.string()) }),
  /** Edits one after the other by the same person on a day: those of the log from `first` to `seq`. */
  z.strictObject({
    ...when,
    seq,
    kind: z.literal('edits'),
    first: seq,
    /** Name of the participant during whose turn they were made; null for whoever moderates. */
    person: z.string().nullable(),
    count: z.int(),
    /** What it was where there is one alone; null for several, and for what was entered on a ballot. */
    label: z.string().nullable(),
  }),
]);

const editSchema = z.strictObject({
  seq,
  at: z.string(),
  kind: z.enum(['edit', 'undo', 'redo']),
  /** In words; null for what was entered on a ballot. */
  label: z.string().nullable(),
});

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const historyChannels = {
  /** What happened to a decision, the newest first; at most `limit` of it. */
  'decision:history': channel(
    z.strictObject({ id: keySchema, limit: z.int().min(1).max(10_000) }),
    z.strictObject({
      events: list(eventSchema),
      /** Number of all events, also beyond the limit. */
      found: z.int(),
    }),
  ),
  /** The single edits from one entry of the log to a later one, the newest first; at most 200 of them. */
  'decision:edits': channel(
    z.strictObject({ id: keySchema, first: seq, last: seq }),
    z.strictObject({
      edits: list(editSchema),
      /** There are older ones in the range. */
      more: z.boolean(),
    }),
  ),
  /** A decision as it was right after an entry of its log, 0 before the first one; what was sealed then stays so. */
  'decision:past': channel(
    z.strictObject({ id: keySchema, seq }),
    z.strictObject({
      rows: z.record(z.string(), z.array(rowSchema)),
      /** When that was; null before the first entry. */
      at: z.string().nullable(),
    }),
  ),
} as const;

export type HistoryEvent = z.infer<typeof eventSchema>;
export type HistoryEdit = z.infer<typeof editSchema>;
