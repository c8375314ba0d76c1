import { bulletList, consequenceLine, moreInformation, scoreBlocks, section } from './madr-sections.ts';
import { headingText, inlineText, linkText } from './markdown-inline.ts';
import { listed } from '../text/figures.ts';
import type { LinkedRecord, RecordContent } from './record-content.ts';

/**
 * A record in Michael Nygard's format as adr-tools writes it: the numbered title in line 1, the date, then Status,
 * Context, Decision and Consequences; links with other records stand at the end of the status.
 */
export function nygardText(content: RecordContent): string {
  const { people } = content;
  const blocks = [
    `# ${content.number}. ${headingText(content.title)}`,
    `Date: ${content.date}`,
    '## Status',
    ...statusBlocks(content),
    ...section('## Context', [
      content.context,
      content.drivers.length > 0 ? 'What weighs most:' : '',
      bulletList(content.drivers),
      content.options.length > 0 ? 'We considered:' : '',
      bulletList(content.options),
    ]),
    '## Decision',
    ...decisionBlocks(content),
    ...section('## Consequences', [
      bulletList(content.consequences.map(consequenceLine)),
      content.confirmation === '' ? '' : 'How we will check that the decision is followed:',
      content.confirmation,
    ]),
    ...section('## More Information', [
      peopleLine('Decided by', people['decision-maker']),
      peopleLine('Consulted:', people.consulted),
      peopleLine('Informed:', people.informed),
      ...moreInformation({ ...content, supersedes: null, supersededBy: unlinked(content) }, nygardLink),
      ...scoreBlocks(content),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A link as adr-tools writes it: `[2. Use Django](0002-use-django.md)`. */
export function nygardLink({ number, title, fileName }: LinkedRecord): string {
  return `[${number}. ${linkText(title)}](${fileName})`;
}

function statusBlocks({ status, supersedes, supersededBy }: RecordContent): readonly string[] {
  const word = `${status[0]?.toUpperCase() ?? ''}${status.slice(1)}`;
  return [
    supersededBy?.record ? '' : word,
    supersedes ? `Supersedes ${nygardLink(supersedes)}` : '',
    supersededBy?.record ? `Superseded by ${nygardLink(supersededBy.record)}` : '',
  ].filter(Boolean);
}

function decisionBlocks({ outcome }: RecordContent): readonly string[] {
  const first =
    outcome.option === null
      ? 'No option has been chosen yet.'
      : `We choose "${outcome.option}", because ${outcome.because}`;
  return [first, outcome.reason, outcome.figures].filter(Boolean);
}

/** What took its place where that is no record beside this one; a record is linked in the status. */
function unlinked({ supersededBy }: RecordContent): RecordContent['supersededBy'] {
  return supersededBy?.record ? null : supersededBy;
}

function peopleLine(lead: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `${lead} ${inlineText(listed(names))}.`;
}
