import { z } from 'zod';
import { recordWays } from '../adr/record-ways.ts';
import { updateBaseSchema } from '../adr/update/update-base.ts';
import { changeSchema } from '../decision/changes.ts';
import { limits } from '../decision/limits.ts';
import { recordFormats, statuses } from '../decision/entities.ts';
import { keySchema } from '../decision/keys.ts';
import { adrCheckChannels } from './adr-check-contract.ts';
import { adrChannels } from './adr-contract.ts';
import { adrCommitChannels } from './adr-commit-contract.ts';
import { adrEditChannels } from './adr-edit-contract.ts';
import { channel, nothing } from './channel.ts';
import { libraryArchiveChannels } from './library-archive-contract.ts';
import { historyChannels } from './history-contract.ts';
import { travelChannels } from './travel-contract.ts';
import { templateChannels } from './template-contract.ts';
import { reviewChannels } from './review-contract.ts';
import { dueChannels } from './due-contract.ts';

/**
 * Everything the renderer may ask of the main process: a channel, the shape of what goes in and of what comes back.
 * Types on both sides come from here; main parses every input against it.
 */

const decisionId = z.strictObject({ id: keySchema });
/** A decision with the participant whose turn it is; without one it is whoever moderates. */
const decisionTurn = z.strictObject({ id: keySchema, actor: keySchema.optional() });
const decisionBallot = z.strictObject({ id: keySchema, participant: keySchema });
const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Rows of a decision by entity, as they travel; `stateFromRows` makes a state of them. */
const rowsSchema = z.record(z.string(), z.array(rowSchema));

const undoSchema = z.strictObject({
  /** What undo and redo would take back or repeat, in words; null where there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});

const summarySchema = z.strictObject({
  id: keySchema,
  title: z.string(),
  status: z.enum(statuses),
  date: z.string().nullable(),
  reviewDate: z.string().nullable(),
  /** The first day on which something asks for its review, also a later one; null where nothing does. */
  dueFrom: z.string().nullable(),
  tags: z.array(z.string()),
  people: z.array(z.string()),
  options: z.array(z.string()),
  /** Name of the chosen option. */
  chosen: z.string().nullable(),
  /** Share of the six steps that is done, 0 to 1. */
  progress: z.number(),
  archived: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

const listQuery = z.strictObject({
  /** Words that must all occur, the last one as a beginning; empty for all. */
  text: z.string().max(500),
  status: z.enum(statuses).nullable(),
  tag: z.string().max(60).nullable(),
  person: z.string().max(limits.nameLength).nullable(),
  archived: z.boolean(),
  /** Only those whose review is due on this day, `YYYY-MM-DD`; without it all. */
  dueBy: z.string().length(10).optional(),
  sort: z.enum(['updated', 'title', 'date', 'progress']),
  /** At most so many, the first of the order; without it all. */
  limit: z.int().min(1).max(100_000).optional(),
});

const fileState = z.enum(['unchanged', 'changed', 'gone', 'unreadable']);

const writtenRecord = z.strictObject({
  key: keySchema,
  round: z.int(),
  format: z.enum(recordFormats),
  number: z.int(),
  title: z.string(),
  fileName: z.string(),
  /** The folder for people: as it is on this machine. */
  folder: z.string(),
  writtenAt: z.string(),
  state: fileState,
});

/** The ADR that a decision was made from. */
const recordOrigin = z.strictObject({
  /** From the top of its repository, with slashes. */
  file: z.string(),
  fileName: z.string(),
  number: z.int().nullable(),
  title: z.string(),
  /** Compared with what was read, or written last. */
  state: fileState,
  /** Whether its text can be brought up to date: it is there, or was written by us and can be brought back. */
  isUsable: z.boolean(),
  /** Whether the record was written into it before. */
  isRecord: z.boolean(),
  way: z.enum(recordWays),
  /** Null where it cannot be read. */
  text: z.string().nullable(),
  base: updateBaseSchema,
});

const recordPlan = z.strictObject({
  /** Null until the user picked one. */
  folder: z.string().nullable(),
  /** Why the folder cannot be used; null where it can. */
  folderProblem: z.string().nullable(),
  /** Number of ADR files in it. */
  adrCount: z.int(),
  /** Number and name the next record would get; the present ones where this decision has a record there in this round. */
  number: z.int(),
  fileName: z.string(),
  /** The record that writing would replace (this round's own in that folder), with the state of its file. */
  replaces: writtenRecord.nullable(),
  /** Unchanged records of ours in that folder that could be superseded. */
  supersedable: z.array(writtenRecord),
  /** Keys of the records whose place the record that is there took: those not superseded any more get their text back. */
  superseding: z.array(keySchema),
  /** Today, as it goes into a record without a date. */
  today: z.string(),
  /** Null where the decision was not made from an ADR. */
  origin: recordOrigin.nullable(),
  /** The record of an earlier round that this one amends or supersedes; null where it has its own already, or none came before. */
  follows: z
    .strictObject({
      record: writtenRecord,
      way: z.enum(['in-place', 'supersede']),
      /** As it was written. */
      text: z.string(),
    })
    .nullable(),
  /** Key of the record that is superseded with it; null for none. */
  supersedes: keySchema.nullable(),
  /** How the record ends the review that its round was opened for; null where it ends none. */
  ending: z
    .strictObject({
      ending: z.enum(['amended', 'superseded']),
      /** Day in the record before, `YYYY-MM-DD`. */
      decidedOn: z.string().nullable(),
    })
    .nullable(),
  /** All records of this decision, newest first. */
  records: z.array(writtenRecord),
});

const writeResult = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('written'), files: z.array(z.string()), record: writtenRecord }),
  z.strictObject({
    /** The file was changed by hand since: nothing was written; call again with `overwrite` set to its hash. */
    kind: z.literal('changed-on-disk'),
    fileName: z.string(),
    onDisk: z.string(),
    ours: z.string(),
    hash: z.string(),
  }),
]);

