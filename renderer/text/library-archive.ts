/** What is said about a whole library in one file. */
export const libraryArchiveText = {
  menu: 'All decisions',
  exportAll: 'Export all decisions …',
  importAll: 'Import all decisions of a file …',
  exporting: 'All decisions are being written. You can go on working.',
  importing: 'Decisions are being imported. You can go on working.',
  exported: (path: string): string => `All decisions were written to ${path}.`,
  imported: (file: string, added: number, same: number): string =>
    `${added === 0 ? 'No decision was' : added === 1 ? '1 decision was' : `${added} decisions were`} added from ${file}.` +
    (same === 0 ? '' : ` ${same === 1 ? '1 is' : `${same} are`} here already and the same.`),
  left: (count: number): string =>
    count === 1
      ? 'One is in your library already and says something else. It stays as it is:'
      : `${count} are in your library already and say something else. They stay as they are:`,
  more: (count: number): string => `and ${count} more`,
} as const;
