import { entityNames, type AnyRow, type EntityName } from '../entities.ts';
import { agreedBallot } from '../keys.ts';
import { rowsAt, type Copies, type CopySide, type Side } from './copies.ts';
import { fieldsTogether } from './fields-together.ts';
import { asked, piece, type Piece } from './piece.ts';
import { ballotOfRow } from './ballot-of-row.ts';
import { idsOf, sameIn, sameOrAbsent } from './rows.ts';

type Three = ReturnType<typeof rowsAt>;

/** Every part of the rows in which the copies, or they and their base, differ, with the side it is taken from. */
export function piecesOf(copies: Copies): readonly Piece[] {
  const { base, ours, theirs } = copies;
  return entityNames.flatMap((entity) => {
    if (ours[entity] === theirs[entity] && (base === null || base[entity] === ours[entity])) return [];
    return idsOf([base, ours, theirs], entity).flatMap((id) => {
      return piecesOfRow(copies, entity, id, rowsAt(copies, entity, id));
    });
  });
}

function piecesOfRow(copies: Copies, entity: EntityName, id: string, rows: Three): readonly Piece[] {
  const { base, ours, theirs } = rows;
  if (sameOrAbsent(ours, theirs)) {
    const isNew = copies.base !== null && !sameOrAbsent(base, ours);
    return isNew ? [piece(entity, id, [], rows, 'ours')] : [];
  }
  if (ours === null || theirs === null) return [presence(copies, entity, id, rows)];
  const parts = fieldsTogether(entity).flatMap((fields) => part(copies, entity, id, fields, { base, ours, theirs }));
  const isAdded = copies.base !== null && base === null;
  return isAdded ? [piece(entity, id, [], rows, copies.standIn), ...parts] : parts;
}

/** A row that one of the copies has and the other has not. */
function presence(copies: Copies, entity: EntityName, id: string, rows: Three): Piece {
  const present: CopySide = rows.ours === null ? 'theirs' : 'ours';
  const absent: CopySide = present === 'ours' ? 'theirs' : 'ours';
  const whole = piece(entity, id, [], rows, present);
  if (copies.base === null)
    return isOnOtherBallot(copies, entity, rows[present]) ? whole : asked(whole, 'no-base', copies.standIn);
  if (rows.base === null) return whole;
  if (sameOrAbsent(rows.base, rows[present])) return { ...whole, side: absent };
  return asked(whole, 'removed-and-changed', 'base');
}

/** Whether a row stands on a participant's ballot that only one of the copies has: ballots unite without a question. */
function isOnOtherBallot({ ours, theirs }: Copies, entity: EntityName, row: AnyRow | null): boolean {
  const ballot = row && ballotOfRow(entity, row);
  if (!ballot || ballot.key === agreedBallot) return false;
  return Object.hasOwn(ours.ballot, ballot.id) !== Object.hasOwn(theirs.ballot, ballot.id);
}

/** Some fields of a row that both copies have. */
function part(
  copies: Copies,
  entity: EntityName,
  id: string,
  together: readonly string[],
  { base, ours, theirs }: { readonly base: AnyRow | null; readonly ours: AnyRow; readonly theirs: AnyRow },
): readonly Piece[] {
  const fields = together.filter((field) => ![base ?? ours, theirs].every((row) => sameIn([field], ours, row)));
  const isSame = sameIn(together, ours, theirs);
  if (fields.length === 0 || (isSame && base === null)) return [];
  const taken = (side: Side): Piece => piece(entity, id, fields, { base, ours, theirs }, side);
  if (isSame) return [taken('ours')];
  if (base === null && copies.base === null) return [asked(taken(copies.standIn), 'no-base', copies.standIn)];
  const isColour = entity === 'option' && together.includes('colour');
  if (base === null)
    return [isColour ? taken(copies.standIn) : asked(taken(copies.standIn), 'both-added', copies.standIn)];
  if (sameIn(together, base, ours)) return [taken('theirs')];
  if (sameIn(together, base, theirs)) return [taken('ours')];
  // Nobody chooses a colour: `withOwnColours` sees to it that options are told apart.
  return [isColour ? taken(copies.standIn) : asked(taken('base'), 'both-changed', 'base')];
}
