import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setField } from '../../shared/decision/edits/rows.ts';
import { readDecisionFile, writeDecisionFile, type KeyedDecision } from '../../shared/decision/decision-file.ts';
import { decisionFromTemplate } from '../../shared/decision/from-template.ts';
import { newKey } from '../../shared/decision/keys.ts';
import { forOthers } from '../../shared/decision/for-others.ts';
import { limits } from '../../shared/decision/limits.ts';
import { decisionRow, type DecisionState } from '../../shared/decision/state.ts';
import { latestRound } from '../../shared/decision/view.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { messageOf } from '../store/database-refused.ts';
import { loadDecision } from '../store/decision-rows.ts';
import { addDecision, editStored } from '../store/decisions.ts';
import { listDecisions } from '../store/library.ts';
import { keepSentFile } from '../store/sent-files.ts';
import { inTransaction, type Sqlite } from '../store/sqlite.ts';
import type { Clock } from './clock.ts';
import { ServiceRefused } from './service-refused.ts';
import type { TemplateService } from './template-service.ts';

/** All decisions: listing them and bringing new ones in. */
export interface LibraryService {
  readonly list: (query: Input<'library:list'>) => Output<'library:list'>;
  readonly create: (input: Input<'library:create'>) => Promise<Output<'library:create'>>;
  /** The shipped finished example; the one in the library where it was opened before. */
  readonly openExample: () => Promise<Output<'library:open-example'>>;
  readonly duplicate: (input: Input<'library:duplicate'>) => Output<'library:duplicate'>;
}

/** What the library needs. */
export interface LibraryParts {
  readonly database: Sqlite;
  readonly clock: Clock;
  readonly templates: TemplateService;
  /** Path of the shipped example. */
  readonly exampleFile: string;
  /** A seed for a new decision's sampler, an unsigned 32-bit integer. */
  readonly newSeed: () => number;
}

/** The service on a database. */
export function createLibraryService({
  database,
  clock,
  templates,
  exampleFile,
  newSeed,
}: LibraryParts): LibraryService {
  return {
    list: (query) => {
      const { decisions, found, total, tags, people } = listDecisions(database, query);
      return { decisions: [...decisions], found, total, tags: [...tags], people: [...people] };
    },
    create: async ({ template }) => {
      const now = clock.now();
      const state = decisionFromTemplate(await templates.bySlug(template), { now, seed: newSeed() });
      const id = newKey();
      addDecision(database, id, state, now);
      return { id };
    },
    openExample: async () => {
      const example = await readExample(exampleFile);
      const present = loadDecision(database, example.key);
      if (present) bringBack(database, example.key, present, clock.now());
      else addFromFile(database, example.key, example.state, writeDecisionFile(example), clock.now());
      return { id: example.key };
    },
    duplicate: ({ id }) => {
      const state = loadDecision(database, id);
      if (!state) throw ServiceRefused.unknownDecision(id);
      const now = clock.now();
      const copy = newKey();
      addDecision(database, copy, duplicateOf(state, now), now);
      return { id: copy };
    },
  };
}

/** Adds a decision that came as a file, whose text it and the library then have in common. */
export function addFromFile(database: Sqlite, key: string, state: DecisionState, text: string, at: string): void {
  inTransaction(database, () => {
    addDecision(database, key, state, at);
    keepSentFile(database, key, text, at);
  });
}

/** A deleted decision comes back into the library, as an edit that can be undone. */
export function bringBack(database: Sqlite, key: string, state: DecisionState, at: string): void {
  const changes = setField(state, 'decision', '', 'deletedAt', null);
  if (changes.length === 0) return;
  editStored(database, { decision: key, at, actor: null, label: 'Restore the decision', focus: null, changes });
}

/**
 * A copy to work on: all rounds with their keys, the newest one open again, proposed, without dates of its outcome,
 * without ties to records and without what is on sealed ballots.
 */
export function duplicateOf(whole: DecisionState, now: string): DecisionState {
  const state = forOthers(whole);
  const row = decisionRow(state);
  const number = String(latestRound(state));
  const newest = state.round[number];
  return {
    ...state,
    decision: {
      '': {
        ...row,
        title: `Copy of ${row.title}`.slice(0, limits.nameLength),
        status: 'proposed',
        date: null,
        reviewDate: null,
        supersedes: null,
        supersededBy: '',
        ballotOf: null,
        createdAt: now,
        archivedAt: null,
        deletedAt: null,
      },
    },
    round: newest ? { ...state.round, [number]: { ...newest, closedAt: null } } : state.round,
  };
}

async function readExample(file: string): Promise<KeyedDecision> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const message = `The example cannot be read (${messageOf(error)}). It belongs to Fulcrum's own files: install it again.`;
    throw new ServiceRefused('example-missing', message, { file }, error);
  }
  return readDecisionFile(text, path.basename(file));
}
