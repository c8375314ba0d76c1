import { formatNumber, formatPercent, formatPoints } from './numbers.ts';
import { shortName } from './names.ts';

const unitOf = (unit: string): string => (unit === '' ? '' : `\u00a0${unit}`);

/** What the step Score says, and how its edits are called. */
export const scoreText = {
  modes: { guided: 'Guided', matrix: 'Matrix', ballots: 'Ballots' },
  mode: 'How to score',
  criteria: 'Criteria',
  nothingToScore: 'Nothing to score yet',
  nothingToScoreHint: 'Scores belong to an option and a criterion. Add both in Frame.',
  toFrame: 'Go to Frame',

  scored: (done: number, of: number): string => `${done} of ${of} scored`,
  weight: (share: number): string => formatPercent(share),
  place: (group: string, index: number, of: number): string => `${group}, ${index} of ${of}`,
  mustHave: 'must-have',
  lessIsBetter: 'Less is better.',
  evidenceForAll: 'Concerns every option',
  noEvidence: 'No evidence given.',
  evidenceYear: (year: number): string => `(${year})`,
  quoting: (source: string): string => `quoting ${source}`,
  caveat: (caveat: string): string => `Caveat: ${caveat}`,
  asPublished: 'figure as published',
  openSource: 'Open the source',

  scoreFor: (option: string): string => `Score for ${option}`,
  noteOn: (option: string): string => `Note on ${option}`,
  notePlaceholder: 'Why this score? What did you see?',
  notScored: 'Not scored yet. Press a digit.',
  notScoredNumber: 'Not scored yet. Enter a number.',
  notScoredClosed: 'Not scored.',
  clear: 'Clear',
  clearName: (option: string): string => `Clear the score of ${option}`,
  aNumber: 'A number',
  scale: (lowest: number, highest: number, unit: string): string =>
    `${formatNumber(lowest)} to ${formatNumber(highest)}${unitOf(unit)}`,
  offScale: (value: number, lowest: number, highest: number): string =>
    `${formatNumber(value)} is outside the scale of ${formatNumber(lowest)} to ${formatNumber(highest)}: it counts as ${formatNumber(value < lowest ? lowest : highest)}.`,
  betweenSteps: (value: number): string => `The score is ${formatNumber(value)}, between two steps.`,

  derived: (median: number, ballots: number, unit: string): string =>
    `Median ${formatNumber(median)}${unitOf(unit)} of ${ballots === 1 ? '1 ballot' : `${ballots} ballots`}, not entered.`,

  howSure: 'How sure?',
  howSureOf: (option: string): string => `How sure of the score for ${option}?`,
  certainties: {
    exact: 'Exact',
    high: 'Fairly sure',
    medium: 'Rather unsure',
    low: 'A guess',
    range: 'A range',
  },
  sureAs: (
    certainty: 'exact' | 'high' | 'medium' | 'low' | 'range',
    range: readonly [number, number] | null,
    unit: string,
  ): string => {
    if (range === null) return 'exact';
    const words = { exact: 'exact', high: 'fairly sure, ', medium: 'rather unsure, ', low: 'a guess, ', range: '' };
    return `${words[certainty]}${formatNumber(range[0])} to ${formatNumber(range[1])}${unitOf(unit)}`;
  },
  halfWidth: (width: number, unit: string): string => `± ${formatNumber(width)}${unitOf(unit)}`,
  rangeHint: 'lowest, likely, highest',
  atLeast: 'Lowest',
  likely: 'Likely',
  atMost: 'Highest',
  lowestProblem: (from: string, likely: string): string => `A number from ${from} to ${likely}, the likely score`,
  likelyProblem: (lowest: string, highest: string): string => `A number from ${lowest} to ${highest}`,
  highestProblem: (likely: string, to: string): string => `A number from ${likely}, the likely score, to ${to}`,

  /** Beside a score in a second vote. */
  previously: (value: number, unit: string): string => `In the first vote: ${formatNumber(value)}${unitOf(unit)}`,

  verdict: (option: string): string => `Does ${option} meet the must-have?`,
  verdictShort: 'Must-have',
  verdicts: { pass: 'Pass', fail: 'Fail', 'not-verified': 'Not verified' },
  findingNote: (option: string): string => `How the must-have was checked for ${option}`,
  findingPlaceholder: 'How was it checked?',

  back: 'Back',
  next: (criterion: string): string => `Next: ${criterion}`,
  nextResult: 'Next: Result',
  keys: {
    score: 'score',
    clear: 'clear',
    note: 'note',
    sure: 'how sure',
    matrix: 'matrix',
    guided: 'guided',
    move: 'move',
    open: 'score and note',
    keep: 'still so',
  },

  announceScore: (option: string, criterion: string, value: number): string =>
    `${option} on ${criterion}: ${formatNumber(value)}`,
  cellOf: (option: string, criterion: string): string => `${option} on ${criterion}`,
  verdictOf: (option: string, criterion: string): string => `must-have ${criterion}, ${option}`,
  nextCarried: (criterion: string): string => `Next not looked at: ${criterion}`,
  announceKept: (what: string): string => `${what}: still so`,
  announceCleared: (option: string, criterion: string): string => `${option} on ${criterion}: score cleared`,

  matrix: 'Scores of every option on every criterion',
  criterion: 'Criterion',
  weightHead: 'Weight',
  cell: (
    option: string,
    criterion: string,
    value: number | null,
    range: readonly [number, number] | null,
    hasNote: boolean,
  ): string =>
    `${option}, ${criterion}: ${value === null ? 'not scored' : formatNumber(value)}${range === null ? '' : `, between ${formatNumber(range[0])} and ${formatNumber(range[1])}`}${hasNote ? ', with a note' : ''}`,
  derivedCell: (option: string, criterion: string, median: number, ballots: number, hasNote: boolean): string =>
    `${option}, ${criterion}: median ${formatNumber(median)} of ${ballots === 1 ? '1 ballot' : `${ballots} ballots`}, not entered${hasNote ? ', with a note' : ''}`,
  between: (lowest: number, highest: number): string => `${formatNumber(lowest)} to ${formatNumber(highest)}`,
  total: 'Total',
  totalHint: 'out of 10',
  totalOf: (value: number): string => formatPoints(value),
  totalBetween: (lowest: number, highest: number): string => `${formatPoints(lowest)} to ${formatPoints(highest)}`,
  failed: 'fails a must-have',
  missing: (count: number): string => (count === 1 ? '1 score missing' : `${count} scores missing`),
  noTotal: 'Totals need weights: some criteria have none yet.',
  noTotalZero: 'Totals need weights: every weight is 0.',
  cellTitle: (option: string, criterion: string): string => `${option}: ${criterion}`,
  done: 'Done',
  openGuided: 'Open with its evidence',

  edits: {
    score: (option: string, criterion: string): string => `Score ${shortName(option)} on ${shortName(criterion)}`,
    clear: (option: string, criterion: string): string =>
      `Clear the score of ${shortName(option)} on ${shortName(criterion)}`,
    uncertainty: (option: string, criterion: string): string =>
      `How sure of ${shortName(option)} on ${shortName(criterion)}`,
    note: (option: string, criterion: string): string => `Note on ${shortName(option)}, ${shortName(criterion)}`,
    verdict: (option: string, criterion: string): string =>
      `Must-have ${shortName(criterion)}: verdict on ${shortName(option)}`,
    findingNote: (option: string, criterion: string): string =>
      `Must-have ${shortName(criterion)}: note on ${shortName(option)}`,
  },
} as const;
