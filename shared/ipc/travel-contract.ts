import { z } from 'zod';
import { limits } from '../decision/limits.ts';
import { keySchema } from '../decision/keys.ts';
import { channel, nothing } from './channel.ts';

/**
 * The part of the contract about decision files that travel. A file that differs from the decision in the library waits as an
 * arrival until it is brought in. Nothing here holds rows of a decision: words alone, without what is sealed.
 */

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const sideSchema = z.enum(['base', 'ours', 'theirs']);
const arrivalKey = z.strictObject({ arrival: keySchema });
const repositoryFile = z.strictObject({ repository: keySchema, file: z.string().min(1).max(4_096) });

const openResult = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('opened'),
    id: keySchema,
    /** A copy that was sent to a participant lies here under this key: what came is a decision of its own. */
    copy: z.boolean(),
  }),
  /** A participant's copy came back: their ballot was brought into the decision that was there. */
  z.strictObject({ kind: z.literal('ballot'), id: keySchema, participant: z.string() }),
  /** The decision is in the library with other content: nothing was changed, what to do is asked. */
  z.strictObject({ kind: z.literal('arrived'), arrival: keySchema }),
  z.strictObject({ kind: z.literal('cancelled') }),
]);

const changeLine = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed']),
  place: z.string(),
  /** Empty where there is nothing to be told but that something comes or goes. */
  before: z.string(),
  after: z.string(),
});

const toldValue = z.strictObject({
  words: z.string(),
  /** All of a text that is too long for the words; null for what is short or is no text. */
  text: z.string().nullable(),
});

const conflictSchema = z.strictObject({
  key: z.string(),
  /** The round it is in; null for what belongs to the decision as a whole. */
  round: z.int().nullable(),
  place: z.string(),
  why: z.string(),
  /** Null where it is not known. */
  base: toldValue.nullable(),
  ours: toldValue,
  theirs: toldValue,
  /** What can be chosen; one side alone where it can only be taken note of. */
  choices: list(sideSchema),
  /** Null until one was chosen. */
  chosen: sideSchema.nullable(),
});

const arrivalSchema = z.strictObject({
  /** Key of the decision. */
  id: keySchema,
  title: z.string(),
  fileName: z.string(),
  /** Where the file lies in a repository that is remembered, and the hash of its content. */
  from: z.strictObject({ ...repositoryFile.shape, hash: z.string() }).nullable(),
  relation: z.enum(['same', 'older', 'newer', 'diverged']),
  /** What both came from: when it was last written or taken in here, and how it is known. */
  base: z.strictObject({ at: z.string(), by: z.enum(['history', 'likeness']) }).nullable(),
  /** Why the two cannot be merged; null where they can. */
  problem: z.string().nullable(),
  /** What bringing it in changes, but for what is still to be chosen; at most 300 lines. */
  changes: list(changeLine),
  /** Number of such lines. */
  changeCount: z.int(),
  conflicts: list(conflictSchema),
  /** Number of conflicts that nothing was chosen for. */
  open: z.int(),
  /** Names what would be written. */
  version: z.string(),
});

const decisionFileRow = z.strictObject({
  /** From the top of the repository, with slashes. */
  file: z.string(),
  fileName: z.string(),
  /** Empty where it cannot be read. */
  title: z.string(),
  key: z.string(),
  state: z.enum(['absent', 'same', 'older', 'newer', 'diverged', 'unreadable']),
  /** Why it cannot be read; null where it can. */
  problem: z.string().nullable(),
  /** Of its content; empty where it cannot be read. */
  hash: z.string(),
});

export const travelChannels = {
  'file:open': channel(nothing, openResult),
  'file:open-text': channel(
    z.strictObject({ name: z.string().max(300), text: z.string().max(limits.fileBytes) }),
    openResult,
  ),
  'travel:arrival': channel(arrivalKey, arrivalSchema),
  /** Chooses a side for some conflicts; null takes the choice back. */
  'travel:choose': channel(
    z.strictObject({
      arrival: keySchema,
      conflicts: z.array(z.string().max(1_000)).min(1).max(10_000),
      side: sideSchema.nullable(),
    }),
    arrivalSchema,
  ),
  /** Brings the file in as one edit, once everything is chosen and what was seen is still what would be written. */
  'travel:bring-in': channel(
    z.strictObject({ arrival: keySchema, version: z.string().max(100) }),
    z.strictObject({ id: keySchema }),
  ),
  /** Opens the file as a decision of its own. */
  'travel:open-copy': channel(arrivalKey, z.strictObject({ id: keySchema })),
  /** The decision files beside the records of a repository, compared with the library. */
  'travel:files': channel(z.strictObject({ repository: keySchema }), z.strictObject({ files: list(decisionFileRow) })),
  'travel:open-file': channel(repositoryFile, openResult),
  /** Writes the decision in the library over its file, where that still has this content. */
  'travel:send-out': channel(
    z.strictObject({ ...repositoryFile.shape, hash: z.string().max(100) }),
    z.strictObject({ file: z.string() }),
  ),
} as const;

export type Arrival = z.infer<typeof arrivalSchema>;
export type ArrivalConflict = z.infer<typeof conflictSchema>;
export type ArrivalChange = z.infer<typeof changeLine>;
export type DecisionFileRow = z.infer<typeof decisionFileRow>;
