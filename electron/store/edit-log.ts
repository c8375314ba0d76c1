import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { changeSchema, type Change } from '../../shared/decision/changes.ts';
import { isWall } from '../../shared/decision/edit.ts';
import { agreedBallot } from '../../shared/decision/keys.ts';
import { ballotEntities } from '../../shared/decision/sealed.ts';
import { mergeChanges } from './merge-changes.ts';
import { prepared, type Sqlite, type SqlRow, type SqlValue } from './sqlite.ts';

/** An edit as it is to be logged. */
export interface LoggedEdit {
  readonly decision: string;
  /** Instant, UTC. */
  readonly at: string;
  /** Key of the participant; null for whoever sits at this machine. */
  readonly actor: string | null;
  /** What it is, in words. */
  readonly label: string;
  /** Edits of one field while it has the focus carry the same token. */
  readonly focus: string | null;
  readonly changes: readonly Change[];
  /** The round that the edit opened; its changes then follow from the round before and are not logged one by one. */
  readonly openedRound?: number;
  /** It brings in another copy of the decision, with ballots as they are there; those are not taken back. */
  readonly broughtIn?: boolean;
}

/** A row of the log. */
export interface LogEntry {
  readonly seq: number;
  /** Instant, UTC. */
  readonly at: string;
  readonly kind: 'edit' | 'undo' | 'redo';
  /** Who made it, as in {@link LoggedEdit}. */
  readonly actor: string | null;
  readonly state: 'done' | 'undone' | 'discarded';
  readonly label: string;
  readonly focus: string | null;
  readonly changes: readonly Change[];
  /** The round that was opened with it; null for any other entry. */
  readonly openedRound: number | null;
}

/** The number of the decision, which the log has instead of its key; one parameter: the key. */
const numbered = `(SELECT d.no FROM decision AS d WHERE d."key" = ?)`;

const columns = 'seq, at, kind, actor, state, label, focus, changes, opened_round';

/**
 * Logs an edit. One that goes on where the newest entry is (same focus, not undone) becomes part of it; any other
 * makes what was undone before impossible to redo. Call it inside the transaction of the edit.
 */
export function logEdit(database: Sqlite, edit: LoggedEdit): void {
  const head = newestEntry(database, edit.decision);
  if (head && continues(head, edit)) {
    const changes = mergeChanges(head.changes, edit.changes);
    prepared(database, 'UPDATE edit SET changes = ?, label = ?, at = ?, state = ? WHERE seq = ?').run(
      packed(changes),
      edit.label,
      edit.at,
      changes.length === 0 ? 'discarded' : 'done',
      head.seq,
    );
    return;
  }
  prepared(
    database,
    `UPDATE edit SET state = 'discarded' WHERE decision = ${numbered} AND kind = 'edit' AND state = 'undone' AND actor IS ?`,
  ).run(edit.decision, edit.actor);
  append(database, { ...edit, kind: 'edit', target: null });
}

/**
 * The edit of this actor that undo would take back; null where there is none. It does not go behind a wall
 * ({@link isWall}), whoever put it up, and never to what others did.
 */
export function undoable(database: Sqlite, decision: string, actor: string | null): LogEntry | null {
  const sql = `SELECT ${columns} FROM edit WHERE decision = ${numbered} AND kind = 'edit' AND state = 'done' AND actor IS ?
    AND seq > ${newestWall} ORDER BY seq DESC LIMIT 1`;
  return entryFromRow(prepared(database, sql).get(decision, actor, decision));
}

/** The edit of this actor that redo would repeat; null where there is none, or a wall came after it. */
export function redoable(database: Sqlite, decision: string, actor: string | null): LogEntry | null {
  const sql = `SELECT ${columns} FROM edit WHERE decision = ${numbered} AND kind = 'edit' AND state = 'undone' AND actor IS ?
    AND seq > ${newestWall} ORDER BY seq LIMIT 1`;
  return entryFromRow(prepared(database, sql).get(decision, actor, decision));
}

const newestWall = `(SELECT COALESCE(max(w.seq), 0) FROM edit AS w WHERE w.decision = ${numbered} AND w.wall = 1)`;

/** Logs that an edit was undone or repeated, with the changes that did it. Call it inside their transaction. */
export function logReversal(
  database: Sqlite,
  kind: 'undo' | 'redo',
  entry: LogEntry,
  reversal: Omit<LoggedEdit, 'label' | 'focus'>,
): void {
  const state = kind === 'undo' ? 'undone' : 'done';
  prepared(database, 'UPDATE edit SET state = ? WHERE seq = ?').run(state, entry.seq);
  append(database, { ...reversal, label: entry.label, focus: null, kind, target: entry.seq });
}

