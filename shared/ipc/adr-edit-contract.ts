import { z } from 'zod';
import type { Relation } from '../adr/edits/link-words.ts';
import { keySchema } from '../decision/keys.ts';
import { channel } from './channel.ts';

/** The part of the contract about changing ADRs of a repository. Files are named as in `adr-contract.ts`. */

/** How the ADR that is changed can be told to relate to another. */
export const editableRelations = [
  'superseded-by',
  'supersedes',
  'amends',
  'amended-by',
  'clarifies',
  'clarified-by',
  'relates-to',
] as const satisfies readonly Relation[];

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const pathSchema = z.string().min(1).max(4_096);

const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('facts'),
    /** A word that tools know, or words of one's own; null to leave it. */
    status: z.string().min(1).max(100).nullable(),
    day: z.iso.date().nullable(),
  }),
  /** Told in both files, each in the way of its own format. */
  z.strictObject({ kind: z.literal('relation'), relation: z.enum(editableRelations), other: pathSchema }),
  /** All of its text, whatever its line ends: lines that are as they were keep theirs. */
  z.strictObject({ kind: z.literal('text'), text: z.string().max(2_097_152) }),
]);

const editSchema = z.strictObject({ repository: keySchema, file: pathSchema, change: changeSchema });

export const plannedSchema = z.strictObject({
  path: z.string(),
  /** As it is on disk, and as it would be. */
  before: z.string(),
  after: z.string(),
  /** SHA-256 of what is on disk. */
  hash: z.string(),
});

/** The files that a change has something of; empty where they say so already. */
const planned = z.strictObject({ kind: z.literal('planned'), files: list(plannedSchema) });

/** Why a change cannot be made, in words; no file was touched. */
const refused = z.strictObject({ kind: z.literal('refused'), file: z.string(), why: z.string() });

export const adrEditChannels = {
  /** What a change would do to which files. */
  'adr:plan-edit': channel(editSchema, z.discriminatedUnion('kind', [planned, refused])),
  /** Makes a change in files that are as they were seen: in all of them or in none. */
  'adr:write-edit': channel(
    editSchema.extend({ seen: z.array(z.strictObject({ path: pathSchema, hash: z.string().max(64) })).max(2) }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('written'), files: list(z.string()) }),
      /** Nothing was written: a file is not as it was seen. With what the change would do to them now. */
      z.strictObject({ kind: z.literal('changed-on-disk'), files: list(plannedSchema) }),
      refused,
    ]),
  ),
} as const;

export type AdrChangeInput = z.infer<typeof changeSchema>;
export type PlannedAdrFile = z.infer<typeof plannedSchema>;
