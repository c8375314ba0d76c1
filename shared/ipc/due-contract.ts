import { z } from 'zod';
import { knownStatuses } from '../adr/reading/adr-reading.ts';
import { keySchema } from '../decision/keys.ts';
import { channel, nothing } from './channel.ts';

/** The part of the contract about reviews that are due. Days are `YYYY-MM-DD`. */

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

const reasonSchema = z.strictObject({
  kind: z.enum(['date', 'trigger', 'condition']),
  on: z.string(),
  /** Of a trigger: what was to be watched; else empty. */
  text: z.string(),
  /** Of a condition that is met: in words, with the score as it is; else null. */
  condition: z.string().nullable(),
});

const itemSchema = z.strictObject({
  /** A decision of the library, or an ADR of a repository that is remembered. */
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('decision'), id: keySchema }),
    z.strictObject({ kind: z.literal('adr'), repository: keySchema, name: z.string(), path: z.string() }),
  ]),
  title: z.string(),
  /** `known` is null for a status of an ADR that no tool knows; `text` is as in the file. */
  status: z.strictObject({ text: z.string(), known: z.enum(knownStatuses).nullable() }).nullable(),
  /** The first day on which something asks for a review. */
  since: z.string(),
  /** All that asks, also later, earliest first. */
  reasons: list(reasonSchema),
});

const partSchema = z.strictObject({
  /** Longest due first. */
  items: list(itemSchema),
  /** Number of all, also beyond the limit. */
  found: z.int(),
});

export const dueChannels = {
  /** What is due today, and what will be in the next three months; at most `limit` of each. */
  'due:list': channel(
    z.strictObject({ limit: z.int().min(1).max(10_000) }),
    z.strictObject({
      today: z.string(),
      due: partSchema,
      coming: partSchema,
      /** Whether this machine reminds once a day; null where it cannot. */
      reminder: z.boolean().nullable(),
    }),
  ),
  /** How many reviews are due today. */
  'due:count': channel(nothing, z.strictObject({ count: z.int() })),
  /** Whether this machine is to remind once a day. */
  'due:remind': channel(z.strictObject({ on: z.boolean() }), nothing),
} as const;

export type DueItem = z.infer<typeof itemSchema>;
