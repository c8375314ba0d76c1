import type { AdrFormat } from '../shared/adr/reading/adr-reading.ts';
import { headingText } from '../shared/adr/markdown-inline.ts';

/** The formats that a new record can be begun in. */
export const newFormats = ['madr', 'madr-universal', 'madr-2', 'log4brains', 'nygard'] as const;
export type NewFormat = (typeof newFormats)[number];

/** The format of a new record beside records of a format; null where that says nothing of it. */
export function newFormatBeside(format: AdrFormat): NewFormat | null {
  switch (format) {
    case 'madr-4':
    case 'madr-3':
      return 'madr';
    case 'madr-2':
    case 'adr-manager':
      return 'madr-2';
    case 'madr-universal':
    case 'log4brains':
    case 'nygard':
      return format;
    case 'other':
    case 'none':
      return null;
  }
}

/** What a new record begins with. */
export interface NewRecord {
  readonly title: string;
  /** Null for one that is named by its day. */
  readonly number: number | null;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/**
 * A record that is proposed and still to be written, as lines: the parts that its format must have, each with what
 * belongs there. A part that has nothing to say is not begun.
 */
export function newRecordLines(format: NewFormat, { title, number, date }: NewRecord): readonly string[] {
  const heading = `# ${headingText(title)}`;
  const front = ['---', 'status: proposed', `date: ${date}`];
  const list = ['* Status: proposed', `* Date: ${date}`];
  switch (format) {
    case 'madr':
      return [...front, '---', '', heading, '', ...madrParts('Consequences')];
    case 'madr-universal':
      // Without a blank line log4brains sees a heading at the second rule; with one behind it adr-log sees no title.
      return [...front, '', '---', heading, '', ...list, '', ...madrParts('Consequences')];
    case 'madr-2':
      return [heading, '', ...list, '', ...madrParts('Positive Consequences')];
    case 'log4brains':
      // Its bullets are dashes.
      return [heading, '', ...list, '', ...madrParts('Positive Consequences')].map((line) =>
        line.replace(/^\* /, '- '),
      );
    case 'nygard':
      return [
        number === null ? heading : `# ${number}. ${headingText(title)}`,
        '',
        `Date: ${date}`,
        '',
        ...nygardParts,
      ];
  }
}

function madrParts(consequences: 'Consequences' | 'Positive Consequences'): readonly string[] {
  return [
    '## Context and Problem Statement',
    '',
    '(What has to be decided, and why now?)',
    '',
    '## Considered Options',
    '',
    '* First option',
    '* Second option',
    '',
    '## Decision Outcome',
    '',
    'Chosen option: "First option", because (what speaks for it most).',
    '',
    `### ${consequences}`,
    '',
    ...(consequences === 'Consequences'
      ? ['* Good, because (what becomes easier)', '* Bad, because (what becomes harder)']
      : ['* (What becomes easier)', '', '### Negative Consequences', '', '* (What becomes harder)']),
  ];
}

const nygardParts = [
  '## Status',
  '',
  'Proposed',
  '',
  '## Context',
  '',
  '(What has to be decided, why now, and what pulls in which direction?)',
  '',
  '## Decision',
  '',
  '(What we will do.)',
  '',
  '## Consequences',
  '',
  '(What becomes easier by it, and what harder?)',
] as const;
