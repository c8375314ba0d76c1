import type { EvaluationInput } from '../evaluation/model.ts';
import { weightsFromOrder } from '../evaluation/weights.ts';
import type { Row } from './entities.ts';
import { cellKey, type BallotView, type RoundView } from './view.ts';

/** What the evaluation of a round needs, by the weights and scores of one ballot (the agreed one unless told). */
export function evaluationInput(view: RoundView, ballot: BallotView = view.agreed): EvaluationInput {
  const weights = rawWeights(view, ballot);
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
      scale: { lowest: criterion.scaleLowest, highest: criterion.scaleHighest, direction: criterion.direction },
      weight: weights[index] ?? null,
    })),
    scores: view.options.map((option) =>
      view.criteria.map((criterion) => ballot.scores[cellKey(option.key, criterion.key)]?.value ?? null),
    ),
    groups: view.groups.map(({ group }) => ({ key: group.key, name: group.name })),
    seed: view.round.seed,
  };
}

/** Raw weights in the order of the criteria by the ballot's method; null where nothing was entered. */
export function rawWeights(view: RoundView, ballot: BallotView): readonly (number | null)[] {
  const rows = view.criteria.map((criterion) => ballot.weights[criterion.key]);
  switch (ballot.ballot.method) {
    case 'swing':
      return rows.map((row) => row?.swing ?? null);
    case 'points':
      return rows.map((row) => row?.points ?? null);
    case 'order':
      return orderWeights(rows.map((row) => row?.place ?? null));
  }
}

/** Names of the must-have criteria that an option was found to fail. */
export function failedMustHaves(view: RoundView, option: Row<'option'>): readonly string[] {
  return view.criteria
    .filter((criterion) => criterion.mustHave && view.findings[cellKey(option.key, criterion.key)]?.verdict === 'fail')
    .map((criterion) => criterion.name);
}

/** Centroid weights exist only for a whole order; until then those placed hold 0, so that only the open ones count as missing. */
function orderWeights(places: readonly (number | null)[]): readonly (number | null)[] {
  const known = places.filter((place) => place !== null);
  if (known.length < places.length) return places.map((place) => (place === null ? null : 0));
  return weightsFromOrder(known);
}
