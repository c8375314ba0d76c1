import { checkDecision } from '../check.ts';
import { EditRefused } from '../edit-refused.ts';
import { assembled } from './assemble.ts';
import { withSealedBallots } from './bundles.ts';
import type { Copies, Side } from './copies.ts';
import { MergeRefused } from './merge-refused.ts';
import { withNeededRows } from './needs.ts';
import { asked, isOpen, type Piece } from './piece.ts';
import { roundOf, sameOrAbsent } from './rows.ts';

/**
 * Pieces that make a sound decision. Where what each side did is sound and both together are not (13 options, a point of
 * a value function outside of a scale that the other side changed), the changes that meet there are asked about; until
 * that is settled the result has the base there or, where that does not fit what both sides did, what one side has.
 * @throws {MergeRefused} `unsound` where what was chosen cannot stand together, whatever is done with the rest.
 */
export function withSoundness(copies: Copies, given: readonly Piece[]): readonly Piece[] {
  let pieces = withNeededRows(copies, given);
  for (let fault = faultOf(copies, pieces); fault; fault = faultOf(copies, pieces)) {
    const mended = mend(copies, pieces, fault);
    if (!mended) throw new MergeRefused('unsound', `This does not fit together. ${fault.message}`);
    pieces = mended;
  }
  return pieces;
}

function faultOf(copies: Copies, pieces: readonly Piece[]): EditRefused | null {
  try {
    checkDecision(assembled(copies, pieces));
    return null;
  } catch (error) {
    if (error instanceof EditRefused) return error;
    throw error;
  }
}

/** What changes that do not fit together can have in common, from the smallest part of a decision to all of it; null for no part. */
const parts: readonly ((each: Piece) => string | null)[] = [
  ({ entity, id }) => (entity === 'criterion' || entity === 'valuePoint' ? id.split('/').slice(0, 2).join('/') : null),
  (each) => (changesNumber(each) ? `${each.entity} ${roundOf(each.entity, each.id) ?? ''}` : null),
  ({ entity, id }) => String(roundOf(entity, id) ?? ''),
  () => '',
];

/** Whether a piece changes how many rows there are that count. */
function changesNumber({ fields }: Piece): boolean {
  return fields.length === 0 || fields.includes('removed');
}

/** The pieces with the smallest part of them asked about that makes a fault go away; null where none does. */
function mend(copies: Copies, pieces: readonly Piece[], fault: EditRefused): readonly Piece[] | null {
  const other = copies.standIn === 'ours' ? 'theirs' : 'ours';
  const sides: readonly Side[] = copies.base === null ? [copies.standIn, other] : ['base', copies.standIn, other];
  for (const partOf of parts) {
    const names = new Set(pieces.filter(isMovable).flatMap((each) => partOf(each) ?? []));
    for (const name of [...names].toSorted())
      for (const side of sides) {
        const moved = pieces.map((each) =>
          isMovable(each) && partOf(each) === name ? movedTo(each, side, fault.message) : each,
        );
        // What is asked about now must not open a ballot either.
        const trial = withNeededRows(copies, withSealedBallots(copies, moved));
        const left = faultOf(copies, trial);
        if (left === null || (asksMore(trial, pieces) && !isSameFault(left, fault))) return trial;
      }
  }
  return null;
}

/** What may be asked about, or is and was not settled yet. */
function isMovable(each: Piece): boolean {
  const isFree = each.why === null || isOpen(each);
  return isFree && !each.isFinal && each.goesWith === null && !sameOrAbsent(each.ours, each.theirs);
}

function movedTo(each: Piece, side: Side, message: string): Piece {
  // A part of a row that both added has no base.
  const there = side === 'base' && each.fields.length > 0 && each.base === null ? each.side : side;
  return each.why === null ? asked(each, 'does-not-fit', there, message) : { ...each, side: there };
}

/** Whether more is asked about than before: so one fault after the other is mended, and there is an end to it. */
function asksMore(trial: readonly Piece[], pieces: readonly Piece[]): boolean {
  const questions = (all: readonly Piece[]): number => all.filter(({ why }) => why !== null).length;
  return questions(trial) > questions(pieces);
}

function isSameFault(found: EditRefused, fault: EditRefused): boolean {
  return found.place === fault.place && found.message === fault.message;
}
