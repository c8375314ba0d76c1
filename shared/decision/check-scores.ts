import { EditRefused, placeOf } from './edit-refused.ts';
import { rowId, type Row } from './entities.ts';
import { rowsOf, type DecisionState } from './state.ts';

/**
 * Checks that the points of every value function lie strictly inside their scale and none above another, so that a
 * function that is kept can always be evaluated. A scale that would leave a point outside is refused as well: the point
 * is somebody's work, and says something of the old scale.
 * @param before a state that was checked. @throws {EditRefused} `invalid`, naming the point.
 */
export function checkValueFunctions(state: DecisionState, before: DecisionState): void {
  if (state.valuePoint === before.valuePoint && state.criterion === before.criterion) return;
  const taken = new Set<string>();
  for (const point of rowsOf(state, 'valuePoint')) {
    const { round, criterion: key, score } = point;
    const criterion = state.criterion[`${round}/${key}`];
    if (!criterion) continue;
    const { scaleLowest, scaleHighest, name } = criterion;
    if (score <= scaleLowest || score >= scaleHighest)
      throw refusedPoint(
        point,
        `The value function of “${shown(name)}” has a point at ${score}, which is not inside the scale from ${scaleLowest} to ${scaleHighest}. Move it or take it out first. Nothing was changed.`,
      );
    const place = `${round}/${key}/${score}`;
    if (taken.has(place))
      throw refusedPoint(
        point,
        `The value function of “${shown(name)}” has two points at ${score}. Move one of them elsewhere. Nothing was changed.`,
      );
    taken.add(place);
  }
}

/**
 * Checks that a range has two ends and holds its score. @param before a state that was checked.
 * @throws {EditRefused} `invalid`, naming the score.
 */
export function checkScoreRanges(state: DecisionState, before: DecisionState): void {
  if (state.score === before.score) return;
  for (const [id, row] of Object.entries(state.score)) {
    if (before.score[id] === row || (row.lowest === null && row.highest === null)) continue;
    const { lowest, highest, value } = row;
    if (lowest === null || highest === null)
      throw EditRefused.invalid(
        'score',
        id,
        lowest === null ? 'lowest' : 'highest',
        'a range has two ends, one is missing',
      );
    if (value === null)
      throw EditRefused.invalid('score', id, 'value', `a range from ${lowest} to ${highest} needs its likely score`);
    if (lowest > value)
      throw EditRefused.invalid('score', id, 'lowest', `${lowest} is above the score itself (${value})`);
    if (highest < value)
      throw EditRefused.invalid('score', id, 'highest', `${highest} is below the score itself (${value})`);
  }
}

function refusedPoint(point: Row<'valuePoint'>, message: string): EditRefused {
  return new EditRefused('invalid', placeOf('valuePoint', rowId('valuePoint', point), 'score'), message);
}

/** A name as it fits into a message. */
function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
