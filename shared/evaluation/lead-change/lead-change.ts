import type { EvaluationInput } from '../model.ts';
import { shapleyValues } from '../shapley.ts';
import { mixedTotal, mixedWeights, type Mix, type MixedTotal } from './mixed-rounds.ts';
import { twoRounds, type MissingCell, type NotComparable, type RoundOfTwo, type TwoRounds } from './two-rounds.ts';

/** What changes between two rounds on the options that both compare, in the order of the bits of a state. */
export const changeKinds = ['weights', 'scores', 'criteria'] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** What each kind of change adds to a total, in [-1, 1]. `scores` is with scales, directions and value functions. */
export type TotalParts = Readonly<Record<ChangeKind, number>>;

/** What each kind of change adds to a lead, in [-1, 1]. */
export interface LeadParts extends TotalParts {
  /** By options that went or dropped out by a must-have: what the lead gains without them in the earlier round. */
  readonly optionsGone: number;
  /** By options that came or count again: what the lead loses to them in the later round. */
  readonly optionsCame: number;
}

/** Why a change cannot be put down to anything. */
export type Unexplained =
  /** The option is in one of the rounds only. */
  | { readonly reason: 'one-round' }
  /** It fails a must-have in one of the rounds, or in both, so it has no lead there. */
  | { readonly reason: 'failed' }
  /** No other option counts in both rounds, so there is nobody to be ahead of all the way. */
  | { readonly reason: 'no-opponent' }
  /** Scores with weight are missing. */
  | { readonly reason: 'scores-missing'; readonly cells: readonly MissingCell[] };

/** A figure in both rounds and what its change came from. */
export interface Moved<Parts> {
  /** Null where the round does not have it or leaves it open. */
  readonly earlier: number | null;
  readonly later: number | null;
  /** They add up to `later - earlier`; null where {@link Moved.unexplained} says why. */
  readonly parts: Parts | null;
  /**
   * The figure on the common options in each of the 8 states between the rounds, in which kind k is as in the later one
   * where bit k is set; null where there are no parts.
   */
  readonly states: readonly number[] | null;
  /** Null where there are parts. */
  readonly unexplained: Unexplained | null;
}

/** What became of one option. */
export interface OptionChange {
  readonly key: string;
  /** Its additive value in [0, 1]. */
  readonly total: Moved<TotalParts>;
  /** Its total minus the best of the other options that count, in [-1, 1]. */
  readonly lead: Moved<LeadParts>;
}

/** What became of every option of two rounds: those of the later one in its order, then those that went. */
export interface LeadChange {
  readonly kind: 'lead-change';
  readonly options: readonly OptionChange[];
}

/**
 * How the total and the lead of each option moved from one round to a later one, and what from. Among the options that
 * count in both, the change is shared out to weights, scores and criteria by their Shapley values (Shapley 1953) over
 * the 8 rounds in which each kind is as it was or as it is. Before that come the options that went, taken away in the
 * earlier round, after it those that came, added in the later one:
 *
 *     lead_later - lead_earlier = [lead_earlier(common) - lead_earlier(all)]
 *                               + sum of the Shapley values of lead(common)
 *                               + [lead_later(all) - lead_later(common)]
 *
 * which is an identity, so the parts add up to rounding. A criterion that one round does not have counts with the weight
 * and the scores of the other. Where a score with weight is missing in a state, nothing is said rather than guessed.
 * @throws {EvaluationRefused} as `evaluate`.
 */
export function leadChange(earlier: EvaluationInput, later: EvaluationInput): LeadChange | NotComparable {
  const rounds = twoRounds(earlier, later);
  return rounds.kind === 'not-comparable' ? rounds : { kind: 'lead-change', options: movesOf(rounds) };
}

/** A round between the two: the total of every option, in the order of these. */
type State = readonly MixedTotal[];

function movesOf(rounds: TwoRounds): readonly OptionChange[] {
  const states = Array.from({ length: 2 ** changeKinds.length }, (_, bits) => stateOf(rounds, mixOf(bits)));
  const counting = (round: RoundOfTwo): readonly number[] =>
    [...rounds.options.keys()].filter((i) => rounds.options[i]?.[round]?.counts ?? false);
  const fields: Fields = {
    earlier: counting('earlier'),
    later: counting('later'),
    common: counting('earlier').filter((i) => rounds.options[i]?.later?.counts ?? false),
  };
  return rounds.options.map(({ key, ...option }, i) => ({
    key,
    total: totalMove(states, i, option.earlier !== null, option.later !== null),
    lead: leadMove(states, i, fields, option.earlier !== null && option.later !== null),
  }));
}

