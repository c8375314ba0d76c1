import { prepared, type Sqlite } from '../sqlite.ts';
import { adrItems, type AdrItem } from './adr-items.ts';
import { everything, findAdrIds, type AdrQuery } from './query-adr-index.ts';

/** What stands before and after a file in a list; null where there is none. */
export interface AdrNeighbours {
  readonly previous: AdrItem | null;
  readonly next: AdrItem | null;
}

/**
 * The neighbours of a file among all that match a query. One that does not match, such as where a link led from the list,
 * has those of the list of all files in the same order.
 */
export function adrNeighbours(database: Sqlite, query: AdrQuery, file: string): AdrNeighbours {
  const { repository, sort } = query;
  const row = prepared(database, 'SELECT id FROM adr_file WHERE repository = ? AND path = ?').get(repository, file);
  const placeIn = (ids: readonly number[]): number => ids.indexOf(Number(row?.id ?? -1));
  const matching = findAdrIds(database, query);
  const ids = placeIn(matching) < 0 ? findAdrIds(database, { ...everything, repository, sort }) : matching;
  const at = placeIn(ids);
  const neighbour = (place: number): AdrItem | null => {
    const id = at < 0 ? undefined : ids[place];
    return id === undefined ? null : (adrItems(database, [id])[0] ?? null);
  };
  return { previous: neighbour(at - 1), next: neighbour(at + 1) };
}
