import { memo, useMemo, type RefObject } from 'react';
import type { AdrFormatName, AdrQueryInput, RepositoryOverview } from '../../../shared/ipc/adr-contract.ts';
import { adrText as text, statusText } from '../../text/adr-folder.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './adr-filters.module.css';
import { DayRange } from './day-range.tsx';
import { FacetFilter, type Facet } from './facet-filter.tsx';

/** What the list is narrowed to, and its order. */
export type AdrFilters = Omit<AdrQueryInput, 'repository' | 'offset' | 'limit'>;

/** Everything, as it lies in its folders; while words are searched those first that have them in the title. */
export const everyAdr: AdrFilters = {
  text: '',
  folder: null,
  category: null,
  status: null,
  tag: null,
  person: null,
  format: null,
  from: null,
  to: null,
  sort: 'match',
};

/** True where search or filters may hide something. */
export function isFiltered({ text: words, sort: _, ...narrowed }: AdrFilters): boolean {
  return words.trim() !== '' || Object.values(narrowed).some((value) => value !== null);
}

interface Props extends SelectsProps {
  readonly searchField: RefObject<HTMLInputElement | null>;
}

/** Search as you type, filters and sorting. */
export function AdrFilterBar({ filters, onChange, searchField, ...rest }: Props) {
  const { text: words, ...others } = filters;
  const narrowed = useStable(others);
  return (
    <search className={styles.filters}>
      <SearchField
        label={text.search}
        placeholder={text.searchPlaceholder}
        clearLabel={text.clearSearch}
        value={words}
        onChange={(typed) => onChange({ text: typed })}
        field={searchField}
      />
      <Selects filters={narrowed} onChange={onChange} {...rest} />
    </search>
  );
}

/** The same object as long as it says the same. */
function useStable<T>(value: T): T {
  const key = JSON.stringify(value);
  return useMemo(() => JSON.parse(key) as T, [key]);
}

interface SelectsProps {
  readonly filters: AdrFilters;
  readonly onChange: (part: Partial<AdrFilters>) => void;
  readonly facets: RepositoryOverview['facets'];
  readonly folders: RepositoryOverview['folders'];
}

/** The filters beside the search; not drawn anew while someone types. */
const Selects = memo(function Selects({
  filters,
  onChange,
  facets,
  folders,
}: Omit<SelectsProps, 'filters'> & { readonly filters: Omit<AdrFilters, 'text'> }) {
  const inside = filters.folder === null ? folders : folders.filter(({ path }) => path === filters.folder);
  return (
    <div className={styles.selects}>
      <FacetFilter
        label={text.status}
        anyText={text.anyStatus}
        facets={facets.statuses}
        value={filters.status}
        textOf={statusText}
        onChange={(status) => onChange({ status })}
      />
      <FacetFilter
        label={text.tag}
        anyText={text.anyTag}
        facets={facets.tags}
        value={filters.tag}
        onChange={(tag) => onChange({ tag })}
      />
      <FacetFilter
        label={text.person}
        anyText={text.anyPerson}
        facets={facets.people}
        value={filters.person}
        onChange={(person) => onChange({ person })}
      />
      <FacetFilter
        label={text.category}
        anyText={text.anyCategory}
        facets={categoriesOf(inside)}
        value={filters.category}
        onChange={(category) => onChange({ category })}
      />
      <FacetFilter
        label={text.format}
        anyText={text.anyFormat}
        facets={facets.formats}
        value={filters.format}
        textOf={(format) => text.formats[format as AdrFormatName]}
        onChange={(format) => onChange({ format: format as AdrFormatName | null })}
      />
      <DayRange from={filters.from} to={filters.to} onChange={onChange} />
      <Select
        label={text.sort}
        labelHidden
        value={filters.sort}
        options={(['match', 'title', 'date', 'status'] as const).map((key) => ({ key, text: text.sorts[key] }))}
        onChange={(sort) => onChange({ sort })}
      />
    </div>
  );
});

/** Categories of several folders, those of the same name together. */
function categoriesOf(folders: RepositoryOverview['folders']): readonly Facet[] {
  const counts = new Map<string, number>();
  for (const { value, count } of folders.flatMap(({ categories }) => categories))
    counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count }));
}
