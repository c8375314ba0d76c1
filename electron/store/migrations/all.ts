import type { Migration } from '../migrate.ts';
import { first } from './0001-first.ts';

/** Every migration, in the order of their numbers. */
export const migrations: readonly Migration[] = [first];
