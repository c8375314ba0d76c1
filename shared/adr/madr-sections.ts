import { headingText, inlineText } from './markdown-inline.ts';
import type { LinkedRecord, RecordContent } from './record-content.ts';
import { recordNumber } from './record-file-name.ts';
import { reviewSentence } from './record-history.ts';

export type RecordLink = (record: LinkedRecord) => string;

/**
 * The sections of MADR 4.0 in their order, from the context on, as Markdown blocks; empty parts are left out.
 * `link` is how another record is named and linked. Source: the template of MADR 4.0.0.
 */
export function madrSections(content: RecordContent, link: RecordLink): readonly string[] {
  return [
    ...section('## Context and Problem Statement', [content.context]),
    ...section('## Decision Drivers', [bulletList(content.drivers)]),
    ...section('## Considered Options', [bulletList(content.options)]),
    '## Decision Outcome',
    ...outcomeBlocks(content),
    ...section('### Consequences', [bulletList(content.consequences.map(consequenceLine))]),
    ...section('### Confirmation', [content.confirmation]),
    ...prosAndConsBlocks(content),
    ...section('## More Information', [...moreInformation(content, link), ...scoreBlocks(content)]),
  ];
}

/** A heading with its blocks; nothing where all of them are empty. */
export function section(heading: string, blocks: readonly string[]): readonly string[] {
  const filled = blocks.filter(Boolean);
  return filled.length === 0 ? [] : [heading, ...filled];
}

/** A list with `*`, the bullet of MADR; empty for no lines. */
export function bulletList(lines: readonly string[]): string {
  return lines.map((line) => `* ${line}`).join('\n');
}

/** `Good, because ...` or `Bad, because ...`. */
export function consequenceLine({ kind, text }: RecordContent['consequences'][number]): string {
  return `${kind === 'good' ? 'Good' : 'Bad'}, because ${text}`;
}

/** How a record begins to say where its decision file lies. */
export const decisionFileLead = 'The decision with all its scores and notes:';

/** What the record links to and says about itself: what it supersedes, circumstances, reviews, decision file, analysis. */
export function moreInformation(content: RecordContent, link: RecordLink): readonly string[] {
  const { supersedes, supersededBy, history, reviewDate, answers, analysisFile } = content;
  const successor = supersededBy && !supersededBy.record ? `Superseded by: ${inlineText(supersededBy.title)}.` : '';
  return [
    supersedes ? `Supersedes ${link(supersedes)}.` : '',
    supersededBy?.record ? `Superseded by ${link(supersededBy.record)}.` : successor,
    answers.length > 0 ? 'Circumstances, as answered:' : '',
    bulletList(answers),
    ...history,
    reviewDate ? reviewSentence(reviewDate) : '',
    `${decisionFileLead} [${content.decisionFile}](${content.decisionFile})`,
    analysisFile === null ? '' : `The analysis with every figure, for a browser: [${analysisFile}](${analysisFile})`,
  ];
}

/** The score table under its heading. */
export function scoreBlocks(content: RecordContent): readonly string[] {
  return section('### Weighted scores', content.weightedScores);
}

/** A link to a record in the same folder, named by its identifier, with its title behind it. */
export function identifierLink({ number, title, fileName }: LinkedRecord): string {
  return `[ADR-${recordNumber(number)}](${fileName}), ${inlineText(title)}`;
}

function outcomeBlocks({ outcome }: RecordContent): readonly string[] {
  const first =
    outcome.option === null
      ? 'No option has been chosen yet.'
      : `Chosen option: "${outcome.option}", because ${outcome.because}`;
  return [first, outcome.reason, outcome.figures].filter(Boolean);
}

function prosAndConsBlocks({ prosAndCons }: RecordContent): readonly string[] {
  const blocks = prosAndCons.flatMap((entry) =>
    section(`### ${headingText(entry.option)}`, [
      entry.description,
      bulletList(entry.arguments.map(({ kind, text }) => `${kind}, because ${text}`)),
    ]),
  );
  return section('## Pros and Cons of the Options', blocks);
}
