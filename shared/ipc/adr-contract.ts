import { z } from 'zod';
import { knownStatuses, type AdrFormat } from '../adr/reading/adr-reading.ts';
import { keySchema } from '../decision/keys.ts';
import { channel, nothing } from './channel.ts';

/**
 * The part of the contract about repositories with ADRs. Files are named by their path relative to the root of their
 * repository, with `/`; the folders themselves come only from dialogs of main.
 */

const formats = [
  'madr-4',
  'madr-3',
  'madr-2',
  'madr-universal',
  'nygard',
  'log4brains',
  'adr-manager',
  'other',
  'none',
] as const satisfies readonly AdrFormat[];

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const repository = z.strictObject({ repository: keySchema });
const pathSchema = z.string().min(1).max(4_096);
const filterSchema = z.string().max(1_000).nullable();
const daySchema = z.iso.date().nullable();

const markedText = list(z.strictObject({ text: z.string(), hit: z.boolean() }));

/** How it stands with a repository that is open. */
const stateSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scanning'),
    progress: z.strictObject({ done: z.int(), of: z.int() }),
  }),
  z.strictObject({ kind: z.literal('ready'), files: z.int(), truncated: z.boolean() }),
  z.strictObject({ kind: z.literal('gone') }),
  z.strictObject({ kind: z.literal('failed'), message: z.string() }),
]);

const repositorySchema = z.strictObject({
  key: keySchema,
  /** Name of the folder. */
  name: z.string(),
  /** Where it was opened, for people: as it is on this machine. */
  folder: z.string(),
  /** Whether that folder is there. */
  present: z.boolean(),
  openedAt: z.string(),
  /** Number of files in its ADR folders, as they were read last. */
  files: z.int(),
  /** Null while it is not open. */
  state: stateSchema.nullable(),
});

const facet = z.strictObject({ value: z.string(), count: z.int() });

const folderSchema = z.strictObject({
  /** Empty for the root of the repository. */
  path: z.string(),
  origin: z.enum(['chosen', 'adr-dir', 'log4brains', 'usual', 'found']),
  packageName: z.string().nullable(),
  /** A folder of other things as well, of which only ADRs are listed. */
  mixed: z.boolean(),
  files: z.int(),
  categories: list(facet),
});

const overviewSchema = z.strictObject({
  repository: repositorySchema,
  folders: list(folderSchema),
  /** Folders chosen by hand, also those in which nothing is. */
  chosenFolders: list(z.string()),
  facets: z.strictObject({
    statuses: list(facet),
    tags: list(facet),
    people: list(facet),
    formats: list(facet),
    total: z.int(),
    notUnderstood: z.int(),
  }),
});

const fileSchema = z.strictObject({
  path: z.string(),
  /** Its ADR folder, and in there its category; both may be empty. */
  folder: z.string(),
  category: z.string(),
  /** SHA-256 of what was read. */
  hash: z.string(),
  /** `none` is no ADR that we understand; `why` then says so. */
  format: z.enum(formats),
  why: z.string().nullable(),
  number: z.int().nullable(),
  title: z.string(),
  status: z.strictObject({ text: z.string(), known: z.enum(knownStatuses).nullable() }).nullable(),
  /** `day` is null where the text is no day. */
  date: z.strictObject({ text: z.string(), day: z.string().nullable() }).nullable(),
  reviewDate: z.string().nullable(),
  people: list(z.strictObject({ role: z.enum(['decision-maker', 'consulted', 'informed']), name: z.string() })),
  tags: list(z.string()),
});

const foundSchema = fileSchema.extend({
  markedTitle: markedText,
  /** The part of its text that fits a search best; empty where none is needed. */
  snippet: markedText,
});

const narrowedSchema = z.strictObject({
  repository: keySchema,
  /** Words that must all occur, the last one as a beginning; empty for all. */
  text: z.string().max(500),
  folder: filterSchema,
  category: filterSchema,
  /** A known status, or the words of another in small letters; empty for those without. */
  status: filterSchema,
  tag: filterSchema,
  person: filterSchema,
  format: z.enum(formats).nullable(),
  /** First and last day. */
  from: daySchema,
  to: daySchema,
  sort: z.enum(['match', 'number', 'title', 'date', 'status']),
});

const querySchema = narrowedSchema.extend({
  /** Those from this place of the order on, at most so many. */
  offset: z.int().min(0).max(10_000_000),
  limit: z.int().min(1).max(1_000),
});

const relatedSchema = z.strictObject({
  relation: z.enum(['supersedes', 'amends', 'clarifies', 'relates-to', 'mentions']),
  /** The other one relates to the file that is read, not the other way round: it is what supersedes it. */
  turned: z.boolean(),
  path: z.string(),
  number: z.int().nullable(),
  title: z.string(),
});

