import { z } from 'zod';
import { entitySchemas } from './entities.ts';
import { keySchema } from './keys.ts';
import { limits } from './limits.ts';

/** The name by which a decision file is known, and the newest version this code reads and writes. */
export const decisionFileFormat = 'fulcrum-decision';
export const decisionFileVersion = 3;

/** The lists of a round in a file, in the order in which they are written, each with the entity of its rows. */
export const roundLists = {
  participants: 'participant',
  options: 'option',
  groups: 'group',
  criteria: 'criterion',
  valuePoints: 'valuePoint',
  evidence: 'evidence',
  questions: 'question',
  choices: 'choice',
  effects: 'effect',
  ballots: 'ballot',
  weights: 'weight',
  comparisons: 'comparison',
  groupComparisons: 'groupComparison',
  scores: 'score',
  discussions: 'discussion',
  findings: 'finding',
  outcome: 'outcome',
  consequences: 'consequence',
  carried: 'carried',
  changeReasons: 'changeReason',
} as const;

const rows = <T extends z.ZodObject>(schema: T) => z.array(schema).max(50_000);
const inRound = { round: true } as const;

const roundSchema = entitySchemas.round.extend({
  participants: rows(entitySchemas.participant.omit(inRound)),
  options: rows(entitySchemas.option.omit(inRound)),
  groups: rows(entitySchemas.group.omit(inRound)),
  criteria: rows(entitySchemas.criterion.omit(inRound)),
  valuePoints: rows(entitySchemas.valuePoint.omit(inRound)),
  evidence: rows(entitySchemas.evidence.omit(inRound)),
  questions: rows(entitySchemas.question.omit(inRound)),
  choices: rows(entitySchemas.choice.omit(inRound)),
  effects: rows(entitySchemas.effect.omit(inRound)),
  ballots: rows(entitySchemas.ballot.omit(inRound)),
  weights: rows(entitySchemas.weight.omit(inRound)),
  comparisons: rows(entitySchemas.comparison.omit(inRound)),
  groupComparisons: rows(entitySchemas.groupComparison.omit(inRound)),
  scores: rows(entitySchemas.score.omit(inRound)),
  discussions: rows(entitySchemas.discussion.omit(inRound)),
  findings: rows(entitySchemas.finding.omit(inRound)),
  outcome: rows(entitySchemas.outcome.omit(inRound)).max(1),
  consequences: rows(entitySchemas.consequence.omit(inRound)),
  carried: rows(entitySchemas.carried.omit(inRound)),
  changeReasons: rows(entitySchemas.changeReason.omit(inRound)),
});

/**
 * A decision file: a whole decision with all its rounds. What belongs to one library alone (archived, deleted, which
 * record the next one supersedes) does not travel.
 */
export const decisionFileSchema = z
  .strictObject({
    format: z.literal(decisionFileFormat),
    version: z.literal(decisionFileVersion),
    /** The same in every copy of the decision. */
    key: keySchema,
    decision: entitySchemas.decision.omit({ archivedAt: true, deletedAt: true, supersedes: true }),
    tags: z.array(entitySchemas.tag.shape.tag).max(limits.tags),
    triggers: z.array(entitySchemas.trigger).max(limits.triggers),
    reviews: z.array(entitySchemas.review).max(limits.reviews),
    rounds: z.array(roundSchema).min(1).max(limits.rounds),
  })
  .meta({ title: 'Fulcrum decision file', description: 'A decision with all its rounds, as Fulcrum saves it.' });

export type DecisionFile = z.infer<typeof decisionFileSchema>;
