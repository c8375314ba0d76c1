import { z } from 'zod';
import { statuses } from '../../decision/entities.ts';
import type { UpdateBase } from './update-adr.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const names = list(z.string());

const itemSchema = z.strictObject({
  kind: z.enum(['good', 'neutral', 'bad', '']),
  words: z.string(),
  alone: z.string(),
  because: z.string(),
});

/** What a decision and its file said when they were last alike, as it is kept and travels. */
export const updateBaseSchema = z.strictObject({
  base: z.strictObject({
    title: z.string(),
    status: z.enum(statuses),
    supersededBy: z.string(),
    date: z.string().nullable(),
    people: z.strictObject({ 'decision-maker': names, consulted: names, informed: names }),
    context: z.string(),
    drivers: list(itemSchema),
    options: list(z.strictObject({ name: z.string(), description: z.string(), arguments: list(itemSchema) })),
    chosen: z.string().nullable(),
    reason: z.string(),
    consequences: list(itemSchema),
    confirmation: z.string(),
    reviewDate: z.string().nullable(),
  }),
  hadOptions: z.boolean(),
}) satisfies z.ZodType<UpdateBase>;

/** Reads what was kept as JSON; null where it is of another shape. */
export function readUpdateBase(json: string): UpdateBase | null {
  try {
    return updateBaseSchema.parse(JSON.parse(json));
  } catch {
    // Kept by another version: what the file says takes its place.
    return null;
  }
}
