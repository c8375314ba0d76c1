import { z } from 'zod';

/** What single weights and scores, and samples of them, do to the result; part of what `evaluate --json` prints. */
const share = z.number().min(0).max(1);

/** A single score that changes who leads. */
export const flip = z.strictObject({
  option: z.string(),
  criterion: z.string(),
  /** Today's score, and the one from which on others lead; in the unit of the criterion. */
  score: z.number(),
  at: z.number(),
  /** How far they lie apart, in steps of the scale. */
  steps: z.number().min(0),
  direction: z.enum(['up', 'down']),
  leaders: z.array(z.string()),
  /** True within two steps. */
  near: z.boolean(),
});

const end = z.strictObject({
  /** A weight in [0, 1], or a score in the unit of its criterion. */
  at: z.number(),
  /** Total of the leader minus that of the runner-up there, in [-1, 1]. */
  gap: z.number(),
});

/** The lead at both ends of each weight's band and of each uncertain score, what moves it most first. */
export const tornado = z.strictObject({
  leader: z.string(),
  runnerUp: z.string(),
  gap: z.number(),
  /** Half-width of the band around each weight, relative. */
  band: share,
  bars: z.array(
    z.strictObject({
      kind: z.enum(['weight', 'score']),
      criterion: z.string(),
      /** Null for a weight. */
      option: z.string().nullable(),
      low: end,
      high: end,
    }),
  ),
});

/** A sample (SMAA-2). Options that failed a must-have are not in it. */
export const robustness = z.strictObject({
  draws: z.int(),
  seed: z.int(),
  /** Half-width of the band around each weight, relative; null unless the preset is `around`. */
  band: share.nullable(),
  preset: z.enum(['any', 'order', 'around']),
  /** For each option the share of draws at rank 1, 2, and so on. */
  ranks: z.record(z.string(), z.array(share)),
  /** Mean weights, in the order of the criteria, of the draws in which an option comes first; null where it never does. */
  central: z.record(z.string(), z.array(share).nullable()),
  /** Share of draws of the scores in which an option comes first with its central weights. */
  confidence: z.record(z.string(), share.nullable()),
  /** `winning[a][b]`: share of draws in which a has the higher total than b; ties count half. */
  winning: z.record(z.string(), z.record(z.string(), share)),
});

/** The sample around our weights that the verdict is made on. */
export const verdictSample = z.strictObject({
  draws: z.int(),
  seed: z.int(),
  band: share,
  /** Share of draws in which each option comes first. */
  first: z.record(z.string(), share),
});
