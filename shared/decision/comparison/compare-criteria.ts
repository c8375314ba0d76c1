import { scaleOf } from '../evaluation-input.ts';
import type { Row } from '../entities.ts';
import { subjectOf } from '../entities.ts';
import type { RoundView } from '../view.ts';
import { compareRows, standingOf, type ComparedRow } from './compared.ts';

/** What can be said of a criterion that may differ. */
export type CriterionAspect =
  | 'name'
  | 'question'
  | 'group'
  | 'scale'
  | 'direction'
  | 'unit'
  | 'anchors'
  | 'value-function'
  | 'must-have';

const aspectOfField = {
  name: 'name',
  question: 'question',
  group: 'group',
  scaleLowest: 'scale',
  scaleHighest: 'scale',
  scaleStep: 'scale',
  direction: 'direction',
  unit: 'unit',
  anchorLowest: 'anchors',
  anchorMiddle: 'anchors',
  anchorHighest: 'anchors',
  mustHave: 'must-have',
} as const satisfies Partial<Record<keyof Row<'criterion'>, CriterionAspect>>;

/** A criterion of one round or both. `fields` names what differs, each aspect once. */
export type ComparedCriterion = ComparedRow<Row<'criterion'>, CriterionAspect>;

/** The criteria of two rounds: what came, what went, and what of the others is said differently now. */
export function compareCriteria(earlier: RoundView, later: RoundView): readonly ComparedCriterion[] {
  const fields = Object.keys(aspectOfField) as readonly (keyof typeof aspectOfField)[];
  const rows = compareRows(earlier.criteria, later.criteria, fields, (key) =>
    subjectOf('criterion', `${later.round.round}/${key}`),
  );
  return rows.map((row) => {
    const aspects = new Set<CriterionAspect>(row.fields.map((field) => aspectOfField[field]));
    if (row.earlier && row.later && !isSameFunction(earlier, row.earlier, later, row.later))
      aspects.add('value-function');
    return { ...row, fields: [...aspects], standing: standingOf(row.earlier, row.later, aspects.size > 0) };
  });
}

function isSameFunction(earlier: RoundView, old: Row<'criterion'>, later: RoundView, young: Row<'criterion'>): boolean {
  const [then, now] = [scaleOf(earlier, old).points, scaleOf(later, young).points];
  return (
    then.length === now.length &&
    then.every(({ score, value }, index) => score === now[index]?.score && value === now[index]?.value)
  );
}
