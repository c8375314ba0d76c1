import path from 'node:path';
import { decisionFromAdr } from '../../shared/adr/decision-from-adr.ts';
import { adrFile } from '../../shared/adr/edits/edit.ts';
import { baseOfFile } from '../../shared/adr/update/update-adr.ts';
import { newKey } from '../../shared/decision/keys.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import { adrRefused } from '../adr-folder/adr-refused.ts';
import { addDecision } from '../store/decisions.ts';
import type { RecordStore } from '../store/records.ts';
import type { Sqlite } from '../store/sqlite.ts';
import type { Clock } from './clock.ts';

/** Making decisions of ADRs. */
export interface AdrDecisionService {
  /** @throws {ServiceRefused} `not-found`, `file-unreadable`: no ADR can be read there. */
  readonly openAsDecision: (input: Input<'adr:open-as-decision'>) => Promise<Output<'adr:open-as-decision'>>;
}

export interface AdrDecisionParts {
  readonly database: Sqlite;
  readonly clock: Clock;
  readonly folders: AdrFolderService;
  readonly records: Pick<RecordStore, 'setFolder' | 'setOrigin'>;
  /** A seed for a new decision's sampler, an unsigned 32-bit integer. */
  readonly newSeed: () => number;
}

/** The service between the folders of repositories and the library. */
export function createAdrDecisionService(parts: AdrDecisionParts): AdrDecisionService {
  const { database, clock, folders, records, newSeed } = parts;
  return {
    openAsDecision: async ({ repository, file }) => {
      const { text, utf8, hash } = await folders.read(repository, file);
      const { reading } = adrFile(file, text);
      if (!utf8) throw adrRefused.unreadable(file, 'it is not UTF-8 text');
      if (reading.format === 'none')
        throw adrRefused.unreadable(
          file,
          `it is not understood as an ADR (${reading.why ?? 'its parts are not known'})`,
        );
      const now = clock.now();
      const { state, leftOut } = decisionFromAdr(reading, { now, seed: newSeed(), newKey, source: file });
      const id = newKey();
      addDecision(database, id, state, now);
      // Its record goes where the ADR lies: into that file, or with the next number there.
      const root = folders.repositories().find(({ key }) => key === repository)?.root;
      if (root) {
        const folder = path.join(root, path.posix.dirname(file));
        const fileName = path.posix.basename(file);
        records.setFolder(id, folder);
        const base = JSON.stringify(baseOfFile(fileName, text));
        records.setOrigin(id, { root, folder, fileName, contentHash: hash, base, way: null });
      }
      return { id, leftOut };
    },
  };
}
