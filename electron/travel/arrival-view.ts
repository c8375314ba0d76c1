import { changesBetween } from '../../shared/decision/changes-between.ts';
import { ballotOfRow } from '../../shared/decision/merge/ballot-of-row.ts';
import { conflictInWords } from '../../shared/decision/merge/conflict-words.ts';
import { rowAt, type Copies, type Side } from '../../shared/decision/merge/copies.ts';
import { settleAll, type DecisionMerge } from '../../shared/decision/merge/merge-decisions.ts';
import { MergeRefused } from '../../shared/decision/merge/merge-refused.ts';
import type { MergeConflict } from '../../shared/decision/merge/piece.ts';
import { roundOf } from '../../shared/decision/merge/rows.ts';
import { isSealed } from '../../shared/decision/sealed.ts';
import { decisionRow, type DecisionState } from '../../shared/decision/state.ts';
import type { Arrival as ShownArrival, ArrivalConflict } from '../../shared/ipc/travel-contract.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import type { Arrival } from './arrivals.ts';
import { changeLines } from './change-lines.ts';
import { compareCopy, type ComparedCopy } from './compare-copy.ts';

/** More lines than this are not looked through; their number is told. */
const mostLines = 300;

/** A text with more characters than this, or more than one line, is shown with its differences. */
const shortText = 58;

/** An arrival compared with the decision as it is now. */
export function comparedArrival({ file, base, choices }: Arrival, present: DecisionState): ComparedCopy {
  return compareCopy(base?.decision ?? null, { key: file.key, state: present }, file, choices);
}

/** An arrival as the window shows it: words, never rows, and nothing that is sealed. */
export function arrivalView(
  { name, text, file, base, from, choices }: Arrival,
  present: DecisionState,
  { relation, merge, problem }: ComparedCopy,
): ShownArrival {
  const sure = merge && withoutQuestions(merge);
  const changes = sure ? changesBetween(present, sure) : [];
  const lines = sure ? changeLines(present, sure, changes) : [];
  const all = merge ? [...merge.conflicts, ...merge.settled] : [];
  const order = new Map(merge?.pieces.map(({ key }, index) => [key, index]));
  const conflicts = all.toSorted((left, right) => (order.get(left.key) ?? 0) - (order.get(right.key) ?? 0));
  return {
    id: file.key,
    title: decisionRow(present).title,
    fileName: name,
    from: from && { ...from, hash: contentHash(text) },
    relation,
    base: base && { at: base.at, by: base.by },
    problem,
    changes: lines.slice(0, mostLines),
    changeCount: lines.length,
    conflicts: merge ? conflicts.map((each) => toldConflict(merge.copies, each, choices[each.key] ?? null)) : [],
    open: merge?.conflicts.length ?? 0,
    version: versionOf(changes),
  };
}

/** What comes in whatever is chosen: what is still asked about is as it is here. */
function withoutQuestions(merge: DecisionMerge): DecisionState {
  if (merge.conflicts.length === 0) return merge.state;
  try {
    return settleAll(merge, 'ours').state;
  } catch (error) {
    // With what was chosen so far, ours may not fit.
    if (error instanceof MergeRefused) return merge.state;
    throw error;
  }
}

/** Names what bringing a copy in would write. */
export function versionOf(changes: readonly unknown[]): string {
  return contentHash(JSON.stringify(changes));
}

function toldConflict(copies: Copies, conflict: MergeConflict, chosen: Side | null): ArrivalConflict {
  const { key, entity, id } = conflict;
  const isHidden = isOnSealedBallot(copies, conflict);
  // Of a ballot that is sealed, which it is and no entry.
  const told = isHidden ? { ...conflict, fields: [], why: 'sealed-ballot' as const } : conflict;
  const { place, why, ...words } = conflictInWords(copies, told);
  const value = (side: Side) => ({ words: words[side], text: isHidden ? null : longText(conflict, side) });
  return {
    key,
    round: entity === 'round' ? Number(id) : roundOf(entity, id),
    place,
    why,
    base: copies.base === null ? null : value('base'),
    ours: value('ours'),
    theirs: value('theirs'),
    choices: choicesOf(copies, conflict),
    chosen,
  };
}

/** The sides that `settle` takes. */
function choicesOf(copies: Copies, { isFinal, holds, why, base, fields }: MergeConflict): readonly Side[] {
  if (isFinal) return [holds];
  const hasBase = copies.base !== null && why !== 'closed-twice' && (base !== null || fields.length === 0);
  return hasBase ? ['base', 'ours', 'theirs'] : ['ours', 'theirs'];
}

function isOnSealedBallot(copies: Copies, { entity, id }: MergeConflict): boolean {
  return (['base', 'ours', 'theirs'] as const).some((side) => {
    const state = copies[side];
    const row = rowAt(state, entity, id);
    return state !== null && row !== null && ballotOfRow(entity, row) !== null && isSealed(state, entity, row);
  });
}

/** All of a text in conflict where any of its sides is too long to be read in a line. */
function longText(conflict: MergeConflict, side: Side): string | null {
  const [field, ...more] = conflict.fields;
  if (field === undefined || more.length > 0) return null;
  const on = (each: Side): string | null => {
    const value = conflict[each]?.[field];
    return typeof value === 'string' ? value : null;
  };
  const isLong = (['base', 'ours', 'theirs'] as const).some((each) => {
    const text = on(each) ?? '';
    return text.length > shortText || text.includes('\n');
  });
  return isLong ? on(side) : null;
}
