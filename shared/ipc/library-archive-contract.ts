import { z } from 'zod';
import { channel, nothing } from './channel.ts';

/** The part of the contract about a whole library in one file. Its place comes from a dialog that main opens. */

const broughtIn = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('done'),
    fileName: z.string(),
    added: z.int(),
    /** Number of those that are in the library already and say the same. */
    same: z.int(),
    /** Titles of those that are there already and say something else; they were left as they are. At most 50. */
    left: z.array(z.string()),
    /** Number of those beyond the titles. */
    more: z.int(),
  }),
  z.strictObject({ kind: z.literal('cancelled') }),
]);

export const libraryArchiveChannels = {
  /** Writes all decisions with their history and records into one file. @returns null where the dialog was cancelled. */
  'library:export-all': channel(nothing, z.strictObject({ path: z.string().nullable() })),
  /** Adds the decisions of such a file that the library does not have. */
  'library:import-all': channel(nothing, broughtIn),
} as const;

export type BroughtInResult = z.infer<typeof broughtIn>;
