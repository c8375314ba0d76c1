import type { Migration } from '../migrate.ts';
import { first } from './0001-first.ts';
import { ballotsOfTheirOwn } from './0002-ballots.ts';
import { adrRepositories } from './0003-adr-repositories.ts';
import { recordOrigins } from './0004-record-origins.ts';
import { revisits } from './0005-revisits.ts';
import { catalogues } from './0006-catalogues.ts';
import { sentFiles } from './0007-sent-files.ts';
import { smaller } from './0008-smaller.ts';

/** Every migration, in the order of their numbers. */
export const migrations: readonly Migration[] = [
  first,
  ballotsOfTheirOwn,
  adrRepositories,
  recordOrigins,
  revisits,
  catalogues,
  sentFiles,
  smaller,
];
