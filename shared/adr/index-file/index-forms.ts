import { baseName } from '../reading/file-name.ts';

/** Where an index can stand: a file beside the folder, any file that has adr-log's markers, `README.md` in the folder. */
export const indexForms = ['beside', 'markers', 'readme'] as const;

export type IndexForm = (typeof indexForms)[number];

/** A reader that an index in some place breaks, and how. */
export interface IndexWarning {
  readonly reader: 'Structurizr' | 'madrlint' | 'adr-log' | 'log4brains';
  readonly what: string;
}

/**
 * Path of an index: `docs/decisions.md` beside the folder `docs/decisions`, `README.md` in it.
 * @param chosen the file with the markers, of the form 'markers'
 */
export function indexPath(form: IndexForm, folder: string, chosen: string): string {
  switch (form) {
    case 'beside':
      return folder === '' ? 'decisions.md' : `${folder}.md`;
    case 'markers':
      return chosen;
    case 'readme':
      return folder === '' ? 'README.md' : `${folder}/README.md`;
  }
}

/** Which readers an index breaks: none outside the folder, several in it and below. */
export function indexWarnings(path: string, folder: string): readonly IndexWarning[] {
  if (folder !== '' && !path.startsWith(`${folder}/`)) return [];
  const isDirect = !path.slice(folder === '' ? 0 : folder.length + 1).includes('/');
  const isReserved = /^(?:readme|index|template|backlog)\.md$/i.test(baseName(path));
  const warnings: IndexWarning[] = [];
  if (isDirect)
    warnings.push(
      {
        reader: 'Structurizr',
        what: 'Its importer for adr-tools stops at a file without a number and imports nothing.',
      },
      { reader: 'madrlint', what: 'It reports the file, until .madrlintignore names it.' },
    );
  warnings.push({ reader: 'adr-log', what: 'It lists the file as a decision in every other index of the folder.' });
  if (!isReserved) warnings.push({ reader: 'log4brains', what: 'It shows the file as a decision.' });
  return warnings;
}
