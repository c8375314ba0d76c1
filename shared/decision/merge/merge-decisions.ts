import type { KeyedDecision } from '../decision-file.ts';
import type { DecisionState } from '../state.ts';
import { assembled } from './assemble.ts';
import { withClosedRounds, withSealedBallots } from './bundles.ts';
import { withOwnColours } from './colours.ts';
import { piecesOf } from './compare.ts';
import type { Copies, CopySide, Side } from './copies.ts';
import { MergeRefused } from './merge-refused.ts';
import { broughtTogether } from './own-ballots.ts';
import { conflictOf, isOpen, type MergeConflict, type Piece } from './piece.ts';
import { firstInOrder } from './rows.ts';
import { withSoundness } from './soundness.ts';
import { commonRows, completedFrom } from './withheld.ts';

/** Two copies of a decision as one. Plain data: it can be kept and sent. */
export interface DecisionMerge {
  readonly key: string;
  /** Always sound. Where something is asked about, it has what the conflict holds. */
  readonly state: DecisionState;
  /** What is not settled yet, parents before those that refer to them. */
  readonly conflicts: readonly MergeConflict[];
  /** What was asked about and is settled; each holds what was chosen. */
  readonly settled: readonly MergeConflict[];
  readonly copies: Copies;
  readonly pieces: readonly Piece[];
}

/**
 * Merges two copies of a decision, row by row and field by field, with what they both came from. What one side changed is
 * taken, and so is what both changed in the same way. What both changed differently is a conflict; until it is settled
 * the result has the base's value. Rows that one side added are taken; of a row that both added, the fields that differ
 * are asked about. Swapping the sides gives the same result, and the same conflicts with their sides swapped.
 *
 * - Where there is no base, every difference is asked about, but for ballots of participants that only one copy has. The
 *   result has what stands in for the base: the copy that comes first in a fixed order that does not depend on the sides.
 * - What a file leaves out is no change: sealed ballots and scores, names of people who were taken out, what concerns
 *   one library alone ({@link completedFrom}).
 * - A copy that was sent to a participant decides about their ballot and says nothing else ({@link broughtTogether}).
 * - A closed round never changes ({@link withClosedRounds}).
 * - A row that was taken out on one side and is named by something of the other one is asked about, and stays until then.
 * - Options keep apart by colour, which nobody is asked about ({@link withOwnColours}).
 * - What would be unsound together is asked about ({@link withSoundness}).
 *
 * @param base null where it is not known.
 * @throws {MergeRefused} where these are not copies of one decision, or a participant's ballot cannot be brought in.
 */
export function mergeDecisions(base: KeyedDecision | null, ours: KeyedDecision, theirs: KeyedDecision): DecisionMerge {
  if (ours.key !== theirs.key || (base && base.key !== ours.key))
    throw new MergeRefused(
      'other-decision',
      'These are different decisions, not copies of one: the key in the files is not the same.',
    );
  const together = broughtTogether(base, ours.state, theirs.state);
  if (together) return mergeOf(ours.key, { base: together, ours: together, theirs: together, standIn: 'ours' }, []);
  const copies = completed(base?.state ?? null, ours.state, theirs.state);
  const pieces = withSealedBallots(copies, withClosedRounds(copies, piecesOf(copies)));
  return mergeOf(ours.key, copies, withSoundness(copies, pieces));
}

/**
 * The merge with some of its conflicts settled. The result is checked: what fitted the values that were held and does not
 * fit those that were chosen is a conflict in turn, so there may be new ones.
 * @param choices the side whose value is taken, by the key of the conflict. `base` where the row was not there takes it
 * out, and is no choice for a round that both closed. What is final can only be acknowledged, with the side that it holds.
 * @throws {MergeRefused} `no-base`, `closed-round`, or `unsound` where the choices do not fit together; then nothing is settled.
 */
export function settle(merge: DecisionMerge, choices: Readonly<Record<string, Side>>): DecisionMerge {
  const { key, copies } = merge;
  const pieces = merge.pieces.map((each) => {
    const choice = Object.hasOwn(choices, each.key) ? choices[each.key] : undefined;
    return choice === undefined || !isOpen(each) ? each : chosen(copies, each, choice);
  });
  return mergeOf(key, copies, withSoundness(copies, pieces));
}

/** The merge with all conflicts settled for one of the copies; what is final stays as it is. */
export function settleAll(merge: DecisionMerge, side: CopySide): DecisionMerge {
  let settled = merge;
  while (settled.conflicts.length > 0) {
    const choices = settled.conflicts.map(({ key, isFinal, holds }) => [key, isFinal ? holds : side]);
    settled = settle(settled, Object.fromEntries(choices) as Record<string, Side>);
  }
  return settled;
}

function chosen(copies: Copies, each: Piece, side: Side): Piece {
  if (each.isFinal && side !== each.side)
    throw new MergeRefused('closed-round', `${each.key}: this round is closed, and a closed round never changes.`);
  if (each.why === 'closed-twice' && side === 'base')
    throw new MergeRefused('closed-round', `${each.key}: both sides closed this round. Choose one of the two.`);
  const hasBase = copies.base !== null && (each.base !== null || each.fields.length === 0);
  if (side === 'base' && !hasBase && !each.isFinal)
    throw new MergeRefused('no-base', `${each.key}: what was there before is not known. Choose one of the two.`);
  return { ...each, side, isSettled: true };
}

function mergeOf(key: string, copies: Copies, pieces: readonly Piece[]): DecisionMerge {
  const shown = (filter: (each: Piece) => boolean): readonly MergeConflict[] =>
    pieces.flatMap((each) => (each.why !== null && filter(each) ? conflictOf({ ...each, why: each.why }) : []));
  const conflicts = shown(isOpen);
  const settled = shown(({ isSettled }) => isSettled);
  return { key, state: withOwnColours(copies, assembled(copies, pieces)), conflicts, settled, copies, pieces };
}

/** The copies with what they leave out filled in from each other, and the base with what they then have in common. */
function completed(base: DecisionState | null, ours: DecisionState, theirs: DecisionState): Copies {
  const full = { ours: completedFrom(ours, theirs), theirs: completedFrom(theirs, ours) };
  return {
    ...full,
    base: base && completedFrom(base, commonRows(full.ours, full.theirs)),
    standIn: firstInOrder(full.ours, full.theirs),
  };
}
