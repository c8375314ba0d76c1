import { madrFrontMatter } from './madr.ts';
import { bulletList, madrSections } from './madr-sections.ts';
import { headingText, inlineText } from './markdown-inline.ts';
import type { RecordContent } from './record-content.ts';

/**
 * A record that log4brains, Backstage and Structurizr read alike and of which adr-log takes the title: MADR 4.0 with the
 * list of MADR 2 under the title. The blank line before the closing `---` keeps log4brains from reading a heading there,
 * and none follows it, or adr-log finds no title.
 */
export function madrUniversalText(content: RecordContent): string {
  const deciders = content.people['decision-maker'];
  const list = [
    `Status: ${universalStatus(content)}`,
    ...(deciders.length > 0 ? [`Deciders: ${inlineText(deciders.join(', '))}`] : []),
    `Date: ${content.date}`,
  ];
  const blocks = [
    `# ${headingText(content.title)}`,
    bulletList(list),
    ...madrSections(content, (record) => slugLink(record.fileName)),
  ];
  return `---\n${madrFrontMatter(content, false).join('\n')}\n\n---\n${blocks.join('\n\n')}\n`;
}

function universalStatus({ status, supersededBy }: RecordContent): string {
  return supersededBy?.record ? `superseded by ${slugLink(supersededBy.record.fileName)}` : status;
}

/** A link to a record with its slug as text, by which log4brains finds it. */
export function slugLink(fileName: string): string {
  return `[${fileName.replace(/\.md$/, '')}](${fileName})`;
}
