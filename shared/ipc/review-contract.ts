import { z } from 'zod';
import { keySchema } from '../decision/keys.ts';
import { limits } from '../decision/limits.ts';
import { channel } from './channel.ts';

/** The part of the contract about ending a review with "still holds". */

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

const endSchema = z.strictObject({
  id: keySchema,
  note: z.string().max(limits.textLength),
  /** Day of the next review, `YYYY-MM-DD`; null for none. */
  nextReview: z.iso.date().nullable(),
});

const fileSchema = z.strictObject({
  /** Absolute. */
  folder: z.string(),
  fileName: z.string(),
  /** Compared with what was written or read last. */
  state: z.enum(['unchanged', 'changed', 'gone', 'unreadable']),
  /** What was written last; null for an ADR in which nothing was written yet. */
  written: z.string().nullable(),
  /** As it is, and with the review; null where it cannot be read, or not be patched. */
  onDisk: z.string().nullable(),
  after: z.string().nullable(),
  /** Of the text that is there; empty where it cannot be read. */
  hash: z.string(),
  /** Why it cannot be patched, in words; null where it can, or cannot be read. */
  refusal: z.string().nullable(),
});

const planSchema = z.strictObject({
  /** The day that goes into the record, `YYYY-MM-DD`. */
  today: z.string(),
  /** The record of the round that stands, in each folder it was written into; else the ADR the decision was made from. */
  files: list(fileSchema),
  /** Number of the round that was opened for the review, which is closed with it; null for none. */
  closes: z.int().nullable(),
});

const holdSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('held'),
    /** What was written, and what was left as somebody else changed it. */
    files: list(z.string()),
    left: list(z.string()),
  }),
  /** A file is not what was seen: nothing was done; look at the plan again. */
  z.strictObject({ kind: z.literal('not-seen') }),
]);

export const reviewChannels = {
  /** What ending the review so would write. */
  'review:plan-hold': channel(endSchema, planSchema),
  /** Ends the review: the decision still holds. `seen` are the hashes of the files that may be written. */
  'review:hold': channel(endSchema.extend({ seen: z.array(z.string().max(100)).max(1_000) }), holdSchema),
};
