import { z } from 'zod';
import { roles, statuses, weightMethods } from '../shared/decision/entities.ts';
import { agreement, coverage, dissent, votes, weights } from './group-schema.ts';
import { flip, robustness, tornado, verdictSample } from './sensitivity-schema.ts';

/**
 * What `evaluate --json` prints, with `sensitivity-schema.ts` and `group-schema.ts`. Fields are added in later versions, never renamed or given another meaning without a
 * new `version`. Options, criteria and groups are named by their keys everywhere but in their own lists. Values are
 * from 0 to 1, totals from 0 to 10 (ten times the value, as the screens show them), shares and weights from 0 to 1.
 */
const share = z.number().min(0).max(1);
const points = z.number().min(0).max(10);
const cell = z.strictObject({ option: z.string(), criterion: z.string() });

const contribution = z.strictObject({
  criterion: z.string(),
  /** The score as it was entered, in the unit of the criterion; null where it is missing. */
  score: z.number().nullable(),
  /** Weight times value; null where the score is missing. The contributions of an option sum up to its value. */
  value: share.nullable(),
  points: points.nullable(),
  /** What the score may be at least and at most; null where it is exact or missing. */
  range: z.tuple([z.number(), z.number()]).nullable(),
  /** The score is the median of the ballots, as nothing was agreed on. */
  derived: z.boolean(),
});

const groupContribution = z.strictObject({
  group: z.string(),
  /** Sum over what is scored. */
  value: share,
  points,
  /** How many of its scores are missing. */
  missing: z.int(),
});

const option = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** 1 is best, ties share a rank; null where missing scores leave it open or a must-have failed. */
  rank: z.int().min(1).nullable(),
  /** Null while scores with weight are missing: then the interval says what is possible. */
  total: points.nullable(),
  value: share.nullable(),
  /** With everything missing at its worst and at its best. */
  interval: z.strictObject({ totals: z.tuple([points, points]), values: z.tuple([share, share]) }),
  /** Share of the weight that is scored. */
  coverage: share,
  /** Names of the must-haves it failed. */
  failed: z.array(z.string()),
  /** Share of the draws of `robustness` in which it comes first; null where it failed a must-have. */
  first: share.nullable(),
  contributions: z.array(contribution),
  groups: z.array(groupContribution),
});

const criterion = z.strictObject({
  key: z.string(),
  name: z.string(),
  group: z.string(),
  weight: share,
  mustHave: z.boolean(),
  /** The nearest weight from which on others lead, the rest in proportion; null where there is none. */
  breakEven: z.strictObject({ at: share, leaders: z.array(z.string()) }).nullable(),
  /** The weights over which today's leader stays first; null without a leader. */
  stable: z.tuple([share, share]).nullable(),
  /** Who leads over the whole range of its weight; no leaders where missing scores leave it open. */
  segments: z.array(z.strictObject({ from: share, to: share, leaders: z.array(z.string()) })),
});

const mustHave = cell.extend({ verdict: z.enum(['pass', 'fail', 'not-verified']), note: z.string() });

const words = z.strictObject({ pill: z.string(), sentence: z.string(), facts: z.array(z.string()) });

const roundHead = {
  round: z.int().min(1),
  closedAt: z.string().nullable(),
  /** How the agreed ballot weighs; see `weights` for what its weights follow from where none are entered. */
  method: z.enum(weightMethods),
  participants: z.array(z.strictObject({ key: z.string(), name: z.string(), role: z.enum(roles) })),
  outcome: z.strictObject({ option: z.string().nullable(), reason: z.string() }),
  mustHaves: z.array(mustHave),
  /** Revealed ballots, in the order of their participants, by whose keys they are named. */
  ballots: z.array(z.strictObject({ participant: z.string(), revealedAt: z.string() })),
  weights,
  votes: z.array(votes),
  agreement: agreement.nullable(),
  dissent,
  coverage,
};

const evaluatedRound = z.strictObject({
  kind: z.literal('evaluated'),
  ...roundHead,
  verdict: z.strictObject({
    kind: z.enum(['no-acceptable-option', 'not-rankable', 'too-close', 'robust', 'leaning']),
    words,
    leaders: z.array(z.string()),
    /** The best option after the leaders. */
    runnerUp: z.string().nullable(),
    /** Leader minus runner-up. */
    gap: z.number().nullable(),
    /** The weight that turns the result most easily. */
    turns: z.strictObject({ criterion: z.string(), weight: share, at: share, leaders: z.array(z.string()) }).nullable(),
    /** Missing scores that decide who leads, heaviest criterion first. */
    deciding: z.array(cell),
    /** The sample it is made on; null where every option failed. */
    sample: verdictSample.nullable(),
  }),
  options: z.array(option),
  criteria: z.array(criterion),
  groups: z.array(z.strictObject({ key: z.string(), name: z.string(), weight: share })),
  dominance: z.array(z.strictObject({ dominating: z.string(), dominated: z.string() })),
  missing: z.array(cell),
  /** Scores outside their scale, which count as its end. */
  clipped: z.array(cell),
  flips: z.array(flip),
  /** Null without two options whose totals are known. */
  tornado: tornado.nullable(),
  /** The sample that was asked for, from which each option's `first` is. Null where every option failed. */
  robustness: robustness.nullable(),
});

const unevaluableRound = z.strictObject({
  kind: z.literal('unevaluable'),
  ...roundHead,
  reason: z.enum(['no-options', 'one-option', 'no-criteria', 'weights-missing', 'weights-all-zero']),
  words: z.strictObject({ sentence: z.string(), help: z.string() }),
  /** Criteria without a weight. */
  unweighted: z.array(z.string()),
  options: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  criteria: z.array(z.strictObject({ key: z.string(), name: z.string() })),
});

export const evaluateOutputSchema = z.strictObject({
  format: z.literal('fulcrum-evaluation'),
  version: z.literal(1),
  file: z.string(),
  key: z.string(),
  title: z.string(),
  status: z.enum(statuses),
  rounds: z.array(z.discriminatedUnion('kind', [evaluatedRound, unevaluableRound])).min(1),
});

export type EvaluateOutput = z.infer<typeof evaluateOutputSchema>;
export type RoundOutput = EvaluateOutput['rounds'][number];
export type EvaluatedRoundOutput = z.infer<typeof evaluatedRound>;
export type UnevaluableRoundOutput = z.infer<typeof unevaluableRound>;