const neighbourSchema = fileSchema.pick({ path: true, title: true }).nullable();

/** One ADR relates to another; both by their paths. */
const edgeSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  relation: relatedSchema.shape.relation,
  /** Which of the two files say so. */
  toldBy: z.enum(['from', 'to', 'both']),
});

const readSchema = z.strictObject({
  file: fileSchema,
  /** As it is on disk now. */
  text: z.string(),
  /** Line of its title, from 0; null where it has none. */
  titleLine: z.int().nullable(),
  /** False where it is no UTF-8: the text can only be looked at. */
  utf8: z.boolean(),
  /** SHA-256 of the text as it is on disk: whoever changes the file says by this what they have seen. */
  hash: z.string(),
  /** Addresses in its text that lead to other files of the repository's ADR folders. */
  targets: list(z.strictObject({ href: z.string(), path: z.string() })),
  related: list(relatedSchema),
  /** Where images of its repository are served: to this address belongs their encoded path. */
  images: z.string(),
});

/** A commit as it concerns one file: its author, and the day where the author was. */
const commitSchema = z.strictObject({ author: z.string(), day: z.string() });

const historySchema = z.strictObject({
  path: z.string(),
  first: commitSchema,
  last: commitSchema,
  /** False where the clone has not all of the history: the file may be older. */
  complete: z.boolean(),
});

export const adrChannels = {
  'repository:list': channel(nothing, z.strictObject({ repositories: list(repositorySchema) })),
  /** Asks for a folder, remembers it and begins to read it; null where the user cancelled. */
  'repository:add': channel(nothing, z.strictObject({ repository: keySchema.nullable() })),
  /** Begins to read a remembered repository and to look after it. */
  'repository:open': channel(repository, nothing),
  /** Forgets it; nothing on disk changes. */
  'repository:forget': channel(repository, nothing),
  'repository:overview': channel(repository, overviewSchema),
  /** Asks for a folder that is to be taken for one of ADRs; null where the user cancelled. */
  'repository:add-folder': channel(repository, z.strictObject({ folder: z.string().nullable() })),
  'repository:remove-folder': channel(
    z.strictObject({ repository: keySchema, folder: z.string().max(4_096) }),
    nothing,
  ),
  /**
   * Answers as soon as something has changed after `since`, 0 for ever: the page asks again with the `at` that it got.
   * There is one page: a new question ends the wait of the one before.
   */
  'repository:changes': channel(
    z.strictObject({ since: z.int().min(0) }),
    z.strictObject({
      at: z.int(),
      /** `content` where its index says something else, not merely its state. */
      repositories: list(z.strictObject({ repository: keySchema, content: z.boolean() })),
    }),
  ),

  'adr:list': channel(
    querySchema,
    z.strictObject({
      files: list(foundSchema),
      /** Number of all files that match. */
      found: z.int(),
    }),
  ),
  /** What stands before and after an ADR in the list; one that the list does not show has its neighbours among all ADRs. */
  'adr:neighbours': channel(
    narrowedSchema.extend({ file: pathSchema }),
    z.strictObject({ previous: neighbourSchema, next: neighbourSchema }),
  ),
  /** All ADRs of a repository that are understood, and how they relate. */
  'adr:relations': channel(repository, z.strictObject({ files: list(fileSchema), edges: list(edgeSchema) })),
  /** What git's log says of the ADRs; `known` is the version that the page has, which is then not told again. */
  'adr:history': channel(
    z.strictObject({ repository: keySchema, known: z.string().max(100).nullable() }),
    z.strictObject({
      /** Empty without git or a repository of git. */
      version: z.string(),
      /** Those that have a commit; null where they are those of `known`. */
      files: list(historySchema).nullable(),
    }),
  ),
  'adr:read': channel(z.strictObject({ repository: keySchema, file: pathSchema }), readSchema),
} as const;

export type AdrFormatName = (typeof formats)[number];
export type AdrQueryInput = z.infer<typeof querySchema>;
export type Neighbours = z.infer<(typeof adrChannels)['adr:neighbours']['output']>;
export type AdrFileView = z.infer<typeof fileSchema>;
export type FoundAdrView = z.infer<typeof foundSchema>;
export type ReadAdrView = z.infer<typeof readSchema>;
export type AdrHistory = z.infer<typeof historySchema>;
export type RelatedAdr = z.infer<typeof relatedSchema>;
export type RepositorySummary = z.infer<typeof repositorySchema>;
export type RepositoryOverview = z.infer<typeof overviewSchema>;
