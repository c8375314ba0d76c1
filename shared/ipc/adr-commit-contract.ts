import { z } from 'zod';
import { keySchema } from '../decision/keys.ts';
import { channel } from './channel.ts';

/** The part of the contract about committing ADRs that were written. Files are named as in `adr-contract.ts`. */

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
/** More ADRs than this are not committed at once. */
const filesSchema = z.array(z.string().min(1).max(4_096)).max(1_000);

const changedSchema = z.strictObject({
  path: z.string(),
  number: z.int().nullable(),
  /** Of what is no ADR, or is not there any more, the name of the file. */
  title: z.string(),
  /** False for what goes with ADRs, such as an index. */
  isAdr: z.boolean(),
  change: z.enum(['added', 'changed', 'deleted']),
  /** It was written or deleted here since the app was started. */
  written: z.boolean(),
});

const stateSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('without'),
    /** `refused` where git is there and cannot look. */
    reason: z.enum(['no-git', 'no-repository', 'refused']),
    /** In words. */
    message: z.string(),
    /** Number of files that were written here since the app was started. */
    written: z.int(),
  }),
  z.strictObject({
    kind: z.literal('repository'),
    /** Null where none is checked out: then only a new branch can be committed onto. */
    branch: z.string().nullable(),
    /** What keeps everybody from committing, in words; null where nothing does. */
    obstacle: z.string().nullable(),
    /** Who the commit will be from, `Name <address>`; null where git does not know. */
    identity: z.string().nullable(),
    /** ADRs, and what else was written here, that are not as the last commit has them, those written here first; at most 200. */
    files: list(changedSchema),
    /** Number of those that were written here, also beyond the listed ones. */
    written: z.int(),
    /** Number of further ones. */
    more: z.int(),
    /** A message for the files that were asked for. */
    message: z.string(),
  }),
]);

export const adrCommitChannels = {
  /** What a commit would meet. `files` are those a message is wanted for; null for those that were written here. */
  'adr:commit-state': channel(z.strictObject({ repository: keySchema, files: filesSchema.nullable() }), stateSchema),
  /** The repository that is remembered in which the record of a decision was written last; null for none. */
  'adr:repository-of-record': channel(
    z.strictObject({ decision: keySchema }),
    z.strictObject({ repository: keySchema.nullable() }),
  ),
  /** Commits these files, which are ADRs or were written here, and nothing else; the hooks run, nothing is pushed. */
  'adr:commit': channel(
    z.strictObject({
      repository: keySchema,
      files: filesSchema,
      message: z.string().max(20_000),
      /** Name of a branch to be made for it; null for the one that is checked out. */
      newBranch: z.string().max(250).nullable(),
    }),
    z.strictObject({ commit: z.string(), branch: z.string() }),
  ),
} as const;

export type CommitState = z.infer<typeof stateSchema>;
export type ChangedAdr = z.infer<typeof changedSchema>;