export const contract = {
  'app:info': channel(
    nothing,
    z.strictObject({
      version: z.string(),
      electron: z.string(),
      dataFolder: z.string(),
      templateFolder: z.string(),
      /** Milliseconds from the start of the process to each step that was reached. */
      startup: z.record(z.string(), z.number()),
      notices: z.array(z.string()),
    }),
  ),
  'app:mark': channel(
    z.strictObject({
      name: z.enum(['first-render', 'first-interaction']),
      /** When the page reached this step of the start, in milliseconds since 1970. */
      at: z.number().min(0).max(8.64e15),
    }),
    nothing,
  ),
  'app:open-external': channel(z.strictObject({ url: z.string().max(2_000) }), nothing),

  'library:list': channel(
    listQuery,
    z.strictObject({
      decisions: z.array(summarySchema),
      /** Number of decisions that match, also beyond the limit. */
      found: z.int(),
      total: z.int(),
      tags: z.array(z.string()),
      people: z.array(z.string()),
    }),
  ),
  'library:create': channel(z.strictObject({ template: keySchema }), decisionId),
  'library:open-example': channel(nothing, decisionId),
  'library:duplicate': channel(decisionId, decisionId),

  'decision:read': channel(
    decisionTurn,
    z.strictObject({ rows: rowsSchema, history: undoSchema, recorded: z.boolean() }),
  ),
  'decision:edit': channel(
    z.strictObject({
      id: keySchema,
      actor: keySchema.optional(),
      changes: z.array(changeSchema).min(1).max(5_000),
      /** What the edit is, in words, for undo: `Score Django on Hiring`. */
      label: z.string().min(1).max(limits.labelLength),
      /** Edits of one field while it has the focus carry the same token and are undone together; else null. */
      focus: z.string().max(100).nullable(),
    }),
    undoSchema,
  ),
  'decision:undo': channel(
    decisionTurn,
    z.strictObject({ changes: z.array(changeSchema), label: z.string().nullable(), history: undoSchema }),
  ),
  'decision:redo': channel(
    decisionTurn,
    z.strictObject({ changes: z.array(changeSchema), label: z.string().nullable(), history: undoSchema }),
  ),

  /** Closes the newest round where it is open, and opens the next one from what it ended with. */
  'round:open': channel(decisionId, z.strictObject({ round: z.int() })),
  /** Drops the newest round, where it is open and not the first. */
  'round:drop': channel(decisionId, nothing),

  /** Reveals all ballots that were handed in, and a second vote. */
  'ballot:reveal': channel(decisionId, nothing),
  /** Opens a second vote on criteria. */
  'ballot:vote-again': channel(
    z.strictObject({ id: keySchema, criteria: z.array(keySchema).min(1).max(limits.criteria) }),
    nothing,
  ),
  /** Takes out a ballot that was handed in, unseen, so that its participant can begin anew. */
  'ballot:discard': channel(decisionBallot, nothing),

  /** Saves a copy of the decision for a participant, with their own ballot alone. */
  'file:save-ballot': channel(decisionBallot, z.strictObject({ path: z.string().nullable() })),
  'file:save': channel(decisionId, z.strictObject({ path: z.string().nullable() })),

  'record:plan': channel(decisionId, recordPlan),
  'record:pick-folder': channel(decisionId, recordPlan),
  /** How the record of a decision that was made from an ADR is written. */
  'record:choose-way': channel(z.strictObject({ id: keySchema, way: z.enum(recordWays) }), recordPlan),
  'record:write': channel(
    z.strictObject({
      id: keySchema,
      /** Hash of the changed file on disk that may be written over. */ overwrite: z.string().max(100).nullable(),
    }),
    writeResult,
  ),
  'record:compare': channel(
    z.strictObject({ record: keySchema }),
    z.strictObject({ written: z.string(), onDisk: z.string().nullable() }),
  ),
  'record:show': channel(z.strictObject({ record: keySchema }), nothing),

  ...adrChannels,
  ...adrCheckChannels,
  ...adrCommitChannels,
  ...adrEditChannels,
  ...historyChannels,
  ...travelChannels,
  ...templateChannels,
  ...reviewChannels,
  ...dueChannels,
  ...libraryArchiveChannels,
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<C extends Channel> = z.infer<Contract[C]['input']>;
export type Output<C extends Channel> = z.infer<Contract[C]['output']>;

/** What comes back over a channel: a value, or why there is none. */
export type Reply<C extends Channel> =
  | { readonly ok: true; readonly value: Output<C> }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly details: Readonly<Record<string, string>>;
    };

export type DecisionSummary = z.infer<typeof summarySchema>;
export type ListQuery = z.infer<typeof listQuery>;
export type UndoState = z.infer<typeof undoSchema>;
export type RecordPlan = z.infer<typeof recordPlan>;
export type PlannedOrigin = z.infer<typeof recordOrigin>;
export type WrittenRecord = z.infer<typeof writtenRecord>;
