import { signed } from '../../charts/signed.ts';
import { changeKinds, type LeadParts } from '../../evaluation/lead-change/lead-change.ts';
import { shownParts } from '../../text/adding-up.ts';
import { listed, outOfTen } from '../../text/figures.ts';
import type { ChangedNumbers, EvaluatedRound } from '../comparison/changed-numbers.ts';
import { noVerdictWords } from '../verdict-words.ts';
import { changedOption } from './difference-words.ts';
import { bracketed, decimals, summed, type Explanation } from './explanation.ts';
import { cannotCompare, notExplained, uncapitalised } from './unexplained.ts';

/** The words for one of the two rounds. */
interface Tense {
  readonly leads: (leader: string) => string;
  readonly ties: string;
  readonly open: string;
  readonly fails: string;
}

const then: Tense = {
  leads: (leader) => `${leader} led`,
  ties: 'tied in front',
  open: 'it was open who led',
  fails: 'every option failed a must-have',
};
const now: Tense = {
  leads: (leader) => `${leader} leads`,
  ties: 'tie in front',
  open: 'it is open who leads',
  fails: 'every option fails a must-have',
};

/** Who led and who leads, and what became of each total. */
export function explainRanking(numbers: ChangedNumbers): Explanation {
  const { earlier, later } = numbers;
  const [old, young] = [leaderKeys(earlier), leaderKeys(later)];
  const isSame = old.length === young.length && old.every((key) => young.includes(key));
  const opening =
    old.length !== 1 || young.length !== 1
      ? ''
      : isSame
        ? `${changedOption(numbers, young[0] ?? '')} still leads. `
        : `${changedOption(numbers, young[0] ?? '')} took the lead from ${changedOption(numbers, old[0] ?? '')}. `;
  return {
    lead: `${opening}Then ${standing(numbers, earlier, then)}; now ${standing(numbers, later, now)}.`,
    how: [
      'Each round is evaluated by itself, with its own options, criteria, weights and scores: a total is the sum over its criteria of weight × value, ten times that is shown.',
      ...totalsSentence(numbers),
    ],
  };
}

function leaderKeys({ evaluation }: EvaluatedRound): readonly string[] {
  return evaluation.kind === 'evaluated' ? evaluation.leaders : [];
}

function standing(numbers: ChangedNumbers, { input, evaluation }: EvaluatedRound, words: Tense): string {
  if (evaluation.kind === 'unevaluable')
    return `there ${words === then ? 'was' : 'is'} no result (${uncapitalised(noVerdictWords(evaluation, input).sentence)})`;
  const { leaders, runnerUp, options, allFailed } = evaluation;
  if (allFailed) return words.fails;
  const [leader] = leaders;
  if (leader === undefined) return words.open;
  if (leaders.length > 1) return `${listed(leaders.map((key) => changedOption(numbers, key)))} ${words.ties}`;
  const totalOf = (key: string | null): number | null => options.find((option) => option.key === key)?.total ?? null;
  const [own, next] = [totalOf(leader), totalOf(runnerUp)];
  const leads = words.leads(changedOption(numbers, leader));
  if (own === null || next === null || runnerUp === null) return leads;
  return `${leads}, ${outOfTen(own)} to ${outOfTen(next)} of ${changedOption(numbers, runnerUp)}`;
}

function totalsSentence(numbers: ChangedNumbers): readonly string[] {
  if (numbers.leads.kind === 'not-comparable') return [];
  const parts = numbers.leads.options.flatMap(({ key, total: { earlier, later } }) => {
    if (earlier === null && later === null) return [];
    const text = (total: number | null): string => (total === null ? '–' : outOfTen(total));
    return [`${changedOption(numbers, key)} ${text(earlier)} → ${text(later)}`];
  });
  return parts.length === 0 ? [] : [`Totals then → now: ${listed(parts)}.`];
}

/** The option whose lead is worth explaining first: who leads now, else who led, else the first one. */
export function subjectOfLead({ earlier, later, leads }: ChangedNumbers): string | null {
  const [first] = leads.kind === 'lead-change' ? leads.options : [];
  return leaderKeys(later)[0] ?? leaderKeys(earlier)[0] ?? first?.key ?? null;
}

