import type { WeightMethod } from '../../shared/decision/entities.ts';
import { formatNumber, formatPercent } from './numbers.ts';
import { shortName } from './names.ts';

/** What the step Weigh says, and how its edits are called. */
export const weighText = {
  heading: 'How much each criterion matters',
  method: 'How to weigh',
  methods: { swing: 'Swing', order: 'Order only', points: '100 points', pairwise: 'Pairwise' } satisfies Record<WeightMethod, string>,
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