/** The whole log of a decision, oldest first: what its entries did, in this order, leads from its first state to its present one. */
export function logOf(database: Sqlite, decision: string): readonly LogEntry[] {
  return prepared(database, `SELECT ${columns} FROM edit WHERE decision = ${numbered} ORDER BY seq`)
    .all(decision)
    .flatMap((row) => entryFromRow(row) ?? []);
}

/**
 * Copies the log of a decision from another library. Call it inside a transaction.
 * @throws where an entry cannot be read, or says what no edit says.
 */
export function copyLog(from: Sqlite, to: Sqlite, decision: string): void {
  const seqs = new Map<SqlValue, number | bigint>();
  const rows = prepared(
    from,
    `SELECT ${columns}, target_seq, wall FROM edit WHERE decision = ${numbered} ORDER BY seq`,
  );
  const insert = `INSERT INTO edit (decision, at, actor, kind, target_seq, state, label, focus, changes, wall, opened_round)
    VALUES (${numbered}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  for (const row of rows.all(decision)) {
    z.array(changeSchema).parse(unpacked(row.changes));
    const { at, actor, kind, state, label, focus, changes, wall, opened_round: opened } = row;
    const target = row.target_seq === null ? null : seqs.get(row.target_seq ?? null);
    const entry = [decision, at, actor, kind, target, state, label, focus, changes, wall, opened];
    seqs.set(row.seq ?? null, prepared(to, insert).run(...entry).lastInsertRowid);
  }
}

function newestEntry(database: Sqlite, decision: string): LogEntry | null {
  return entryFromRow(
    prepared(database, `SELECT ${columns} FROM edit WHERE decision = ${numbered} ORDER BY seq DESC LIMIT 1`).get(
      decision,
    ),
  );
}

/** A wall stays an entry of its own: undo does not cross it. */
function continues(head: LogEntry, edit: LoggedEdit): boolean {
  const sameField = edit.focus !== null && head.focus === edit.focus && head.actor === edit.actor;
  return sameField && head.kind === 'edit' && head.state === 'done' && !isWall([...head.changes, ...edit.changes]);
}

interface NewEntry extends LoggedEdit {
  readonly kind: LogEntry['kind'];
  readonly target: number | null;
}

function append(database: Sqlite, entry: NewEntry): void {
  const { decision, at, actor, kind, target, label, focus, changes, openedRound, broughtIn = false } = entry;
  const wall = isWall(changes) || (broughtIn && changes.some(isOnBallotOfSomebody));
  const logged = packed(openedRound === undefined ? changes : []);
  prepared(
    database,
    `INSERT INTO edit (decision, at, actor, kind, target_seq, state, label, focus, changes, wall, opened_round)
     VALUES (${numbered}, ?, ?, ?, ?, 'done', ?, ?, ?, ?, ?)`,
  ).run(decision, at, actor, kind, target, label, focus, logged, wall ? 1 : 0, openedRound ?? null);
}

function isOnBallotOfSomebody(change: Change): boolean {
  if (!(ballotEntities as readonly string[]).includes(change.entity)) return false;
  return change.id.split('/')[1] !== agreedBallot;
}

function entryFromRow(row: SqlRow | undefined): LogEntry | null {
  if (!row) return null;
  return {
    seq: Number(row.seq),
    at: String(row.at),
    kind: row.kind as LogEntry['kind'],
    actor: row.actor === null ? null : String(row.actor),
    state: row.state as LogEntry['state'],
    label: String(row.label),
    focus: row.focus === null ? null : String(row.focus),
    changes: unpacked(row.changes),
    openedRound: row.opened_round === null ? null : Number(row.opened_round),
  };
}

/** Changes of one edit unpack to so much at most, in bytes. */
const largestChanges = 256 * 1024 ** 2;

/** Changes as the log keeps them: what an edit says of many rows is much alike. */
function packed(changes: readonly Change[]): Buffer {
  return deflateRawSync(JSON.stringify(changes));
}

function unpacked(column: unknown): readonly Change[] {
  return JSON.parse(
    inflateRawSync(column as Buffer, { maxOutputLength: largestChanges }).toString('utf8'),
  ) as readonly Change[];
}
