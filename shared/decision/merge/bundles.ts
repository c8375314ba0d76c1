import type { AnyRow } from '../entities.ts';
import { isSealed } from '../sealed.ts';
import { agreedBallot } from '../keys.ts';
import { ballotOfRow } from './ballot-of-row.ts';
import { rowOn, rowsAt, type Copies, type CopySide, type Side } from './copies.ts';
import { asked, piece, type Piece, type Why } from './piece.ts';
import { roundOf, sameIn, sameOrAbsent } from './rows.ts';

/**
 * What closed rounds make of the pieces in them. A round that is closed in the base stays as it is there; one that only
 * one side closed since stays as that side has it. What another side has in it is told and cannot be chosen. Where both
 * closed it, not with the same content, it is one question for the whole round.
 */
export function withClosedRounds(copies: Copies, pieces: readonly Piece[]): readonly Piece[] {
  const rounds = new Set(pieces.flatMap(({ entity, id }) => roundOf(entity, id) ?? []));
  return [...rounds].reduce((all, round) => withRound(copies, all, round), pieces);
}

function withRound(copies: Copies, pieces: readonly Piece[], round: number): readonly Piece[] {
  const isInside = ({ entity, id }: Piece): boolean => roundOf(entity, id) === round;
  const closedOn = (side: Side): boolean =>
    (rowOn(copies, side, 'round', String(round))?.['closedAt'] ?? null) !== null;
  if (closedOn('base')) return pieces.map((each) => (isInside(each) ? final(each, 'base', ['ours', 'theirs']) : each));
  if (closedOn('ours') && closedOn('theirs'))
    return bundled(copies, pieces, { entity: 'round', id: String(round), why: 'closed-twice', holds: isInside });
  for (const [closed, open] of [['ours', 'theirs'] as const, ['theirs', 'ours'] as const]) {
    if (!closedOn(closed) || !isKnown(copies, open, round)) continue;
    return pieces.map((each) => (isInside(each) ? final(each, closed, [open]) : each));
  }
  return pieces;
}

/** Whether a side can have something to say about a round: it has it, or has taken it out. */
function isKnown(copies: Copies, side: CopySide, round: number): boolean {
  return ['base' as const, side].some((each) => rowOn(copies, each, 'round', String(round)) !== null);
}

/** A piece of a closed round: told where one of the others would change something. */
function final(each: Piece, side: Side, others: readonly CopySide[]): Piece {
  const isSame = (left: AnyRow | null, right: AnyRow | null): boolean =>
    each.fields.length > 0 && left && right ? sameIn(each.fields, left, right) : sameOrAbsent(left, right);
  const changes = others.some((other) => !isSame(each[other], each[side]) && !isSame(each[other], each.base));
  return { ...asked(each, 'closed-round', side), why: changes ? 'closed-round' : null, isFinal: true };
}

/**
 * Makes one question of every ballot that at least one side must not show yet and that the sides have different entries
 * on: asking entry by entry would open it.
 */
export function withSealedBallots(copies: Copies, pieces: readonly Piece[]): readonly Piece[] {
  const ballots = new Set(pieces.flatMap((each) => sealedBallot(copies, each) ?? []));
  return [...ballots].reduce(
    (all, id) =>
      bundled(copies, all, { entity: 'ballot', id, why: 'sealed-ballot', holds: (each) => ballotOf(each)?.id === id }),
    pieces,
  );
}

/** The id of the ballot that a piece must not open; null for every other piece. */
function sealedBallot(copies: Copies, each: Piece): string | null {
  const ballot = ballotOf(each);
  if (!ballot || ballot.key === agreedBallot || each.why === null || each.isFinal || each.goesWith !== null)
    return null;
  const isHidden = (side: CopySide): boolean => {
    const row = each[side];
    return (
      row !== null && (each.entity === 'ballot' ? row['revealedAt'] === null : isSealed(copies[side], each.entity, row))
    );
  };
  return isHidden('ours') || isHidden('theirs') ? ballot.id : null;
}

function ballotOf({ entity, ours, theirs, base }: Piece): ReturnType<typeof ballotOfRow> {
  const row = ours ?? theirs ?? base;
  return row && ballotOfRow(entity, row);
}

interface Bundle {
  readonly entity: 'round' | 'ballot';
  readonly id: string;
  readonly why: Why;
  readonly holds: (each: Piece) => boolean;
}

/** Puts one question about a whole row in front of the pieces that go with it; they have the side that is chosen for it. */
function bundled(copies: Copies, pieces: readonly Piece[], { entity, id, why, holds }: Bundle): readonly Piece[] {
  const inside = pieces.filter(holds);
  if (inside.every((each) => sameOrAbsent(each.ours, each.theirs))) return pieces;
  const whole = asked(
    piece(entity, id, [], rowsAt(copies, entity, id), 'ours'),
    why,
    copies.base === null ? copies.standIn : 'base',
  );
  const others = pieces.filter((each) => !holds(each));
  return [
    ...others,
    whole,
    ...inside.filter(({ key }) => key !== whole.key).map((each) => ({ ...each, goesWith: whole.key })),
  ];
}