/** The rounds that a state takes each kind from. @param bits bit k is set where kind k is as in the later round. */
function mixOf(bits: number): Mix {
  const [weights, scores, criteria] = changeKinds.map((_, kind) => ((bits >> kind) & 1 ? 'later' : 'earlier'));
  return { weights: weights ?? 'earlier', scores: scores ?? 'earlier', criteria: criteria ?? 'earlier' };
}

function stateOf(rounds: TwoRounds, mix: Mix): State {
  const weights = mixedWeights(rounds, mix);
  return rounds.options.map((option) => mixedTotal(rounds, option, weights, mix.scores));
}

/** Indices of the options that count in each round and in both. */
interface Fields {
  readonly earlier: readonly number[];
  readonly later: readonly number[];
  readonly common: readonly number[];
}

function totalMove(states: readonly State[], i: number, isEarlier: boolean, isLater: boolean): Moved<TotalParts> {
  const [first, last] = [states[0]?.[i]?.total ?? null, states.at(-1)?.[i]?.total ?? null];
  const ends = { earlier: isEarlier ? first : null, later: isLater ? last : null };
  if (!isEarlier || !isLater) return unexplained(ends, { reason: 'one-round' });
  const totals = states.flatMap((state) => state[i]?.total ?? []);
  if (totals.length < states.length) return unexplained(ends, missingIn(states.flatMap((state) => state[i] ?? [])));
  return { ...ends, parts: partsOf(totals), states: totals, unexplained: null };
}

function leadMove(states: readonly State[], i: number, fields: Fields, isInBoth: boolean): Moved<LeadParts> {
  const [first, last] = [states[0] ?? [], states.at(-1) ?? []];
  const ends = { earlier: leadIn(first, i, fields.earlier), later: leadIn(last, i, fields.later) };
  if (!isInBoth) return unexplained(ends, { reason: 'one-round' });
  if (!fields.common.includes(i)) return unexplained(ends, { reason: 'failed' });
  if (fields.common.length === 1) return unexplained(ends, { reason: 'no-opponent' });
  const leads = states.flatMap((state) => leadIn(state, i, fields.common) ?? []);
  const [start, end] = [leads[0], leads.at(-1)];
  if (leads.length < states.length || start === undefined || end === undefined) {
    const common = states.flatMap((state) => fields.common.flatMap((other) => state[other] ?? []));
    return unexplained(ends, missingIn([...common, ...endsOf(first, last, fields)]));
  }
  if (ends.earlier === null || ends.later === null) return unexplained(ends, missingIn(endsOf(first, last, fields)));
  const parts = { ...partsOf(leads), optionsGone: start - ends.earlier, optionsCame: ends.later - end };
  return { ...ends, parts, states: leads, unexplained: null };
}

/** The totals of all that count in the one round and in the other. */
function endsOf(first: State, last: State, { earlier, later }: Fields): readonly MixedTotal[] {
  return [...earlier.flatMap((other) => first[other] ?? []), ...later.flatMap((other) => last[other] ?? [])];
}

/** The total of an option minus the best of the others of a field; null where it is not of it, or one total is open. */
function leadIn(state: State, i: number, field: readonly number[]): number | null {
  const own = state[i]?.total ?? null;
  const others = field.filter((other) => other !== i).map((other) => state[other]?.total ?? null);
  const known = others.filter((total) => total !== null);
  if (own === null || !field.includes(i) || known.length === 0 || known.length < others.length) return null;
  return own - Math.max(...known);
}

function partsOf(states: readonly number[]): TotalParts {
  const [weights = 0, scores = 0, criteria = 0] = shapleyValues(states);
  return { weights, scores, criteria };
}

function missingIn(totals: readonly MixedTotal[]): Unexplained {
  const cells = new Map(
    totals.flatMap(({ missing }) =>
      missing.map((cell) => [`${cell.round}/${cell.criterion}/${cell.option}`, cell] as const),
    ),
  );
  return { reason: 'scores-missing', cells: [...cells.values()] };
}

function unexplained<Parts>(ends: Pick<Moved<Parts>, 'earlier' | 'later'>, reason: Unexplained): Moved<Parts> {
  return { ...ends, parts: null, states: null, unexplained: reason };
}