/** What the change of an option's lead came from. @param option its key. */
export function explainLead(numbers: ChangedNumbers, option: string): Explanation {
  const { leads } = numbers;
  const method =
    'The lead of an option is its total minus the best total of the others that fail no must-have. Between the rounds, weights, scores (with their scales) and criteria are changed one after the other, in every order there is, on the options that count in both rounds; what a kind adds on average over the orders is its part (Shapley value). Before that the options that went are taken away, after it those that came are added. So the parts add up to the change exactly.';
  const rules =
    'A criterion that only one round has counts with the weight and the scores of that round; the others share the rest in the proportions of the weights that are in force.';
  if (leads.kind === 'not-comparable') return { lead: cannotCompare(numbers, leads).join(' '), how: [method] };
  const change = leads.options.find(({ key }) => key === option);
  if (!change) return { lead: '', how: [method] };
  const { earlier, later, parts, states } = change.lead;
  if (!parts || earlier === null || later === null || !states)
    return { lead: notExplained(numbers, change), how: [method, rules] };
  return {
    lead: leadSentence(changedOption(numbers, option), earlier, later, parts),
    how: [method, rules, ...shapleyFormula(parts, states), ...sumFormula(earlier, later, parts)],
  };
}

/** The parts in the order in which they are told, each with its words. */
function toldParts({
  weights,
  scores,
  criteria,
  optionsGone,
  optionsCame,
}: LeadParts): readonly (readonly [string, number])[] {
  return [
    ['weights', weights],
    ['scores', scores],
    ['criteria that came or went', criteria],
    ['options that went', optionsGone],
    ['options that came', optionsCame],
  ];
}

function leadSentence(name: string, earlier: number, later: number, parts: LeadParts): string {
  const told = toldParts(parts);
  const shown = shownParts(
    told.map(([, part]) => part),
    earlier,
    later,
  );
  const from = told.flatMap(([words], i) =>
    signed(shown[i] ?? 0) === '0.0' ? [] : [`${signed(shown[i] ?? 0)} from ${words}`],
  );
  const moved =
    signed(earlier) === signed(later)
      ? `The lead of ${name} over the best of the others is ${signed(later)} of 10 points, as it was`
      : `The lead of ${name} over the best of the others went from ${signed(earlier)} to ${signed(later)} of 10 points`;
  return from.length === 0 ? `${moved}.` : `${moved}: ${listed(from)}.`;
}

const kindWords = { weights: 'Weights', scores: 'Scores', criteria: 'Criteria' } as const;

/** The Shapley value of the kind with the largest part, with the leads of the 8 states put in. */
function shapleyFormula(parts: LeadParts, states: readonly number[]): readonly string[] {
  const [kind] = changeKinds.toSorted((left, right) => Math.abs(parts[right]) - Math.abs(parts[left]));
  if (!kind || Math.abs(parts[kind]) < 0.0005) return [];
  const bit = 1 << changeKinds.indexOf(kind);
  const steps = states.flatMap((before, state) => {
    if ((state & bit) !== 0) return [];
    const isEnd = state === 0 || (state | bit) === states.length - 1;
    return [`${isEnd ? '2 × ' : ''}(${decimals(states[state | bit] ?? 0)} − ${bracketed(before)})`];
  });
  return [
    `${kindWords[kind]}: each bracket is the lead after minus the lead before they change, with none, one or both of the other kinds changed already; first and last count twice, as they do in two of the six orders. (${steps.join(' + ')}) ÷ 6 = ${decimals(parts[kind])}.`,
  ];
}

function sumFormula(earlier: number, later: number, parts: LeadParts): readonly string[] {
  const figures = shownParts(
    toldParts(parts).map(([, part]) => part),
    earlier,
    later,
    { scale: 1, digits: 3 },
  );
  const terms = toldParts(parts).flatMap(([words], i) => (figures[i] ? [`${decimals(figures[i])} (${words})`] : []));
  return terms.length === 0 ? [] : [`Together: ${summed([decimals(earlier), ...terms])} = ${decimals(later)}.`];
}
