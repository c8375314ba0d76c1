import { listed } from '../text/figures.ts';

/** The words inside the charts and their tables; the same on screen, in a report and on paper. */

export const contributionWords = {
  caption: 'Points by group, 0 to 10',
  option: 'Option',
  total: 'Total',
  fails: 'Fails',
  open: 'Depends on scores that are missing',
  belowLine: 'Below the line: failed a must-have',
  between: (lowest: string, highest: string): string => `${lowest} to ${highest}`,
  part: (name: string, points: string): string => `${name} ${points}`,
  label: (parts: readonly string[]): string => `Totals from 0 to 10: ${listed(parts)}.`,
};

export const rankWords = {
  caption: 'Share of draws at each rank',
  head: 'Share of draws, by rank',
  first: 'First',
  option: 'Option',
  rank: (rank: number): string => `Rank ${rank}`,
  tick: (percent: number): string => `${percent} %`,
  part: (name: string, share: string): string => `${name} ${share}`,
  label: (parts: readonly string[]): string => `Share of draws in which each option comes first: ${listed(parts)}.`,
};

export const centralWords = {
  caption: 'Mean weights of the draws in which an option comes first',
  criterion: 'Criterion',
  ours: 'Our weight',
  never: 'No weights drawn put it first',
  neverShort: 'none',
  bars: ['Bars: its typical weights', 'Notches: our weights'],
  many: 'Criteria as in the table',
  confidence: (share: string): string => `confidence ${share}`,
  confidenceRow: 'Confidence factor',
  bar: (name: string, central: string, own: string): string => `${name}: ${central}, ours ${own}`,
  part: (option: string, criterion: string | null): string =>
    criterion === null ? `${option} never` : `${option} with most weight on ${criterion}`,
  label: (parts: readonly string[]): string => `The weights with which each option comes first: ${listed(parts)}.`,
};

export const winningWords = {
  caption: 'Share of draws in which the option of the row is ahead of that of the column',
  beats: 'Is ahead of',
  none: '–',
  cell: (row: string, column: string, share: string): string => `${row} is ahead of ${column} in ${share}`,
  label: (pairs: readonly string[]): string =>
    `How often one option is ahead of another: ${listed(pairs)} of the draws.`,
};

export const tornadoWords = {
  what: 'Weight or score',
  weight: 'Weight',
  score: (criterion: string, option: string): string => `${criterion}, ${option}`,
  scoreOf: (option: string): string => `Score of ${option}`,
  from: 'From',
  to: 'To',
  leadFrom: 'Lead there',
  leadTo: 'Lead at the other end',
  caption: (leader: string, runnerUp: string): string => `Lead of ${leader} over ${runnerUp}, in points of ten`,
  ahead: (name: string): string => `${name} ahead`,
  today: (gap: string): string => `today ${gap}`,
  end: (at: string, gap: string): string => `${at} leaves ${gap}`,
  row: (name: string, low: string, high: string): string => `${name}: ${low}, ${high}`,
  label: (leader: string, runnerUp: string, gap: string, widest: string): string =>
    `The lead of ${leader} over ${runnerUp} is ${gap} points today${widest ? `; ${widest} moves it most` : ''}.`,
};

export const sweepWords = {
  caption: (criterion: string): string => `Totals, 0 to 10, by the weight of “${criterion}”`,
  option: 'Option',
  without: 'At 0 %',
  now: (weight: string): string => `Today, ${weight}`,
  only: 'At 100 %',
  percent: (tick: string): string => `${tick} %`,
  axis: (criterion: string): string => `Weight of ${criterion}`,
  today: (weight: string): string => `today ${weight}`,
  turn: (weight: string): string => `turns at ${weight}`,
  turnsTo: (weight: string, leaders: readonly string[]): string => `from ${weight} on ${listed(leaders)} would lead`,
  stable: 'Here the leader of today stays first',
  open: (name: string): string => `${name}, as far as its scores are known`,
  between: (lowest: string, highest: string): string => `${lowest} to ${highest}`,
  label: (criterion: string, weight: string, turn: string | null): string =>
    `The totals of all options over the weight of “${criterion}”, ${weight} today; ${turn ?? 'no weight turns the result'}.`,
};

export const stripWords = {
  caption: 'Who leads by the weight of each criterion',
  criterion: 'Criterion',
  weight: 'Weight today',
  who: 'Leader by weight',
  head: 'Leader by weight',
  turnsAt: 'Turns at',
  never: 'never',
  all: 'All the weight lies on this criterion.',
  percent: (percent: number): string => `${percent} %`,
  today: (weight: string): string => `today ${weight}`,
  leads: (names: string, count: number, from: string, to: string): string =>
    count === 0 ? `Open from ${from} to ${to}.` : `${names} ${count === 1 ? 'leads' : 'tie'} from ${from} to ${to}.`,
  label: (count: number, turning: number): string =>
    `Who leads over all weights of ${count === 1 ? 'one criterion' : `each of ${count} criteria`}; ${turning} of them can turn the result.`,
};

