import type { Analysis } from '../evaluation/analysis.ts';
import type { NoEvaluation } from '../evaluation/model.ts';
import type { Role, Status } from '../decision/entities.ts';
import { limits } from '../decision/limits.ts';
import type { RoundView } from '../decision/view.ts';
import { oneLine } from '../text/one-line.ts';
import { consequenceLines, decisionDrivers, prosAndCons, type OptionArguments } from './arguments.ts';
import { markdownBlock } from './markdown-block.ts';
import { inlineText } from './markdown-inline.ts';
import { outcomeParagraphs, type OutcomeParagraphs } from './outcome.ts';
import { analysisPath, decisionDataPath, recordFileName, recordNumber } from './record-file-name.ts';
import { historyLines } from './record-history.ts';
import { titleOrPlaceholder } from './record-title.ts';
import { weightedScores } from './weighted-scores.ts';

/** Another record in the same folder that this one is linked with. */
export interface LinkedRecord {
  readonly number: number;
  readonly title: string;
  readonly fileName: string;
}

/** All that a record is made from. */
export interface RecordSource {
  readonly view: RoundView;
  readonly analysis: Analysis | NoEvaluation;
  readonly number: number;
  /** Name of the record's file, from which the path of the decision file follows. */
  readonly fileName: string;
  /** Day of writing, `YYYY-MM-DD`; it stands in the record where the decision has no date of its own. */
  readonly today: string;
  readonly supersedes: LinkedRecord | null;
}

/**
 * What a record says, whatever its format. `title` and the people are as typed, in one line each; every other text is
 * Markdown that is safe where it stands. Empty texts and lists are parts that the record leaves out.
 */
export interface RecordContent {
  readonly number: number;
  readonly title: string;
  readonly status: Status;
  /** What took its place, where that is known; `record` where it is a record beside this one. */
  readonly supersededBy: { readonly record: LinkedRecord | null; readonly title: string } | null;
  readonly date: string;
  readonly people: Readonly<Record<Role, readonly string[]>>;
  readonly context: string;
  readonly drivers: readonly string[];
  readonly options: readonly string[];
  readonly outcome: OutcomeParagraphs;
  readonly consequences: readonly { readonly kind: 'good' | 'bad'; readonly text: string }[];
  readonly confirmation: string;
  readonly prosAndCons: readonly OptionArguments[];
  readonly supersedes: LinkedRecord | null;
  /** Reviews that were, oldest first, one line each. */
  readonly history: readonly string[];
  readonly reviewDate: string | null;
  /** Questions about the circumstances with their answers, one line each. */
  readonly answers: readonly string[];
  /** Path of the decision file, relative to the record. */
  readonly decisionFile: string;
  /** Path of the analysis, relative to the record; null where there is none. */
  readonly analysisFile: string | null;
  /** Blocks of the score table and of what follows from it. */
  readonly weightedScores: readonly string[];
}

/** What the record of a round says. */
export function recordContent(source: RecordSource): RecordContent {
  const { view, analysis } = source;
  const { decision } = view;
  return {
    number: source.number,
    title: titleOrPlaceholder(view),
    status: decision.status,
    supersededBy: decision.status === 'superseded' ? successorIn(decision.supersededBy) : null,
    date: decision.date ?? source.today,
    people: {
      'decision-maker': namesOf(view, 'decision-maker'),
      consulted: namesOf(view, 'consulted'),
      informed: namesOf(view, 'informed'),
    },
    context: markdownBlock(view.round.context),
    drivers: decisionDrivers(view, analysis),
    options: view.options.map((option) => inlineText(option.name)).filter(Boolean),
    outcome: outcomeParagraphs(view, analysis),
    consequences: consequenceLines(view),
    confirmation: markdownBlock(view.outcome.confirmation),
    prosAndCons: prosAndCons(view, analysis),
    supersedes: source.supersedes,
    history: historyLines(view.reviews),
    reviewDate: decision.reviewDate,
    answers: answers(view),
    decisionFile: decisionDataPath(source.fileName),
    analysisFile: 'evaluation' in analysis ? analysisPath(source.fileName) : null,
    weightedScores: weightedScores(view, analysis),
  };
}

/**
 * How a decision names the record that took its place: `ADR-0002 Use Node.js`, with the file's name behind it where that
 * does not follow from number and title. `successorIn` reads it.
 */
export function successorText({ number, title, fileName }: LinkedRecord): string {
  const start = `ADR-${recordNumber(number)} `;
  const whole = oneLine(title)
    .slice(0, limits.nameLength - start.length)
    .trim();
  if (recordFileName(number, whole) === fileName) return `${start}${whole}`;
  const end = ` (${fileName})`;
  return `${start}${whole.slice(0, limits.nameLength - start.length - end.length).trim()}${end}`;
}

/** What took the place of a decision, as `successorText` names it; null for an empty text. */
export function successorIn(text: string): RecordContent['supersededBy'] {
  const title = oneLine(text);
  if (title === '') return null;
  const match = /^ADR-(\d{4,9}) (.+?)(?: \((\d{4,9}-[a-z0-9-]+\.md)\))?$/.exec(title);
  if (!match?.[1] || !match[2]) return { record: null, title };
  const number = Number(match[1]);
  const fileName = match[3] ?? recordFileName(number, match[2]);
  return { record: { number, title: match[2], fileName }, title: match[2] };
}

function namesOf(view: RoundView, role: Role): readonly string[] {
  return view.participants
    .filter((person) => person.role === role)
    .map((person) => oneLine(person.name))
    .filter(Boolean);
}

function answers(view: RoundView): readonly string[] {
  return view.questions.flatMap(({ question, choices }) => {
    const chosen = choices.filter(({ choice }) => choice.chosen).map(({ choice }) => oneLine(choice.text));
    if (chosen.length === 0) return [];
    const asked = oneLine(question.text).replace(/[.:]$/, '');
    return [inlineText(`${asked}${asked.endsWith('?') ? '' : ':'} ${chosen.join(', ')}`)];
  });
}
