import type { AnyRow, EntityName } from '../entities.ts';
import type { DecisionState } from '../state.ts';
import { anyRows, groundOf, type Copies, type Side } from './copies.ts';
import type { Piece } from './piece.ts';
import { only } from './rows.ts';

/** The decision that some pieces make, each with the value of its side. */
export function assembled(copies: Copies, pieces: readonly Piece[]): DecisionState {
  const ground = groundOf(copies);
  const copied = new Map<EntityName, Record<string, AnyRow>>();
  const byKey = new Map(pieces.map((each) => [each.key, each]));
  const rowsToChange = (entity: EntityName): Record<string, AnyRow> => {
    const known = copied.get(entity);
    if (known) return known;
    const copy = { ...anyRows(ground, entity) };
    copied.set(entity, copy);
    return copy;
  };
  // Whole rows first: a row that both added is there before its parts are chosen.
  for (const each of [...pieces.filter(isWhole), ...pieces.filter((one) => !isWhole(one))]) {
    const rows = rowsToChange(each.entity);
    const row = each[sideOf(each, byKey)];
    const present = rows[each.id];
    if (!isWhole(each)) {
      if (row && present) rows[each.id] = { ...present, ...only(each.fields, row) };
    } else if (row) rows[each.id] = row;
    else delete rows[each.id];
  }
  return { ...ground, ...Object.fromEntries(copied) };
}

/**
 * The side that a piece has in the result: that of the question it goes with; its own where the rows it needs are as
 * that side has them; else that of the base.
 */
export function sideOf(each: Piece, byKey: ReadonlyMap<string, Piece>): Side {
  if (each.goesWith !== null) return byKey.get(each.goesWith)?.side ?? each.side;
  const isThere = each[each.side] !== null;
  const hasAll = each.needs.every((key) => {
    const needed = byKey.get(key);
    return !needed || (needed[sideOf(needed, byKey)] !== null) === isThere;
  });
  return hasAll ? each.side : 'base';
}

function isWhole({ fields }: Piece): boolean {
  return fields.length === 0;
}
