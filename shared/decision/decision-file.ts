import { z } from 'zod';
import { checkDecision } from './check.ts';
import { DecisionFileRefused } from './decision-file-refused.ts';
import {
  decisionFileFormat,
  decisionFileSchema,
  decisionFileVersion,
  roundLists,
  type DecisionFile,
} from './decision-file-schema.ts';
import { upgradedFile } from './decision-file-upgrade.ts';
import { EditRefused } from './edit-refused.ts';
import { rowId, type AnyRow, type EntityName } from './entities.ts';
import { forOthers } from './for-others.ts';
import { limits } from './limits.ts';
import { decisionRow, rowsOf, stateFromRows, type DecisionState, type StateRows } from './state.ts';
import { roundNumbers } from './view.ts';
import { issueInWords, valueAt } from '../text/issue-words.ts';

/** A decision with the key it has in every copy. */
export interface KeyedDecision {
  readonly key: string;
  readonly state: DecisionState;
}

/**
 * The text of a decision file: stable order, one value a line, a final newline. The same decision gives the same text.
 * What others may not see yet or any more ({@link forOthers}) is left out.
 */
export function writeDecisionFile({ key, state: whole }: KeyedDecision): string {
  const state = forOthers(whole);
  const { archivedAt: _archived, deletedAt: _deleted, supersedes: _supersedes, ...decision } = decisionRow(state);
  const file = {
    format: decisionFileFormat,
    version: decisionFileVersion,
    key,
    decision,
    tags: Object.keys(state.tag).toSorted(),
    triggers: rowsOf(state, 'trigger').toSorted((left, right) => compareRows('trigger', left, right)),
    reviews: rowsOf(state, 'review').toSorted((left, right) => compareRows('review', left, right)),
    rounds: roundNumbers(state).map((number) => ({ ...state.round[String(number)], ...listsOfRound(state, number) })),
  };
  return `${JSON.stringify(z.encode(decisionFileSchema, file as DecisionFile), null, 2)}\n`;
}

function listsOfRound(state: DecisionState, number: number): Record<string, readonly AnyRow[]> {
  const lists = Object.entries(roundLists).map(([list, entity]) => {
    const rows = (rowsOf(state, entity) as readonly AnyRow[]).filter((row) => row.round === number);
    return [list, rows.toSorted((left, right) => compareRows(entity, left, right)).map(({ round: _, ...row }) => row)];
  });
  return Object.fromEntries(lists) as Record<string, readonly AnyRow[]>;
}

/** By position where rows have one, then by id, so that neither memory nor storage decides the order. */
function compareRows(entity: EntityName, left: AnyRow, right: AnyRow): number {
  const byPosition = Number(left.position ?? 0) - Number(right.position ?? 0);
  if (byPosition !== 0) return byPosition;
  return rowId(entity, left as never) < rowId(entity, right as never) ? -1 : 1;
}

/**
 * Reads a decision file.
 * @param name how the file is called in errors.
 * @throws {DecisionFileRefused} naming file and field; nothing of a refused file is used.
 */
export function readDecisionFile(text: string, name: string): KeyedDecision {
  if (text.length > limits.fileBytes)
    throw new DecisionFileRefused('too-large', name, '', `is larger than ${limits.fileBytes / 1024 / 1024} MiB`);
  const file = parseFile(text, name);
  const state = stateFromRows(rowsOfFile(file, name));
  try {
    checkDecision(state);
  } catch (error) {
    if (error instanceof EditRefused) throw new DecisionFileRefused('invalid', name, error.place, error.message);
    throw error;
  }
  return { key: file.key, state };
}

function parseFile(text: string, name: string): DecisionFile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new DecisionFileRefused(
      'not-json',
      name,
      '',
      `is not JSON (${error instanceof Error ? error.message : 'unreadable'})`,
    );
  }
  const head = z.looseObject({ format: z.literal(decisionFileFormat), version: z.int() }).safeParse(json);
  if (!head.success)
    throw new DecisionFileRefused(
      'not-a-decision',
      name,
      'format',
      `is not a Fulcrum decision file (its format is not "${decisionFileFormat}")`,
    );
  if (head.data.version > decisionFileVersion) {
    throw new DecisionFileRefused(
      'too-new',
      name,
      'version',
      `was written by a newer Fulcrum (version ${head.data.version} of the format; this one reads up to ${decisionFileVersion})`,
    );
  }
  const upgraded = upgradedFile(json as Readonly<Record<string, unknown>>);
  const parsed = decisionFileSchema.safeParse(upgraded);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = fieldPath([...(issue?.path ?? []), ...unknown]);
  const problem = issue ? issueInWords(issue, valueAt(upgraded, issue.path)) : 'is not valid';
  throw new DecisionFileRefused('invalid', name, path, problem);
}

function rowsOfFile(file: DecisionFile, name: string): StateRows {
  const rows: Partial<Record<EntityName, AnyRow[]>> = {
    decision: [{ ...file.decision, archivedAt: null, deletedAt: null, supersedes: null }],
    tag: [...new Set(file.tags)].map((tag) => ({ tag })),
    round: [],
  };
  const seen = new Set<string>();
  const take = (entity: EntityName, row: AnyRow, path: (string | number)[]): void => {
    const id = `${entity} ${rowId(entity, row as never)}`;
    if (seen.has(id)) throw new DecisionFileRefused('invalid', name, fieldPath(path), `repeats ${id}`);
    seen.add(id);
    (rows[entity] ??= []).push(row);
  };
  file.triggers.forEach((row, index) => take('trigger', row, ['triggers', index]));
  file.reviews.forEach((row, index) => take('review', row, ['reviews', index]));
  file.rounds.forEach((round, index) => {
    const { round: number, context, openedAt, closedAt, seed, ...lists } = round;
    take('round', { round: number, context, openedAt, closedAt, seed }, ['rounds', index]);
    for (const [list, entity] of Object.entries(roundLists)) {
      const items = lists[list as keyof typeof lists] as readonly AnyRow[];
      items.forEach((item, at) => take(entity, { round: number, ...item }, ['rounds', index, list, at]));
    }
  });
  return rows as unknown as StateRows;
}

/** A place in a file in words that people write: `rounds[0].options[2].name`. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}
