import { entitySchemas, keyFields, type EntityName } from '../entities.ts';

/**
 * Fields that say something only together: a score is nothing without its range, a highest value without its lowest.
 * They come from one side, and where both changed any of them in different ways, they are asked about as one.
 */
const together: { readonly [E in EntityName]?: readonly (readonly string[])[] } = {
  decision: [['status', 'date']],
  trigger: [['criterion', 'option', 'relation', 'value']],
  criterion: [['scaleLowest', 'scaleHighest', 'scaleStep', 'direction', 'unit']],
  valuePoint: [['score', 'value']],
  effect: [['kind', 'criterion', 'swingChange', 'option']],
  score: [['value', 'lowest', 'highest', 'confidence', 'previous']],
};

const units = new Map<EntityName, readonly (readonly string[])[]>();

/** The fields of an entity in the portions in which they are merged; its key fields are in none. */
export function fieldsTogether(entity: EntityName): readonly (readonly string[])[] {
  const known = units.get(entity);
  if (known) return known;
  const groups = together[entity] ?? [];
  const apart: readonly string[] = [...keyFields[entity], ...groups.flat()];
  const single = Object.keys(entitySchemas[entity].shape).filter((field) => !apart.includes(field));
  const made = [...groups, ...single.map((field) => [field])];
  units.set(entity, made);
  return made;
}
