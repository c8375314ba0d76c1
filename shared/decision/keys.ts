import { v7 } from 'uuid';
import { z } from 'zod';

/**
 * A key names an option, a criterion or another part of a decision across its rounds and copies: the slug of the
 * template item, or a UUIDv7. Lower case, digits and dashes, so that keys can be joined with `/`. `constructor` is none:
 * it is the one name of this form that every object has from the start, so a map by key would find it unasked.
 */
export const keySchema = z
  .string()
  .regex(
    /^(?!constructor$)[a-z0-9][a-z0-9-]{0,63}$/,
    'must be lower-case letters, digits and dashes, at most 64 characters, and not "constructor"',
  );

/** The ballot that everyone agreed on; every other ballot has the key of its participant. */
export const agreedBallot = 'agreed';

/** A key that was never used before (UUIDv7, so keys sort by the time they were made). */
export function newKey(): string {
  return v7();
}
