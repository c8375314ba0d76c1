import type { AnyRow, EntityName } from '../entities.ts';
import { ballotEntities, markedBallot } from '../sealed.ts';

/** Which ballot a row belongs to: its key, and its id among the ballots; null for what stands on none. */
export function ballotOfRow(entity: EntityName, row: AnyRow): { readonly key: string; readonly id: string } | null {
  const key = keyOf(entity, row);
  return key === null ? null : { key, id: `${row['round']}/${key}` };
}

function keyOf(entity: EntityName, row: AnyRow): string | null {
  if (entity === 'ballot') return String(row['key']);
  if (entity === 'carried') return markedBallot(String(row['subject']));
  return (ballotEntities as readonly EntityName[]).includes(entity) ? String(row['ballot']) : null;
}
