import { yamlEntry } from './front-matter.ts';
import { identifierLink, madrSections } from './madr-sections.ts';
import { headingText } from './markdown-inline.ts';
import type { RecordContent } from './record-content.ts';
import { recordNumber } from './record-file-name.ts';

/** A record in MADR 4.0, clean for madrlint: front matter within 80 characters a line, empty keys left out. */
export function madrText(content: RecordContent): string {
  const blocks = [`# ${headingText(content.title)}`, ...madrSections(content, identifierLink)];
  return `---\n${madrFrontMatter(content, true).join('\n')}\n---\n\n${blocks.join('\n\n')}\n`;
}

/** Status, date and people as YAML lines; `fold` breaks lists of people that are too long for a line. */
export function madrFrontMatter(content: RecordContent, fold: boolean): readonly string[] {
  const { people } = content;
  const entry = (key: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : yamlEntry(key, names.join(', '), fold);
  return [
    `status: ${madrStatus(content)}`,
    `date: ${content.date}`,
    ...entry('decision-makers', people['decision-maker']),
    ...entry('consulted', people.consulted),
    ...entry('informed', people.informed),
  ];
}

function madrStatus({ status, supersededBy }: RecordContent): string {
  return supersededBy?.record ? `superseded by ADR-${recordNumber(supersededBy.record.number)}` : status;
}
