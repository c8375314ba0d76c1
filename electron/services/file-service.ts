import { readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { DecisionFileRefused } from '../../shared/decision/decision-file-refused.ts';
import { forParticipant } from '../../shared/decision/for-others.ts';
import { limits } from '../../shared/decision/limits.ts';
import { decisionRow, type DecisionState } from '../../shared/decision/state.ts';
import { latestRound } from '../../shared/decision/view.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { throughTemporary } from '../adr-folder/through-temporary.ts';
import { contentHistory } from '../git/blob-ids.ts';
import { messageOf } from '../store/database-refused.ts';
import { loadDecision } from '../store/decision-rows.ts';
import { keepSentFile } from '../store/sent-files.ts';
import type { Sqlite } from '../store/sqlite.ts';
import type { Arrivals } from '../travel/arrivals.ts';
import { requireTurn } from './ballot-service.ts';
import type { Clock } from './clock.ts';
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

export interface FileParts {
  readonly database: Sqlite;
  readonly clock: Clock;
  readonly dialogs: FileDialogs;
  readonly arrivals: Arrivals;
}

/** The service on a database. Files that cannot be used are refused with {@link DecisionFileRefused}. */
export function createFileService({ database, clock, dialogs, arrivals }: FileParts): FileService {
  const saveAs = async (
    id: string,
    suffix: (state: DecisionState) => string,
    stateFor: (state: DecisionState) => DecisionState,
  ): Promise<{ readonly file: string; readonly text: string } | null> => {
    const state = loadDecision(database, id);
    if (!state) throw ServiceRefused.unknownDecision(id);
    const file = await dialogs.saveDecisionFile(suggestedName(`${decisionRow(state).title} ${suffix(state)}`));
    if (file === null) return null;
    // Edits may have come in while the dialog was open.
    const newest = loadDecision(database, id) ?? state;
    const text = writeDecisionFile({ key: id, state: stateFor(newest) });
    await writeTo(file, text);
    return { file, text };
  };
  return {
    saveBallot: async ({ id, participant }) => {
      const forTheirTurn = (state: DecisionState): DecisionState => {
        requireTurn(state, participant);
        return state;
      };
      const saved = await saveAs(
        id,
        (state) => `ballot ${nameOf(forTheirTurn(state), participant)}`,
        (state) => forParticipant(forTheirTurn(state), participant),
      );
      return { path: saved?.file ?? null };
    },
    save: async ({ id }) => {
      const saved = await saveAs(id, ballotName, (state) => state);
      if (saved) keepSentFile(database, id, saved.text, clock.now());
      return { path: saved?.file ?? null };
    },
    open: async () => {
      const file = await dialogs.openDecisionFile();
      if (file === null) return { kind: 'cancelled' };
      const name = path.basename(file);
      const text = await readText(file, name);
      return arrivals.take({ name, text, history: await contentHistory(file) });
    },
    openText: (came) => arrivals.take(came),
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
