import { z } from 'zod';
import { weightMethods } from '../shared/decision/entities.ts';

/** What the people of a round said once it was revealed; part of what `evaluate --json` prints. People by their keys. */
const share = z.number().min(0).max(1);

/** From where the weights are that the evaluation goes by. */
export const weights = z.strictObject({
  /** The one of the agreed ballot, or all that the ballots used from which its weights follow. */
  methods: z.array(z.enum(weightMethods)).min(1),
  /** Number of ballots that they follow from; null where they were entered as agreed. */
  derivedFrom: z.int().min(1).nullable(),
  /** Consistency ratios of comparisons in pairs of three or more things; group null for the groups themselves. */
  consistency: z.array(z.strictObject({ group: z.string().nullable(), ratio: z.number().min(0) })),
  /** Everybody's own normalised weights, in the order of the criteria; null where these are not complete. */
  people: z.array(
    z.strictObject({ participant: z.string(), method: z.enum(weightMethods), weights: z.array(share).nullable() }),
  ),
});

const vote = z.strictObject({
  participant: z.string(),
  /** In the unit of the criterion; null where they did not score it. */
  value: z.number().nullable(),
  /** Before a second vote. */
  previous: z.number().nullable(),
  note: z.string(),
});

const dispersion = z.strictObject({
  n: z.int(),
  median: z.number(),
  mean: z.number(),
  lowest: z.number(),
  highest: z.number(),
  range: z.number(),
  /** Sample standard deviation; null for a single score. */
  deviation: z.number().nullable(),
  /** Worth talking about: a range from 40 % of the scale or a deviation from 20 % on. */
  flagged: z.boolean(),
});

/** The votes on one criterion; criteria come by disagreement. */
export const votes = z.strictObject({
  criterion: z.string(),
  standing: z.enum(['voting', 'apart', 'differ', 'agree', 'too-few']),
  /** Largest of its cells, as shares of the scale. */
  deviation: z.number(),
  range: z.number(),
  /** Consensus of Tastle and Wierman. */
  consensus: share.nullable(),
  /** What was said. */
  discussion: z.string(),
  cells: z.array(
    z.strictObject({
      option: z.string(),
      votes: z.array(vote),
      dispersion: dispersion.nullable(),
      consensus: share.nullable(),
      agreed: z.number().nullable(),
      /** The agreed score is the median of the ballots. */
      derived: z.boolean(),
    }),
  ),
});

const ranking = {
  weightsUsed: z.enum(['own', 'agreed', 'derived']),
  /** In the order of the options. */
  ranks: z.array(z.int().nullable()),
  totals: z.array(z.number().min(0).max(10).nullable()),
  leaders: z.array(z.string()),
  /** Why it is open; null where it is not. */
  open: z.enum(['voting', 'weights', 'scores']).nullable(),
};

/** How far people agree; null where no ballot is revealed. */
export const agreement = z.strictObject({
  /** Mean over all cells; null where none has two scores. */
  consensus: share.nullable(),
  /** Kendall's W over the complete rankings; null where there is none, for the reason given. */
  concordance: z
    .strictObject({
      w: share,
      chiSquare: z.number(),
      degreesOfFreedom: z.int(),
      p: share,
      raters: z.int(),
      items: z.int(),
    })
    .nullable(),
  noConcordance: z.enum(['few-rankings', 'few-options', 'all-tie']).nullable(),
  rankings: z.array(z.strictObject({ participant: z.string(), ...ranking })),
  agreed: z.strictObject(ranking),
});

/** Who still sees it differently than was agreed on. */
export const dissent = z.strictObject({
  votes: z.array(
    z.strictObject({
      participant: z.string(),
      criterion: z.string(),
      option: z.string(),
      vote: z.number(),
      agreed: z.number(),
      derived: z.boolean(),
      note: z.string(),
    }),
  ),
  /** People whose own ballots put others first. */
  rankings: z.array(z.strictObject({ participant: z.string(), leaders: z.array(z.string()) })),
});

/** What is scored, in cells of the matrix. */
export const coverage = z.strictObject({
  cells: z.int(),
  scored: z.int(),
  /** With a range, or a confidence that makes one. */
  uncertain: z.int(),
  /** The median of the ballots, where nothing was agreed on. */
  derived: z.int(),
});
