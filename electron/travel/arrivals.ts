import { readDecisionFile, type KeyedDecision } from '../../shared/decision/decision-file.ts';
import { newKey } from '../../shared/decision/keys.ts';
import type { Side } from '../../shared/decision/merge/copies.ts';
import { decisionRow, type DecisionState } from '../../shared/decision/state.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import { bringInBallot } from '../services/ballot-service.ts';
import type { Clock } from '../services/clock.ts';
import { addFromFile, bringBack } from '../services/library-service.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import { loadDecision } from '../store/decision-rows.ts';
import { addDecision } from '../store/decisions.ts';
import { keepSentFile } from '../store/sent-files.ts';
import { inTransaction, type Sqlite } from '../store/sqlite.ts';
import { commonBase, type CommonBase } from './common-base.ts';
import { compareCopy } from './compare-copy.ts';

/** A decision file as it came. */
export interface CameIn {
  /** How it is called in messages. */
  readonly name: string;
  readonly text: string;
  /** What it contained before, as in {@link commonBase}. */
  readonly history?: readonly string[];
  /** Where it lies in a repository that is remembered. */
  readonly from?: { readonly repository: string; readonly file: string };
}

/** A file that differs from the decision in the library, until something is done with it. */
export interface Arrival {
  readonly name: string;
  readonly text: string;
  readonly file: KeyedDecision;
  readonly base: CommonBase | null;
  readonly from: { readonly repository: string; readonly file: string } | null;
  readonly choices: Readonly<Record<string, Side>>;
}

/** Files that came, on their way into the library. */
export interface Arrivals {
  /**
   * Takes a file: one that is not in the library is added, one that says the same is opened, a participant's copy brings in
   * its ballot. Any other waits as an arrival, and nothing is changed.
   * @throws {DecisionFileRefused} and what {@link bringInBallot} throws.
   */
  readonly take: (came: CameIn) => Output<'file:open'>;
  /** @throws {ServiceRefused} `not-found`. */
  readonly get: (key: string) => Arrival;
  readonly choose: (key: string, choices: Arrival['choices']) => void;
  readonly end: (key: string) => void;
}

/** So many files are looked at side by side; the one that came first goes. */
const waiting = 20;

/** Arrivals in front of a library; they are gone when the app ends. */
export function createArrivals(database: Sqlite, clock: Clock): Arrivals {
  const arrivals = new Map<string, Arrival>();
  const get = (key: string): Arrival => {
    const arrival = arrivals.get(key);
    if (!arrival)
      throw new ServiceRefused('not-found', 'This file is not waiting any more. Open it again.', { arrival: key });
    return arrival;
  };
  const add = (arrival: Arrival): string => {
    const key = newKey();
    arrivals.set(key, arrival);
    for (const oldest of arrivals.keys()) if (arrivals.size > waiting) arrivals.delete(oldest);
    return key;
  };
  return {
    take: (came) => {
      const file = readDecisionFile(came.text, came.name);
      const present = loadDecision(database, file.key);
      if (!present) {
        addFromFile(database, file.key, file.state, came.text, clock.now());
        return { kind: 'opened', id: file.key, copy: false };
      }
      const [there, here] = [file.state, present].map((state) => decisionRow(state).ballotOf);
      if (typeof there === 'string') return bringInSent(database, file, present, there, clock.now());
      // The decision itself does not go into a copy that was made for one ballot.
      if (here !== there) return { kind: 'opened', id: addCopy(database, file.state, clock.now()), copy: true };
      const base = commonBase(database, file, came.history);
      const { relation } = compareCopy(base?.decision ?? null, { key: file.key, state: present }, file);
      if (relation !== 'same') {
        const { name, text, from = null } = came;
        return { kind: 'arrived', arrival: add({ name, text, file, base, from, choices: {} }) };
      }
      inTransaction(database, () => {
        bringBack(database, file.key, present, clock.now());
        keepSentFile(database, file.key, came.text, clock.now());
      });
      return { kind: 'opened', id: file.key, copy: false };
    },
    get,
    choose: (key, choices) => void arrivals.set(key, { ...get(key), choices }),
    end: (key) => void arrivals.delete(key),
  };
}

/** Adds a decision of its own with what a file says. @returns its key. */
export function addCopy(database: Sqlite, state: DecisionState, at: string): string {
  const key = newKey();
  addDecision(database, key, state, at);
  return key;
}

/** A copy that was sent to a participant: it comes back to whom it came from, or is in the library as such already. */
function bringInSent(
  database: Sqlite,
  file: KeyedDecision,
  present: DecisionState,
  participant: string,
  at: string,
): Output<'file:open'> {
  if (decisionRow(present).ballotOf !== null)
    throw new ServiceRefused(
      'ballot-present',
      'This copy is in the library already, with what was entered on its ballot. Open it there.',
      { decision: file.key },
    );
  const name = bringInBallot(database, file.key, { state: file.state, participant }, at);
  return { kind: 'ballot', id: file.key, participant: name };
}
