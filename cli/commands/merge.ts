import { realpath } from 'node:fs/promises';
import { contentHash } from '../../electron/adr-folder/content-hash.ts';
import { readDecisionFile, writeDecisionFile, type KeyedDecision } from '../../shared/decision/decision-file.ts';
import { forOthers } from '../../shared/decision/for-others.ts';
import { conflictInWords } from '../../shared/decision/merge/conflict-words.ts';
import { mergeDecisions, settleAll, type DecisionMerge } from '../../shared/decision/merge/merge-decisions.ts';
import { MergeRefused } from '../../shared/decision/merge/merge-refused.ts';
import type { MergeConflict } from '../../shared/decision/merge/piece.ts';
import { decisionRow, type DecisionState } from '../../shared/decision/state.ts';
import { counted } from '../../shared/text/figures.ts';
import { writeChanges } from '../adr-changes.ts';
import type { Request } from '../arguments.ts';
import { exitCodes, wellDone, type CommandResult } from '../command-result.ts';
import { FileRefused } from '../file-refused.ts';
import { readDecisionText } from '../read-decision.ts';
import { terminalLine } from '../terminal-text.ts';

/** `merge`: two copies of a decision into the file of the first one, as git's merge driver. */
export async function mergeFiles(request: Extract<Request, { kind: 'merge' }>): Promise<CommandResult> {
  const [base, ours, theirs] = await Promise.all(
    [request.base, request.ours, request.theirs].map((file) => readDecisionText(file)),
  );
  const name = request.name ?? request.ours;
  const read = (text: string | undefined, which: string): KeyedDecision =>
    readDecisionFile(text ?? '', `${name} (${which})`);
  // Git gives an empty file where both sides added one of this name.
  const known = base?.trim() === '' ? null : read(base, 'base');
  const merge = mergedForOurs(known, read(ours, 'ours'), read(theirs, 'theirs'), name);
  refuseWhatIsLeftOut(merge.state, name);
  const place = await realpath(request.ours);
  const before = ours ?? '';
  const after = writeDecisionFile(merge);
  await writeChanges([{ shown: name, place, hash: contentHash(before), before, after }]);
  if (merge.settled.length === 0) return wellDone(`${terminalLine(name)}: merged\n`);
  return { code: exitCodes.finding, output: '', errors: told(merge, name) };
}

/** The merge with every conflict settled for ours. @throws {FileRefused} with the reason of the merge. */
function mergedForOurs(
  base: KeyedDecision | null,
  ours: KeyedDecision,
  theirs: KeyedDecision,
  name: string,
): DecisionMerge {
  try {
    return settleAll(mergeDecisions(base, ours, theirs), 'ours');
  } catch (error) {
    if (error instanceof MergeRefused) throw new FileRefused(`${name}: ${error.message} Nothing was written.`);
    throw error;
  }
}

/**
 * A sealed ballot that was brought in would be left out of the file again.
 * @throws {FileRefused} naming whose it is.
 */
function refuseWhatIsLeftOut(state: DecisionState, name: string): void {
  const written = forOthers(state).ballot;
  const sealed = Object.entries(state.ballot).find(([id]) => !Object.hasOwn(written, id));
  if (!sealed) return;
  const [id] = sealed;
  const person = state.participant[id]?.name ?? id;
  throw new FileRefused(
    `${name}: the ballot of ${person} is sealed until it is revealed, so it would be left out of the merged file. Open the copy in the app to bring the ballot in. Nothing was written.`,
  );
}

function told(merge: DecisionMerge, name: string): string {
  const title = decisionRow(merge.state).title || name;
  const open = merge.settled.filter(({ isFinal }) => !isFinal).length;
  const what = open === 0 ? '' : ' The file has what ours says there; change what should be otherwise.';
  const head = `${name}, “${title}”: ${counted(merge.settled.length, 'conflict')}.${what}`;
  const lines = merge.settled.flatMap((conflict) => conflictLines(merge, conflict));
  return `${terminalLine(head)}\n${lines.join('')}`;
}

function conflictLines({ copies }: DecisionMerge, conflict: MergeConflict): readonly string[] {
  const { place, why, base, ours, theirs } = conflictInWords(copies, conflict);
  const details = [why, `base: ${base}; ours: ${ours}; theirs: ${theirs}`];
  return [`  ${terminalLine(place)}\n`, ...details.map((line) => `    ${terminalLine(line)}\n`)];
}
