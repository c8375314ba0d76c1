import type { Analysis } from '../../evaluation/analysis.ts';
import type { NoEvaluation } from '../../evaluation/model.ts';
import type { RoundView } from '../../decision/view.ts';
import { hrefTo } from '../edits/adr-target.ts';
import { adrFile, inTurn, type AdrFile } from '../edits/edit.ts';
import { identifierLink, moreInformation } from '../madr-sections.ts';
import { baseName } from '../reading/file-name.ts';
import { recordContent } from '../record-content.ts';
import { historyLines } from '../record-history.ts';
import { updateConsequences } from './consequences.ts';
import { updateConfirmation, updateContext } from './context-and-confirmation.ts';
import { updateDrivers } from './drivers.ts';
import { updateDate, updateStatus, updateTitle } from './head.ts';
import { updateOptionTexts } from './option-arguments.ts';
import { updateOptions } from './options.ts';
import { updateOutcome } from './outcome.ts';
import { updatePeople } from './people.ts';
import { problemAfter } from './read-again.ts';
import { saidIn, saidInFile } from './said.ts';
import { updatedInTurn, type Difference, type Update } from './update.ts';
import { updateReviewDate, withHistoryLine } from './review.ts';
import { updateWeightedScores } from './weighted-scores-section.ts';

/** An ADR that a decision was made from, and what the decision says now. */
export interface UpdateRequest {
  /** With slashes; links are told from its folder. */
  readonly path: string;
  /** The text of the file as it is. */
  readonly text: string;
  /** What both said when the file was last read or written: only what the decision says otherwise now is changed. */
  readonly base: UpdateBase;
  readonly view: RoundView;
  readonly analysis: Analysis | NoEvaluation;
  /** Day of writing, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The file with what changes, or why it cannot be changed: a sentence for the user. */
export type AdrUpdate =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string };

/** What a decision and its file said when they were last alike. */
export type UpdateBase = Pick<Difference, 'base' | 'hadOptions'>;

/** What a file says of which a decision is made. */
export function baseOfFile(path: string, text: string): UpdateBase {
  const { reading } = adrFile(path, text);
  return { base: saidInFile(reading, path), hadOptions: reading.parts.options.length > 0 };
}

/** What a decision says with which a file was brought up to date. */
export function baseOfDecision(view: RoundView, path: string, text: string): UpdateBase {
  return { base: saidIn(view), hadOptions: adrFile(path, text).reading.parts.options.length > 0 };
}

/** In an order in which each finds what it goes by: the outcome names options, their texts go where it does not say them. */
const updates: readonly Update[] = [
  updateTitle,
  updateStatus,
  updateDate,
  updatePeople,
  updateContext,
  updateDrivers,
  updateOptions,
  updateOutcome,
  updateConsequences,
  updateConfirmation,
  updateOptionTexts,
  updateReviewDate,
];

/**
 * Brings an ADR up to date with the decision that was made of it, part by part: a part that reads the same from both
 * stays byte for byte, and so does all that is not understood. What comes of it is read again, and given out only where
 * it says what the decision says.
 */
export function updateAdr(request: UpdateRequest): AdrUpdate {
  const { path, text, base, view } = request;
  const file = adrFile(path, text);
  if (file.reading.format === 'none') return refusal('The file is not understood as an ADR any more.');
  const difference: Difference = { ...base, wanted: saidIn(view) };
  const updated = updatedInTurn(file, [
    ...updates.map((update) => (present: AdrFile) => update(present, difference)),
    (present) =>
      inTurn(
        present,
        historyLines(view.reviews).map((line) => (last) => withHistoryLine(last, line)),
      ),
    (present) => inTurn(present, [(last) => updateWeightedScores(last, scoreBlocks(request, file))]),
  ]);
  if (updated.kind === 'refused') return refusal(updated.why);
  if (updated.file === file) return { kind: 'text', text };
  const problem = problemAfter(file, updated.file, difference);
  return problem === null ? { kind: 'text', text: updated.file.source.text } : refusal(problem);
}

function refusal(why: string): AdrUpdate {
  return { kind: 'refused', why };
}

/** The weighted scores with what the numbers say, the circumstances, and where all of it lies. */
function scoreBlocks({ path, view, analysis, today }: UpdateRequest, { reading }: AdrFile): readonly string[] {
  const fileName = baseName(path);
  const content = recordContent({ view, analysis, number: reading.number ?? 0, fileName, today, supersedes: null });
  if (content.weightedScores.length === 0) return [];
  const href = (file: string): string => hrefTo({ path: file, number: null, title: '' }, fileName);
  const beside = moreInformation(
    {
      ...content,
      supersededBy: null,
      history: [],
      reviewDate: null,
      decisionFile: href(content.decisionFile),
      analysisFile: content.analysisFile === null ? null : href(content.analysisFile),
    },
    identifierLink,
  );
  return [content.outcome.figures, ...content.weightedScores, ...beside].filter((block) => block !== '');
}
