import type { Row } from '../entities.ts';

/** The name of a participant as sentences, charts and tables use it. */
export function personName({ name }: Row<'participant'>): string {
  return name.trim() || 'Unnamed person';
}

/** The name of an option as sentences, charts and tables use it. */
export function nameOfOption({ name }: Row<'option'>): string {
  return name.trim() || 'Unnamed option';
}

/** The name of a group of criteria as sentences, charts and tables use it. */
export function nameOfGroup({ name }: Pick<Row<'group'>, 'name'>): string {
  return name.trim() || 'Unnamed group';
}

/** The name of a criterion as sentences, charts and tables use it. */
export function nameOfCriterion({ name }: Row<'criterion'>): string {
  return name.trim() || 'Unnamed criterion';
}