export const voteWords = {
  caption: (unit: string): string => (unit ? `Scores by person, in ${unit}` : 'Scores by person'),
  person: 'Person',
  median: 'Median',
  medianAgreed: 'Median → agreed',
  agreedRow: 'Agreed',
  none: '–',
  medianOf: (score: string): string => `Median ${score}`,
  agreed: (score: string): string => `Agreed ${score}`,
  before: (said: string): string => `Before: ${said}`,
  changed: (now: string, before: string): string => `${now}, before ${before}`,
  part: (name: string, figure: string): string => `${name} ${figure}`,
  figure: (median: number | null, agreed: number | null, format: (score: number) => string): string => {
    if (median === null) return '–';
    return agreed === null || agreed === median ? format(median) : `${format(median)} → ${format(agreed)}`;
  },
  key: ['Dot: a person', 'Tick: median', 'Diamond: agreed', 'Hollow: an earlier vote'],
  label: (parts: readonly string[]): string => `What each person scored, by option, with the median: ${listed(parts)}.`,
};

export const valueWords = {
  value: 'Value, 0 to 10',
  score: (unit: string): string => (unit ? `Score, ${unit}` : 'Score'),
  axis: (name: string, unit: string): string => (unit ? `${name}, ${unit}` : name),
  caption: (name: string): string => `The value of each score on “${name}”`,
  point: (score: string, unit: string, value: string): string => `${score}${unit ? ` ${unit}` : ''} is worth ${value}`,
  option: (name: string, score: string): string => `${name}: ${score}`,
  label: (name: string, points: readonly string[]): string =>
    `The value of each score on “${name}”: ${listed(points)}.`,
};

export const rankingWords = {
  caption: 'Rank of each option by the scores of each person',
  person: 'Person',
  none: '–',
  tied: (rank: number): string => `${rank}=`,
  place: (person: string, option: string, rank: string): string => `${person}: ${option} at rank ${rank}`,
  part: (person: string, first: readonly string[]): string =>
    first.length === 0 ? `${person} nobody` : `${person} ${listed(first)}`,
  label: (parts: readonly string[]): string => `Whom each person’s own scores put first: ${listed(parts)}.`,
};

export const weightVoteWords = {
  caption: 'Weights by criterion and person',
  criterion: 'Criterion',
  median: 'Median',
  agreed: 'Agreed',
  none: '–',
  percent: (tick: string): string => `${tick} %`,
  part: (person: string, share: string): string => `${person} ${share}`,
  people: (parts: readonly string[]): string => listed(parts),
  medianOf: (share: string): string => `Median ${share}`,
  agreedOf: (share: string): string => `Agreed ${share}`,
  key: 'A dot a person, larger where several agree; tick: median; diamond: agreed.',
  label: (criteria: number, people: number): string =>
    `The weight that ${people === 1 ? 'one person gives' : `each of ${people} people gives`} ${criteria === 1 ? 'the criterion' : `each of ${criteria} criteria`}.`,
};

export const slopeWords = {
  caption: (earlier: string, later: string): string => `Totals from 0 to 10, ${earlier} and ${later}`,
  option: 'Option',
  rank: 'Rank',
  change: 'Change',
  none: '–',
  came: 'new',
  went: 'gone',
  fails: 'fails',
  between: (lowest: string, highest: string): string => `${lowest} to ${highest}`,
  tied: (rank: number): string => `${rank}=`,
  row: (name: string, ends: readonly string[]): string => `${name}: ${ends.join(', ')}`,
  end: (round: string, figure: string, note: string): string => `${round} ${figure}${note ? `, ${note}` : ''}`,
  label: (earlier: string, later: string, parts: readonly string[]): string =>
    `Totals from 0 to 10, ${earlier} and ${later}: ${parts.join('; ')}.`,
};

export const leadPartsWords = {
  caption: 'Change of each lead and what it came from, in points of ten',
  option: 'Option',
  kinds: ['Weights', 'Scores', 'Criteria', 'Options'],
  key: 'Line: all of it together',
  before: 'Lead then',
  now: 'Lead now',
  remark: 'Remark',
  less: 'less ahead',
  more: 'more ahead',
  none: '–',
  part: (kind: string, points: string): string => `${kind} ${points}`,
  change: (name: string, points: string): string => `${name} ${points}`,
  net: (name: string, points: string): string => `${name}: ${points} in all`,
  label: (parts: readonly string[]): string =>
    parts.length === 0
      ? 'No change of a lead can be put down to anything.'
      : `Change of each lead in points of ten: ${listed(parts)}.`,
};
