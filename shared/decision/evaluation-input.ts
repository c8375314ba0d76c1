import type { EvaluationInput, Scale } from '../evaluation/model.ts';
import { scoreOn } from './ballot-scores.ts';
import { rawWeights } from './ballot-weights.ts';
import type { Row } from './entities.ts';
import { cellKey, type BallotView, type RoundView } from './view.ts';

/**
 * What the evaluation of a round needs, by the weights and scores of one ballot (the agreed one unless told). What is
 * empty on the agreed ballot follows from the revealed ones.
 */
export function evaluationInput(view: RoundView, ballot: BallotView = view.agreed): EvaluationInput {
  const weights = rawWeights(view, ballot);
  const scores = view.options.map((option) =>
    view.criteria.map((criterion) => scoreOn(view, ballot, option.key, criterion)),
  );
  return {
    options: view.options.map((option) => ({
      key: option.key,
      name: option.name,
      failed: failedMustHaves(view, option),
    })),
    criteria: view.criteria.map((criterion, index) => ({
      key: criterion.key,
      name: criterion.name,
      group: criterion.group,
      scale: scaleOf(view, criterion),
      step: criterion.scaleStep,
      weight: weights[index] ?? null,
    })),
    scores: scores.map((row) => row.map(({ value }) => value)),
    ranges: scores.map((row) => row.map(({ range }) => range)),
    groups: view.groups.map(({ group }) => ({ key: group.key, name: group.name })),
    seed: view.round.seed,
  };
}

/** The scale of a criterion with its value function. */
export function scaleOf(view: RoundView, criterion: Row<'criterion'>): Scale {
  return {
    lowest: criterion.scaleLowest,
    highest: criterion.scaleHighest,
    direction: criterion.direction,
    points: (view.valuePoints[criterion.key] ?? []).map(({ score, value }) => ({ score, value })),
  };
}

/** Names of the must-have criteria that an option was found to fail. */
export function failedMustHaves(view: RoundView, option: Row<'option'>): readonly string[] {
  return view.criteria
    .filter((criterion) => criterion.mustHave && view.findings[cellKey(option.key, criterion.key)]?.verdict === 'fail')
    .map((criterion) => criterion.name);
}
