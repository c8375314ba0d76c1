import { placeOf } from '../edit-refused.ts';
import type { AnyRow, EntityName } from '../entities.ts';
import { only } from './rows.ts';
import type { Side } from './copies.ts';

/** Why something is asked about. */
export type Why =
  /** Both sides changed it, in different ways. */
  | 'both-changed'
  /** Both sides added the row, and it differs here. */
  | 'both-added'
  /** One side took the row out, the other changed it. */
  | 'removed-and-changed'
  /** One side took the row out, and the other has something that needs it. */
  | 'still-needed'
  /** The sides differ and nobody knows what was before. */
  | 'no-base'
  /** A ballot that one side must not show yet has other entries on the other side: one of the two, as a whole. */
  | 'sealed-ballot'
  /** The round is closed, and this was changed in it elsewhere: it is listed, so that nothing is lost unseen. */
  | 'closed-round'
  /** Both sides closed the round, not with the same content: one of the two, as a whole. */
  | 'closed-twice'
  /** Only one side changed it, but with what the other side did the decision would not be sound. */
  | 'does-not-fit';

/** A part of a row, or a whole row, in which base, ours and theirs are not all the same. */
export interface Piece {
  /** Names it among the pieces of a merge: `score 1/agreed/hiring/django, value`. */
  readonly key: string;
  readonly entity: EntityName;
  readonly id: string;
  /** Fields that are taken together; empty for the whole row. */
  readonly fields: readonly string[];
  /** The row in each; null where it is not there. */
  readonly base: AnyRow | null;
  readonly ours: AnyRow | null;
  readonly theirs: AnyRow | null;
  /** Whose value the result has. */
  readonly side: Side;
  /** Null where it is not asked about. */
  readonly why: Why | null;
  /** Of what does not fit: what would be wrong, a sentence. */
  readonly problem: string | null;
  /** It is told and cannot be chosen. */
  readonly isFinal: boolean;
  readonly isSettled: boolean;
  /** Key of the piece whose side this one has, whatever its own: parts of one ballot or one round. */
  readonly goesWith: string | null;
  /** Keys of rows that are asked about and that this one needs, or, taken out, is gone with. */
  readonly needs: readonly string[];
}

/** What two copies have made of the same value, to be chosen from. */
export interface MergeConflict extends Pick<
  Piece,
  'key' | 'entity' | 'id' | 'fields' | 'base' | 'ours' | 'theirs' | 'problem' | 'isFinal'
> {
  readonly why: Why;
  /** Whose value the result has until it is settled; where it {@link isFinal}, for good. */
  readonly holds: Side;
}

/** A piece that is taken from one side without a question. */
export function piece(
  entity: EntityName,
  id: string,
  fields: readonly string[],
  rows: Pick<Piece, Side>,
  side: Side,
): Piece {
  return {
    key: placeOf(entity, id, fields.join('+')),
    entity,
    id,
    fields,
    ...rows,
    side,
    why: null,
    problem: null,
    isFinal: false,
    isSettled: false,
    goesWith: null,
    needs: [],
  };
}

/** The same piece as a question; until it is settled the result has the value of a side. */
export function asked(asks: Piece, why: Why, side: Side, problem: string | null = null): Piece {
  return { ...asks, why, side, problem };
}

/** Whether a piece is a question that is still open. */
export function isOpen({ why, isSettled, goesWith }: Piece): boolean {
  return why !== null && !isSettled && goesWith === null;
}

/** A piece as it is shown; of a row only the fields that are asked about. */
export function conflictOf(asks: Piece & { readonly why: Why }): MergeConflict {
  const { key, entity, id, fields, why, problem, isFinal, side } = asks;
  const shown = (row: AnyRow | null): AnyRow | null => (row === null || fields.length === 0 ? row : only(fields, row));
  const rows = { base: shown(asks.base), ours: shown(asks.ours), theirs: shown(asks.theirs) };
  return { key, entity, id, fields, ...rows, why, problem, isFinal, holds: side };
}
