import { identifierOf } from '../../shared/adr/edits/adr-target.ts';
import { oneLine } from '../../shared/text/one-line.ts';

/** A file that is to be committed: a record, or what goes with one. */
export interface CommittedFile {
  readonly path: string;
  readonly isAdr: boolean;
  readonly change: 'added' | 'changed' | 'deleted';
  readonly number: number | null;
  readonly title: string;
}

const verbs = { added: 'add', changed: 'update', deleted: 'remove' } as const;

/** Longer first lines are cut by most tools, in characters. */
const longestLine = 72;

/**
 * A message to begin with, as Conventional Commits has it: what happens to which record, and a list where there are several.
 * What goes with records is only told where there are none.
 */
export function proposedMessage(files: readonly CommittedFile[]): string {
  const records = files.filter(({ isAdr }) => isAdr);
  const adrs = records.length > 0 ? records : files;
  const kind = records.length > 0 ? 'decision records' : 'files of decision records';
  const [first] = adrs;
  if (!first) return '';
  if (adrs.length === 1) return shortened(`docs: ${verbs[first.change]} ${named(first)}`);
  const subject = (['added', 'changed', 'deleted'] as const)
    .map((change) => ({ change, those: adrs.filter((adr) => adr.change === change) }))
    .filter(({ those }) => those.length > 0)
    .map(
      ({ change, those }) =>
        `${verbs[change]} ${those.length === 1 && those[0] ? shortName(those[0]) : `${those.length} ${kind}`}`,
    )
    .join(', ');
  const list = adrs.map((adr) => `- ${verbs[adr.change]} ${named(adr)}`);
  return `${shortened(`docs: ${subject}`)}\n\n${list.join('\n')}\n`;
}

function shortName(file: CommittedFile): string {
  return file.number === null ? file.title : identifierOf(file);
}

function named(adr: CommittedFile): string {
  return oneLine(adr.number === null ? adr.title : `${shortName(adr)}: ${adr.title}`);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function shortened(line: string): string {
  const plain = oneLine(line);
  const characters = Array.from(segmenter.segment(plain), ({ segment }) => segment);
  if (characters.length <= longestLine) return plain;
  return `${characters
    .slice(0, longestLine - 1)
    .join('')
    .trimEnd()}…`;
}
