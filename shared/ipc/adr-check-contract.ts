import { z } from 'zod';
import { indexForms } from '../adr/index-file/index-forms.ts';
import { keySchema } from '../decision/keys.ts';
import { plannedSchema } from './adr-edit-contract.ts';
import { channel } from './channel.ts';

/** The part of the contract about checking ADRs and what is made of them. Files are named as in `adr-contract.ts`. */

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const pathSchema = z.string().min(1).max(4_096);

const findingSchema = z.strictObject({
  file: z.string(),
  /** Line of the file, from 0. */
  line: z.int(),
  /** Id of the rule, `dead-link`. */
  rule: z.string(),
  message: z.string(),
  why: z.string(),
  /** What a safe fix does; null where a person has to decide. */
  fix: z.string().nullable(),
});

/** The fix of one finding, or null for all that are safe. */
const fixSchema = z.strictObject({
  repository: keySchema,
  of: z
    .strictObject({
      file: pathSchema,
      line: z.int().min(0),
      rule: z.string().max(100),
      message: z.string().max(10_000),
    })
    .nullable(),
});

/** An ADR that is to get another number; null for the one that suits best. Those after it may get as much more or less. */
const renumberSchema = z.strictObject({
  repository: keySchema,
  file: pathSchema,
  number: z.int().min(0).max(99_999).nullable(),
  following: z.boolean(),
});

const refusedNumber = z.strictObject({ kind: z.literal('refused'), number: z.int(), why: z.string() });

const indexSchema = z.strictObject({
  repository: keySchema,
  /** An ADR folder; empty for the root. */
  folder: z.string().max(4_096),
  form: z.enum(indexForms),
  /** The file with the markers; null for the nearest that has some, and for other forms. */
  file: pathSchema.nullable(),
});

/** Files that have the markers of an index; only of that form. */
const withMarkers = list(z.string());

const seenSchema = z.array(z.strictObject({ path: pathSchema, hash: z.string().max(64) })).max(100_000);

export const adrCheckChannels = {
  /** What is wrong in the ADRs of a repository, as they were read last. */
  'adr:lint': channel(
    z.strictObject({ repository: keySchema }),
    z.strictObject({
      findings: list(findingSchema),
      /** Number of files that were looked at, and of those that no rule can look at. */
      files: z.int(),
      unread: z.int(),
      /** What else could not be looked at: sentences for the user. */
      notes: list(z.string()),
    }),
  ),
  /** What a fix would change in which files; none where there is nothing to mend any more. */
  'adr:plan-fix': channel(fixSchema, z.strictObject({ files: list(plannedSchema), count: z.int() })),
  /** Mends files that are as they were seen: all of them or none. */
  'adr:write-fix': channel(
    fixSchema.extend({ seen: seenSchema }),
    z.strictObject({ files: list(z.string()), count: z.int() }),
  ),
  /** What changes where an ADR gets another number: names of files, and what leads to them. */
  'adr:plan-renumbering': channel(
    renumberSchema,
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('planned'),
        number: z.int(),
        moves: list(z.strictObject({ path: z.string(), newPath: z.string(), hash: z.string() })),
        /** By the paths before. */
        files: list(plannedSchema),
        /** Mentions of a number that several files have: they stay, for a person to look at. */
        unclear: list(z.strictObject({ path: z.string(), line: z.int(), text: z.string() })),
      }),
      refusedNumber,
    ]),
  ),
  /** Renumbers where all is as it was seen: all of it or nothing. */
  'adr:write-renumbering': channel(
    renumberSchema.extend({ number: z.int().min(0).max(99_999), seen: seenSchema }),
    z.discriminatedUnion('kind', [
      /** Paths of what was written, as they are now. */
      z.strictObject({ kind: z.literal('written'), path: z.string(), files: list(z.string()) }),
      refusedNumber,
    ]),
  ),
  /** What the index of an ADR folder would say, where, and which readers would stumble over it there. */
  'adr:plan-index': channel(
    indexSchema,
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('planned'),
        path: z.string(),
        /** As it is on disk; null where it is not there yet. */
        before: z.string().nullable(),
        after: z.string(),
        hash: z.string().nullable(),
        /** Whoever writes it says by this what they have seen. */
        version: z.string(),
        entries: z.int(),
        warnings: list(z.strictObject({ reader: z.string(), what: z.string() })),
        withMarkers,
      }),
      z.strictObject({ kind: z.literal('refused'), path: z.string(), why: z.string(), withMarkers }),
      /** No file near the folder says by markers where the index is to stand. */
      z.strictObject({ kind: z.literal('no-markers') }),
    ]),
  ),
  /** Writes the index that was seen, and no other. */
  'adr:write-index': channel(indexSchema.extend({ version: z.string().max(64) }), z.strictObject({ path: z.string() })),
  /** Makes a decision of an ADR as it is on disk, in the library; the file stays as it is. */
  'adr:open-as-decision': channel(
    z.strictObject({ repository: keySchema, file: pathSchema }),
    z.strictObject({
      id: keySchema,
      /** What of the ADR is not in the decision: sentences for the user. */
      leftOut: list(z.string()),
    }),
  ),
} as const;

export type LintFinding = z.infer<typeof findingSchema>;
