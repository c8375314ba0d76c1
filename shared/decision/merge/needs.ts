import { entityNames, type AnyRow, type EntityName } from '../entities.ts';
import { brokenReference, namedRows, type NamedRow } from '../references.ts';
import { assembled } from './assemble.ts';
import { ballotOfRow } from './ballot-of-row.ts';
import { anyRows, type Copies } from './copies.ts';
import { asked, type Piece } from './piece.ts';
import { sameOrAbsent } from './rows.ts';

/**
 * Ties pieces to the questions about rows that they name: a score of an option is in the result as long as the option
 * is. So a row that is asked about brings along what stands on it, and takes it away again.
 */
export function withNeeds(pieces: readonly Piece[]): readonly Piece[] {
  const questions = new Map<string, readonly string[]>();
  const tied: Piece[] = [];
  // Pieces come parents first, so that those which name a row that itself needs another one find it.
  for (const each of pieces.toSorted((left, right) => order(left) - order(right))) {
    const row = rowThatNames(each);
    const needs = row
      ? [...new Set(rowsNamedBy(each.entity, row).flatMap(({ entity, id }) => questions.get(`${entity} ${id}`) ?? []))]
      : [];
    // A row that only one copy has and that stands on another such row is not asked about apart.
    const asksItself = each.why !== null && !(each.why === 'no-base' && needs.length > 0);
    const now: Piece =
      needs.length > 0 && !asksItself && each.why === 'no-base'
        ? { ...each, why: null, side: each.ours === null ? 'theirs' : 'ours', needs }
        : { ...each, needs: asksItself ? [] : needs };
    tied.push(now);
    if (each.fields.length > 0 || each.isFinal) continue;
    const place = `${each.entity} ${each.id}`;
    if (now.why !== null && now.goesWith === null) questions.set(place, [now.key]);
    else if (now.needs.length > 0) questions.set(place, now.needs);
  }
  return tied;
}

/** The rows that a row names; a participant's ballot, and what stands on it, belongs to its participant as well. */
function rowsNamedBy(entity: EntityName, row: AnyRow): readonly NamedRow[] {
  const ballot = ballotOfRow(entity, row);
  return [...namedRows(entity, row), ...(ballot ? [{ entity: 'participant' as const, id: ballot.id }] : [])];
}

function order({ entity }: Piece): number {
  return entityNames.indexOf(entity);
}

/** The row whose references tie a piece: as the one side that changed it has it, or as it was where it was taken out. */
function rowThatNames({ base, ours, theirs, side, why, fields, goesWith, isFinal }: Piece): AnyRow | null {
  if (goesWith !== null || isFinal) return null;
  if (why === 'no-base') return fields.length === 0 ? (ours ?? theirs) : null;
  if (why !== null || side === 'base' || sameOrAbsent(ours, theirs)) return null;
  return (side === 'ours' ? ours : theirs) ?? base;
}

/**
 * Asks about every row that one side took out while something of the other side names it. Until that is settled it
 * stays.
 */
export function withNeededRows(copies: Copies, given: readonly Piece[]): readonly Piece[] {
  let pieces = withNeeds(given);
  for (;;) {
    const missing = missingRows(copies, pieces);
    const found = pieces.filter((each) => isTakenOut(each) && missing.has(`${each.entity} ${each.id}`));
    if (found.length === 0) return pieces;
    pieces = withNeeds(pieces.map((each) => (found.includes(each) ? asked(each, 'still-needed', 'base') : each)));
  }
}

function isTakenOut({ fields, why, base, side, goesWith, isFinal, ...rows }: Piece): boolean {
  if (fields.length > 0 || why !== null || isFinal || goesWith !== null || side === 'base') return false;
  return base !== null && rows[side] === null;
}

/** Rows that others name in the result and that are not there. */
function missingRows(copies: Copies, pieces: readonly Piece[]): ReadonlySet<string> {
  const state = assembled(copies, pieces);
  const missing = new Set<string>();
  for (const entity of entityNames)
    for (const row of Object.values(anyRows(state, entity))) {
      const broken = brokenReference(state, entity, row);
      if (broken) missing.add(`${broken.entity} ${broken.id}`);
    }
  return missing;
}
