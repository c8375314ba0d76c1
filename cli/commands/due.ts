import path from 'node:path';
import { isLiving, reviewDay } from '../../shared/adr/reading/review-day.ts';
import { DecisionFileRefused } from '../../shared/decision/decision-file-refused.ts';
import { dueReasons } from '../../shared/decision/due.ts';
import { toldReasons, type ToldReason } from '../../shared/decision/due-words.ts';
import { decisionRow, type DecisionState } from '../../shared/decision/state.ts';
import { localDay } from '../../electron/records/record-parts.ts';
import { systemClock } from '../../electron/services/clock.ts';
import type { Request } from '../arguments.ts';
import { exitCodes, type CommandResult } from '../command-result.ts';
import { adrBeside, duePlace, type DuePlace, type FoundAdr } from '../due-places.ts';
import type { DueItem, DueOutput } from '../due-schema.ts';
import { dueText } from '../due-text.ts';
import { FileRefused } from '../file-refused.ts';
import { readDecision } from '../read-decision.ts';
import { terminalJson, terminalText } from '../terminal-text.ts';

/** A decision that was looked at, with all that asks for a review of it, also later. */
type Looked = Omit<DueItem, 'since' | 'reasons'> & { readonly reasons: readonly ToldReason[] };

/** `due`: what is to be reviewed; anything that is due is a finding for the shell, a file that cannot be read more than that. */
export async function listDue(request: Extract<Request, { kind: 'due' }>): Promise<CommandResult> {
  const today = localDay(systemClock.now());
  const before = request.before ?? today;
  const { places, problems } = placesOf(request.paths);
  const adrs = onceEach(
    places.flatMap((place) => place.adrs),
    ({ shown }) => shown,
  );
  const { looked, errors } = await lookAt(places, adrs);
  const due = looked.flatMap((one) => dueBy(one, before)).toSorted(byDay);
  const output: DueOutput = { format: 'fulcrum-due', version: 1, before, decisions: looked.length, due };
  const unusable = [...problems, ...errors];
  const notes = [...places.flatMap((place) => place.notes), ...unusable];
  return {
    code: unusable.length > 0 ? exitCodes.unusable : due.length > 0 ? exitCodes.finding : exitCodes.well,
    output: request.json ? terminalJson(output) : dueText(output, today),
    errors: [...new Set(notes)].map((note) => `${terminalText(note)}\n`).join(''),
  };
}

/** Each file once, however it was typed. */
function onceEach<T>(files: readonly T[], typed: (file: T) => string): readonly T[] {
  return [...new Map(files.map((file) => [path.resolve(typed(file)), file])).values()];
}

function placesOf(paths: readonly string[]): {
  readonly places: readonly DuePlace[];
  readonly problems: readonly string[];
} {
  const places: DuePlace[] = [];
  const problems: string[] = [];
  for (const typed of paths) {
    try {
      places.push(duePlace(typed));
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      problems.push(error.message);
    }
  }
  return { places, problems };
}

/** Every decision once: a decision file together with the ADR beside it. */
async function lookAt(
  places: readonly DuePlace[],
  adrs: readonly FoundAdr[],
): Promise<{ readonly looked: readonly Looked[]; readonly errors: readonly string[] }> {
  const looked: Looked[] = [];
  const errors: string[] = [];
  const withFile = new Set<FoundAdr>();
  const files = onceEach(
    places.flatMap((place) => place.decisionFiles),
    (file) => file,
  );
  for (const file of files) {
    const adr = adrBeside(file, adrs);
    try {
      looked.push(ofDecision(file, (await readDecision(file)).state, adr));
      if (adr) withFile.add(adr);
    } catch (error) {
      if (!(error instanceof FileRefused || error instanceof DecisionFileRefused)) throw error;
      errors.push(error.message);
    }
  }
  return { looked: [...looked, ...adrs.filter((adr) => !withFile.has(adr)).map(ofAdr)], errors };
}

/** The record is what people read and change by hand: its status and its date count before those of the decision file. */
function ofDecision(file: string, state: DecisionState, adr: FoundAdr | null): Looked {
  const { title, recordTitle, status } = decisionRow(state);
  const own = { decision: file, title: recordTitle || title, status };
  const reasons = toldReasons(state, dueReasons(state));
  if (!adr) return { ...own, adr: null, reasons };
  const told = ofAdr(adr);
  if (!isLiving(adr.reading)) return { ...told, decision: file, reasons: [] };
  const dated = adr.reading.reviewDate === null ? reasons : [...told.reasons, ...reasons.filter(notByDate)];
  return { ...told, decision: file, status: told.status ?? status, reasons: dated };
}

function ofAdr({ shown, reading }: FoundAdr): Looked {
  const day = reviewDay(reading);
  const reasons: readonly ToldReason[] = day === null ? [] : [{ kind: 'date', on: day, text: '', condition: null }];
  const status = reading.status && (reading.status.known ?? reading.status.text);
  return { decision: null, adr: shown, title: reading.title, status, reasons };
}

function dueBy(one: Looked, before: string): readonly DueItem[] {
  const reasons = one.reasons.filter(({ on }) => on <= before).toSorted((left, right) => (left.on < right.on ? -1 : 1));
  const [first] = reasons;
  return first ? [{ ...one, since: first.on, reasons }] : [];
}

function notByDate({ kind }: ToldReason): boolean {
  return kind !== 'date';
}

function byDay(left: DueItem, right: DueItem): number {
  return left.since === right.since ? 0 : left.since < right.since ? -1 : 1;
}
