import { lintRunAt, type LintRun } from '../electron/adr-folder/lint-run.ts';
import { localDay } from '../electron/records/record-parts.ts';
import { systemClock } from '../electron/services/clock.ts';
import { adrFilesIn, type ReadFolders } from './adr-folders.ts';

/** How folders are looked at, and what could not be. @param without ids of rules */
export async function lintRun(read: ReadFolders, without: readonly string[]): Promise<LintRun> {
  const { place, folders } = read;
  const { findingsIn, notes } = await lintRunAt({
    root: place.root,
    folders: [place.opened, ...folders.map(({ folder }) => folder.path)],
    files: adrFilesIn(read).map((adr) => adr.path),
    today: localDay(systemClock.now()),
  });
  return {
    findingsIn: (adrs) => findingsIn(adrs).filter(({ rule }) => !without.includes(rule)),
    notes: [...notes, ...unreadNotes(read)],
  };
}

/** Which files of folders were not looked at, and why. */
export function unreadNotes({ folders }: Pick<ReadFolders, 'folders'>): readonly string[] {
  return folders.flatMap(({ files }) =>
    files.flatMap(({ adr, shown, why }) => (adr ? [] : [`${shown} was not looked at. ${why}`])),
  );
}
