import { z } from 'zod';

/**
 * What `due --json` prints. Fields are added in later versions, never renamed or given another meaning without a new
 * `version`. Paths can be typed where the program was started, days are `YYYY-MM-DD`.
 */
const reason = z.strictObject({
  /** Its review date came, somebody saw that a trigger happened, or a score of the open round meets a condition. */
  kind: z.enum(['date', 'trigger', 'condition']),
  /** The day from which it asks for a review. */
  on: z.string(),
  /** Of a trigger: what was to be watched, in words; else empty. */
  text: z.string(),
  /** Of a condition that is met: the score and the condition in words; else null. */
  condition: z.string().nullable(),
});

const item = z.strictObject({
  /** The decision file; null for an ADR without one. */
  decision: z.string().nullable(),
  /** The ADR; null for a decision file without one beside it. */
  adr: z.string().nullable(),
  title: z.string(),
  /** As the ADR has it, or else the decision file; null where none is told. */
  status: z.string().nullable(),
  /** The first day on which a review was due. */
  since: z.string(),
  /** Those that ask on or before the day that was asked for, earliest first. */
  reasons: z.array(reason).min(1),
});

export const dueSchema = z.strictObject({
  format: z.literal('fulcrum-due'),
  version: z.literal(1),
  before: z.string(),
  /** How many decisions were looked at, a decision file and its ADR together as one. */
  decisions: z.int().min(0),
  /** Due longest first. */
  due: z.array(item),
});

export type DueOutput = z.infer<typeof dueSchema>;
export type DueItem = z.infer<typeof item>;
