import type { WeightMethod } from '../../shared/decision/entities.ts';
import { mostComparedThings } from '../../shared/evaluation/pairwise-matrix.ts';
import { formatNumber, formatPercent } from './numbers.ts';
import { shortName } from './names.ts';

const intensities = [
  'equally',
  'slightly',
  'moderately',
  'moderately to strongly',
  'strongly',
  'strongly to very strongly',
  'very strongly',
  'very strongly to extremely',
  'extremely',
] as const;
const ratio = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const times = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** What the step Weigh says, and how its edits are called. */
export const weighText = {
  heading: 'How much each criterion matters',
  method: 'How to weigh',
  methods: { swing: 'Swing', order: 'Order only', points: '100 points', pairwise: 'Pairwise' } satisfies Record<
    WeightMethod,
    string
  >,
  explanations: {
    swing:
      'Picture an option that is at its worst on everything. Which one swing, from worst to best, would you buy first? That is 100; set the others against it.',
    order:
      'Put the criteria in order, the one that matters most on top. The weights follow from the places alone; equal places share theirs.',
    points: 'You have 100 points. Give each criterion as many as it is worth to you.',
    pairwise:
      'Two at a time: which matters more, and by how much? First the groups, then the criteria inside each group.',
  } satisfies Record<WeightMethod, string>,

  noCriteria: 'No criteria yet',
  noCriteriaHint: 'Weights belong to criteria. Add the first ones in Frame.',
  toFrame: 'Go to Frame',

  criterion: 'Criterion',
  columns: { swing: 'Swing', points: 'Points' },
  weight: 'Weight',
  spread: 'Spread of scores',
  suggestionMark: (swing: number): string => `Suggested: ${formatNumber(swing)}`,
  notSet: 'not set',
  noWeightYet: 'no weight yet',
  swingOf: (criterion: string): string => `Swing of ${criterion}`,
  swingNotSet: (criterion: string): string => `Swing of ${criterion}, not set`,
  swingNumberOf: (criterion: string): string => `Swing of ${criterion} as a number`,
  weightOf: (criterion: string): string => `the weight of ${criterion}`,
  pointsFor: (criterion: string): string => `Points for ${criterion}`,
  zeroToHundred: 'A number from 0 to 100',
  doesNotDiscriminate: 'does not discriminate',
  mustHave: 'must-have',

  progress: (set: number, of: number): string =>
    set === of ? `All ${of} have a weight.` : `${set} of ${of} have a weight.`,
  soFar: 'Until all have one, the shares are those among the criteria set so far.',
  allZero: 'Every weight is 0, so there is no result: give at least one criterion more than 0.',
  noHundred: (largest: number): string =>
    `The largest swing is ${formatNumber(largest)}; the one that matters most is meant to be 100.`,
  restToZero: 'Set the rest to 0',
  pointsLeft: (left: number): string => {
    if (left === 0) return 'All 100 points are given.';
    const points = formatNumber(Math.abs(left));
    const unit = Math.abs(left) === 1 ? 'point' : 'points';
    return left > 0
      ? `${points} ${unit} left; until they are given, the weights are normalised.`
      : `${points} ${unit} too many: the weights are normalised.`;
  },

  order: 'Criteria, most important first',
  orderHint: 'Drag a row, or move it with Alt and the arrow keys. Delete takes it out of the order.',
  orderProgress: (placed: number, of: number): string =>
    placed === of ? `All ${of} are in the order.` : `${placed} of ${of} are in the order.`,
  orderSoFar: 'Until all are, the shares are those among the criteria placed so far.',
  emptyOrder: 'Nothing is in the order yet. Add the criterion that matters most from the list below.',
  drag: (criterion: string): string => `Move ${criterion}`,
  tie: (criterion: string): string => `${criterion}: same place as above`,
  tieTip: 'Same place as above',
  takeOut: (criterion: string): string => `Take ${criterion} out of the order`,
  takeOutTip: 'Take out of the order',
  place: (place: number, tied: boolean): string => `${tied ? '= ' : ''}${place}`,
  notPlaced: 'Not in the order yet',
  addOne: 'Add to the order',
  addOneName: (criterion: string): string => `Add to the order: ${criterion}`,
  addAll: 'Add all in this order',
  moved: (criterion: string, place: number, of: number): string => `${criterion} is now ${place} of ${of}`,

  derived: (ballots: number, byComparisons: boolean): string => {
    const from = ballots === 1 ? '1 ballot' : `${ballots} ballots`;
    const how = byComparisons ? 'geometric mean of their comparisons' : 'median of their weights';
    return ballots === 1
      ? `Nothing is entered here. The weights are those of ${from}.`
      : `Nothing is entered here. The weights follow from ${from}: ${how}.`;
  },
  takeOver: 'Take over as swings',
  votes: 'People',
  voteOf: (name: string, share: number): string => `${name} ${formatPercent(share)}`,

  levels: 'What is compared',
  groupLevel: 'Groups',
  levelHeading: (group: string | null): string =>
    group === null ? 'The groups against each other' : `The criteria of ${group}`,
  levelProgress: (done: number, of: number): string => `${done} of ${of} compared`,
  levelAlone: 'nothing to compare',
  levelTooMany: 'too many',
  levelContradictory: 'contradictory',
  alone: 'There is only one criterion here, so there is nothing to compare.',
  tooMany: (items: number, group: string | null): string => {
    const what = group === null ? 'groups' : 'criteria';
    const pairs = (items * (items - 1)) / 2;
    const remedy = group === null ? 'Put some groups together' : 'Move some of them to another group';
    return `${items} ${what} are ${pairs} comparisons, more than anybody makes with care: ${mostComparedThings} at a time is the most. ${remedy} in Frame, or weigh by another method.`;
  },
  question: 'Which matters more?',
  pairNumber: (index: number, of: number): string => `Pair ${index + 1} of ${of}`,
  scaleWords: ['extremely', 'very strongly', 'strongly', 'moderately', 'equal'],
  scaleOf: (first: string, second: string): string => `${first} or ${second}`,
  judgement: (first: string, second: string, value: number | null): string => {
    if (value === null) return 'Not compared yet.';
    if (value === 1) return 'Both matter equally.';
    const [more, less] = value > 0 ? [first, second] : [second, first];
    return `${more} matters ${intensities[Math.abs(value) - 1] ?? ''} more than ${less} (${Math.abs(value)} times).`;
  },
  judgementKeys: 'Arrow keys move along the scale, Enter goes on.',
  takeBack: 'Take back',
  nextPair: 'Next',
  nextOpenPair: 'Next open pair',
  nextLevel: (group: string | null): string => `Next: ${group ?? 'Groups'}`,
  allPairs: (count: number): string => (count === 1 ? 'The pair' : `All ${count} pairs`),
  pair: (first: string, second: string): string => `${first} – ${second}`,
  notCompared: 'not compared',
  levelWeights: (group: string | null): string =>
    group === null ? 'Weights of the groups' : `Weights within ${group}`,

  consistency: (value: number, most: number): string =>
    value <= most
      ? `Consistency ratio ${ratio.format(value)}: consistent enough (up to ${ratio.format(most)}).`
      : `Consistency ratio ${ratio.format(value)}: contradictory (up to ${ratio.format(most)} is consistent enough). The weights count all the same; it is worth another look.`,
  worst: (first: string, second: string, judged: number, implied: number): string => {
    const said = judged === 1 ? `“${first}” and “${second}” equal` : moreTimes(first, second, judged);
    return `Fits the others least: you said ${said}; all judgements together make it ${moreTimes(first, second, implied)}.`;
  },
  equallyFar: (others: number): string =>
    others === 1 ? 'One other is exactly as far off.' : `${others} others are exactly as far off.`,
  toWorst: 'Go to it',

  results: 'Resulting weights',
  resultsOpen: (done: number, of: number): string =>
    `${done} of ${of} pairs are compared; the weights follow once all are.`,
  resultsBlocked: 'The weights follow once no level has too much in it and all pairs are compared.',
  resultsDone: (pairs: number): string => (pairs === 1 ? 'The pair is compared.' : `All ${pairs} pairs are compared.`),

  answers: 'From your answers',
  suggestionsStay: 'Suggestions stay suggestions until you take them.',
  onlySwings: 'Suggestions are swings: choose Swing to take them.',
  noAnswers: 'No context question is answered yet. Answers in Frame change what the template suggests.',
  suggest: (criterion: string, swing: number, set: number | null): string => {
    const value = formatNumber(swing);
    if (set === null) return `${criterion}: ${value}.`;
    if (set === swing) return `${criterion}: ${value}, as set.`;
    return `${criterion}: ${set < swing ? 'raise' : 'lower'} to ${value}.`;
  },
  reason: (answer: string, reason: string): string => `You said “${answer}”. ${reason}`,
  change: (change: number): string => `${change < 0 ? '−' : '+'}${formatNumber(Math.abs(change))}`,
  base: (base: number): string => `The template starts at ${formatNumber(base)}.`,
  take: 'Take it',
  takeName: (criterion: string, swing: number): string => `Take it: ${formatNumber(swing)} for ${criterion}`,
  takeAll: 'Take all suggestions',
  fromTemplate: (count: number): string => `From the template alone: ${count}`,
  leans: 'What your answers speak for',
  speaksFor: (option: string): string => `That speaks for ${option}.`,
  speaksForNeither: 'That speaks for none of the options.',

  share: (share: number | null): string => (share === null ? '–' : formatPercent(share)),

  edits: {
    method: (method: string): string => `Weigh by ${method}`,
    compare: (first: string, second: string): string => `Compare ${shortName(first)} with ${shortName(second)}`,
    takeBack: (first: string, second: string): string => `Take back ${shortName(first)} against ${shortName(second)}`,
    takeOver: 'Take over the weights of the ballots',
    swing: (criterion: string): string => `Set the swing of ${shortName(criterion)}`,
    points: (criterion: string): string => `Give points to ${shortName(criterion)}`,
    takeOne: (criterion: string): string => `Take the suggestion for ${shortName(criterion)}`,
    takeAll: 'Take all suggestions',
    restToZero: 'Set the rest to 0',
    move: (criterion: string): string => `Move ${shortName(criterion)} in the order`,
    tie: (criterion: string): string => `Change the tie of ${shortName(criterion)}`,
    add: (criterion: string): string => `Add ${shortName(criterion)} to the order`,
    addAll: 'Add all to the order',
    takeOut: (criterion: string): string => `Take ${shortName(criterion)} out of the order`,
  },
} as const;

/** How many times as important one of two things is as the other, the more important first. */
function moreTimes(first: string, second: string, value: number): string {
  const [more, less, factor] = value >= 1 ? [first, second, value] : [second, first, 1 / value];
  if (times.format(factor) === '1') return 'both about equally important';
  return `“${more}” ${times.format(factor)} times as important as “${less}”`;
}
