import type { EntityName } from './entities.ts';

export type RefusalCode = 'stale' | 'invalid' | 'limit' | 'closed-round' | 'open-round' | 'reference' | 'sealed';

/** An edit that was not made. What it was meant for stays as it was. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
  readonly code: RefusalCode;
  /** Entity, row id and field concerned, as `criterion 1/hiring, name`. */
  readonly place: string;

  constructor(code: RefusalCode, place: string, message: string) {
    super(message);
    this.code = code;
    this.place = place;
  }

  static stale(entity: EntityName, id: string, field = ''): EditRefused {
    const place = placeOf(entity, id, field);
    return new EditRefused(
      'stale',
      place,
      `The decision has changed in the meantime (${place}). Nothing was saved; look at it again and repeat the edit.`,
    );
  }

  static invalid(entity: EntityName, id: string, field: string, problem: string): EditRefused {
    const place = placeOf(entity, id, field);
    return new EditRefused('invalid', place, `The ${inWords(entity, field)}: ${problem}. Nothing was changed.`);
  }
}

/** An entity and one of its fields as people call them: `scale highest of the criterion`. */
function inWords(entity: EntityName, field: string): string {
  if (field === '') return entity;
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words} of the ${entity}`;
}

/** Where something stands: `criterion 1/hiring, name`. */
export function placeOf(entity: EntityName, id: string, field: string): string {
  return [id === '' ? entity : `${entity} ${id}`, field].filter(Boolean).join(', ');
}
