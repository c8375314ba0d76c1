import { z } from 'zod';
import { knownStatuses } from '../shared/adr/reading/adr-reading.ts';

/**
 * What `adr list --json` prints. Fields are added in later versions, never renamed or given another meaning without a new
 * `version`. Paths can be typed where the program was started; `path` of a link is that of the file it leads to.
 */
const person = z.strictObject({ role: z.enum(['decision-maker', 'consulted', 'informed']), name: z.string() });

const link = z.strictObject({
  relation: z.enum([
    'supersedes',
    'superseded-by',
    'amends',
    'amended-by',
    'clarifies',
    'clarified-by',
    'relates-to',
    'mentions',
  ]),
  text: z.string(),
  /** As it stands in the file; null for a bare identifier. */
  href: z.string().nullable(),
  /** Null where it leads to none of the files that were listed. */
  path: z.string().nullable(),
  /** From 1. */
  line: z.int().min(1),
});

const adr = z.strictObject({
  path: z.string(),
  /** Its folder inside the folder of records; empty for that folder itself. */
  category: z.string(),
  format: z.enum([
    'madr-4',
    'madr-3',
    'madr-2',
    'madr-universal',
    'nygard',
    'log4brains',
    'adr-manager',
    'other',
    'none',
  ]),
  /** Why this is no record that we understand, or what of it cannot be read; else null. */
  why: z.string().nullable(),
  /** Null for one that is named by its day, or without a number. */
  number: z.int().min(0).nullable(),
  title: z.string(),
  /** `known` is null for a status that no tool knows; `text` is as in the file. */
  status: z.strictObject({ text: z.string(), known: z.enum(knownStatuses).nullable() }).nullable(),
  /** `day` is `YYYY-MM-DD`, null where the text is no day. */
  date: z.strictObject({ text: z.string(), day: z.string().nullable() }).nullable(),
  /** `YYYY-MM-DD` */
  reviewDate: z.string().nullable(),
  people: z.array(person),
  tags: z.array(z.string()),
  links: z.array(link),
});

const folder = z.strictObject({
  path: z.string(),
  /** How it came to be known: by a configuration, a usual place or name, its content, or because it was named. */
  origin: z.enum(['chosen', 'adr-dir', 'log4brains', 'usual', 'found']),
  /** The package that log4brains keeps here. */
  package: z.string().nullable(),
  adrs: z.array(adr),
});

export const adrListSchema = z.strictObject({
  format: z.literal('fulcrum-adr-list'),
  version: z.literal(1),
  folders: z.array(folder),
  /** There are more folders or files than were looked at. */
  truncated: z.boolean(),
});

export type AdrListOutput = z.infer<typeof adrListSchema>;
export type AdrOutput = z.infer<typeof adr>;
