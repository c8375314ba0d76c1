import { readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { readDecisionFile, writeDecisionFile, type KeyedDecision } from '../../shared/decision/decision-file.ts';
import { DecisionFileRefused } from '../../shared/decision/decision-file-refused.ts';
import { forParticipant } from '../../shared/decision/for-others.ts';
import { newKey } from '../../shared/decision/keys.ts';
import { limits } from '../../shared/decision/limits.ts';
import { decisionRow, type DecisionState } from '../../shared/decision/state.ts';
import { latestRound } from '../../shared/decision/view.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { throughTemporary } from '../adr-folder/through-temporary.ts';
import { messageOf } from '../store/database-refused.ts';
import { loadDecision } from '../store/decision-rows.ts';
import { addDecision } from '../store/decisions.ts';
import type { Sqlite } from '../store/sqlite.ts';
import { bringInBallot, requireTurn } from './ballot-service.ts';
import type { Clock } from './clock.ts';
import { bringBack } from './library-service.ts';
import { ServiceRefused } from './service-refused.ts';

/** The file dialogs of the system; null where the user cancelled. Paths come from nowhere else. */
export interface FileDialogs {
  readonly openDecisionFile: () => Promise<string | null>;
  readonly saveDecisionFile: (suggestedName: string) => Promise<string | null>;
}

/** Saving decisions as files and bringing files in. */
export interface FileService {
  readonly saveBallot: (input: Input<'file:save-ballot'>) => Promise<Output<'file:save-ballot'>>;
  readonly save: (input: Input<'file:save'>) => Promise<Output<'file:save'>>;
  readonly open: () => Promise<Output<'file:open'>>;
  readonly openText: (input: Input<'file:open-text'>) => Output<'file:open-text'>;
}

/** The service on a database. Files that cannot be used are refused with {@link DecisionFileRefused}. */
export function createFileService(database: Sqlite, clock: Clock, dialogs: FileDialogs): FileService {
  /** A copy that was sent to a participant: it comes back to whom it came from, or is in the library as such already. */
  const bringInSent = (file: KeyedDecision, present: DecisionState, participant: string): Output<'file:open-text'> => {
    if (decisionRow(present).ballotOf !== null)
      throw new ServiceRefused(
        'ballot-present',
        'This copy is in the library already, with what was entered on its ballot. Open it there.',
        { decision: file.key },
      );
    const name = bringInBallot(database, file.key, { state: file.state, participant }, clock.now());
    return { kind: 'ballot', id: file.key, participant: name };
  };
  const saveAs = async (
    id: string,
    suffix: (state: DecisionState) => string,
    stateFor: (state: DecisionState) => DecisionState,
  ): Promise<Output<'file:save'>> => {
    const state = loadDecision(database, id);
    if (!state) throw ServiceRefused.unknownDecision(id);
    const file = await dialogs.saveDecisionFile(suggestedName(`${decisionRow(state).title} ${suffix(state)}`));
    if (file === null) return { path: null };
    // Edits may have come in while the dialog was open.
    const newest = loadDecision(database, id) ?? state;
    await writeTo(file, writeDecisionFile({ key: id, state: stateFor(newest) }));
    return { path: file };
  };
  const bringIn = (file: KeyedDecision): Output<'file:open-text'> => {
    const now = clock.now();
    const present = loadDecision(database, file.key);
    const { ballotOf } = decisionRow(file.state);
    if (present && ballotOf !== null) return bringInSent(file, present, ballotOf);
    if (!present) {
      addDecision(database, file.key, file.state, now);
      return { kind: 'opened', id: file.key, copy: false };
    }
    if (writeDecisionFile({ key: file.key, state: present }) === writeDecisionFile(file)) {
      bringBack(database, file.key, present, now);
      return { kind: 'opened', id: file.key, copy: false };
    }
    const id = newKey();
    addDecision(database, id, file.state, now);
    return { kind: 'opened', id, copy: true };
  };
  return {
    saveBallot: ({ id, participant }) => {
      const forTheirTurn = (state: DecisionState): DecisionState => {
        requireTurn(state, participant);
        return state;
      };
      return saveAs(
        id,
        (state) => `ballot ${nameOf(forTheirTurn(state), participant)}`,
        (state) => forParticipant(forTheirTurn(state), participant),
      );
    },
    save: ({ id }) => saveAs(id, ballotName, (state) => state),
    open: async () => {
      const file = await dialogs.openDecisionFile();
      if (file === null) return { kind: 'cancelled' };
      const name = path.basename(file);
      return bringIn(readDecisionFile(await readText(file, name), name));
    },
    openText: ({ name, text }) => bringIn(readDecisionFile(text, name)),
  };
}

function nameOf(state: DecisionState, participant: string): string {
  return state.participant[`${latestRound(state)}/${participant}`]?.name ?? '';
}

/** What tells the file of a copy for a participant from that of the decision itself. */
function ballotName(state: DecisionState): string {
  const { ballotOf } = decisionRow(state);
  return ballotOf === null ? '' : `ballot ${nameOf(state, ballotOf)}`;
}

/** Names of devices, which Windows takes for them whatever follows the first dot. Source: Microsoft, "Naming files". */
const reservedName = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/;

/** A file name from a title: letters and digits of any script, dashes between words, no name of a device. */
export function suggestedName(title: string): string {
  const slug = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const short = slug.slice(0, 60).replace(/[-\p{Surrogate}]$/u, '');
  if (short === '') return 'decision.decision.json';
  return `${reservedName.test(short) ? 'decision-' : ''}${short}.decision.json`;
}

async function readText(file: string, name: string): Promise<string> {
  try {
    const found = await stat(file);
    // Reading a pipe would wait for ever.
    if (!found.isFile()) throw new Error('it is not a file');
    if (found.size > limits.fileBytes)
      throw new DecisionFileRefused('too-large', name, '', `is larger than ${limits.fileBytes / 1024 / 1024} MiB`);
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof DecisionFileRefused) throw error;
    if (error instanceof TypeError) throw new DecisionFileRefused('not-json', name, '', 'is not UTF-8 text');
    throw new ServiceRefused('file-unreadable', `${name} cannot be read (${messageOf(error)}).`, { file: name }, error);
  }
}

/** Writes a file that the user chose, whole or not at all. @throws {ServiceRefused} `file-unwritable`. */
export async function writeTo(file: string, text: string): Promise<void> {
  try {
    await throughTemporary(file, text, (temporary) => rename(temporary, file));
  } catch (error) {
    const message = `${file} cannot be written (${messageOf(error)}). What was there before is unchanged; choose another place.`;
    throw new ServiceRefused('file-unwritable', message, { file }, error);
  }
}
