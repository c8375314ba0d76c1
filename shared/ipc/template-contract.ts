import { z } from 'zod';
import { keySchema } from '../decision/keys.ts';
import { limits } from '../decision/limits.ts';
import { templateSchema } from '../template/template.ts';
import { channel, nothing } from './channel.ts';

/** The part of the contract about templates. */

const template = z.strictObject({ slug: keySchema });
const nameSchema = z.string().min(1).max(limits.nameLength);
/** Characters of a text that is brought in; what is no template is refused by its reader, with words of its own. */
const textLength = 4 * 1024 * 1024;

/** Shipped with the app, or saved by the user. */
const originSchema = z.enum(['shipped', 'own']);

const summarySchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  options: z.int(),
  criteria: z.int(),
  questions: z.int(),
  origin: originSchema,
});

/** What is done where a template has the slug already: ask, give the new one another, or replace the file with this hash. */
const whenTaken = z.union([
  z.enum(['ask', 'keep-both']),
  z.strictObject({
    /** Hash of the file that may be written over; where it has another by now, that is told and nothing written. */
    replace: z.string().max(100),
  }),
]);

const saveResult = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), slug: keySchema, name: z.string() }),
  /** Nothing was written: another template has this slug, or the file is not any more as it was read. */
  z.strictObject({
    kind: z.literal('taken'),
    /** Name of the template that is there. */
    name: z.string(),
    /** Hash of its file; null where it cannot be replaced: it is shipped with the app. */
    hash: z.string().nullable(),
  }),
]);

export const templateChannels = {
  'template:list': channel(
    nothing,
    z.strictObject({
      templates: z.array(summarySchema),
      broken: z.array(z.strictObject({ file: z.string(), problem: z.string() })),
    }),
  ),
  'template:read': channel(
    template,
    z.strictObject({
      template: templateSchema,
      origin: originSchema,
      /** Of its file, to tell when saving whether somebody else has changed it. */
      hash: z.string(),
      /** The file has comments, which saving would lose. */
      hasComments: z.boolean(),
    }),
  ),
  /** Saves among the user's own. What is no sound template is refused, naming the first thing that is wrong. */
  'template:save': channel(z.strictObject({ template: z.record(z.string(), z.unknown()), whenTaken }), saveResult),
  /** Asks for a file; its text goes back to `template:import`. */
  'template:pick': channel(
    nothing,
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({ kind: z.literal('picked'), name: z.string(), text: z.string() }),
    ]),
  ),
  /** Brings a file in as it stands; with another slug and name where both are kept. */
  'template:import': channel(
    z.strictObject({ name: z.string().max(300), text: z.string().max(textLength), whenTaken }),
    saveResult,
  ),
  'template:copy': channel(z.strictObject({ slug: keySchema, name: nameSchema }), template),
  'template:rename': channel(z.strictObject({ slug: keySchema, name: nameSchema }), nothing),
  'template:remove': channel(template, nothing),
  'template:export': channel(template, z.strictObject({ path: z.string().nullable() })),
} as const;

export type TemplateSummary = z.infer<typeof summarySchema>;
export type WhenTaken = z.infer<typeof whenTaken>;
export type SaveResult = z.infer<typeof saveResult>;
