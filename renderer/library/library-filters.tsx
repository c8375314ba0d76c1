import { memo, type RefObject } from 'react';
import { statuses } from '../../shared/decision/entities.ts';
import type { ListQuery } from '../../shared/ipc/contract.ts';
import { libraryText as text } from '../text/library.ts';
import { workshopText } from '../text/workshop.ts';
import { SearchField } from '../ui/search-field.tsx';
import { Select } from '../ui/select.tsx';
import styles from './library.module.css';

/** What the list is narrowed to, and its order. */
export type Filters = Omit<ListQuery, 'archived' | 'dueBy' | 'limit'> & { readonly due: boolean };

/** Everything, last changed first. */
export const allDecisions: Filters = {
  text: '',
  status: null,
  due: false,
  tag: null,
  person: null,
  sort: 'updated',
};

/** True where search or filters may hide something. */
export function isFiltered(filters: Filters): boolean {
  const { text: words, status, due, tag, person } = filters;
  return words.trim() !== '' || status !== null || due || tag !== null || person !== null;
}

interface Props extends SelectsProps {
  readonly text: string;
  readonly searchField: RefObject<HTMLInputElement | null>;
}

/** Search as you type, filters and sorting. */
export function LibraryFilters({ text: words, searchField, ...selects }: Props) {
  const { onChange } = selects;
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
      <Selects {...selects} />
    </search>
  );
}

interface SelectsProps extends Omit<Filters, 'text'> {
  readonly onChange: (part: Partial<Filters>) => void;
  readonly tags: readonly string[];
  readonly people: readonly string[];
  /** Whether what is due can be asked for: nothing in the archive ever is. */
  readonly withDue: boolean;
}

/** The filters beside the search; not drawn anew while someone types. */
const Selects = memo(function Selects(props: SelectsProps) {
  const { status, due, tag, person, sort, onChange, tags, people, withDue } = props;
  return (
    <>
      <Select
        label={text.status}
        labelHidden
        value={due ? dueKey : (status ?? any)}
        options={[
          { key: any, text: text.anyStatus },
          ...(withDue ? [{ key: dueKey, text: text.dueForReview } as const] : []),
          ...statuses.map((key) => ({ key, text: workshopText.statuses[key] })),
        ]}
        onChange={(key) => onChange({ status: key === any || key === dueKey ? null : key, due: key === dueKey })}
      />
      <NameFilter
        label={text.tag}
        anyText={text.anyTag}
        names={tags}
        value={tag}
        onChange={(name) => onChange({ tag: name })}
      />
      <NameFilter
        label={text.person}
        anyText={text.anyPerson}
        names={people}
        value={person}
        onChange={(name) => onChange({ person: name })}
      />
      <Select
        label={text.sort}
        labelHidden
        value={sort}
        options={(['updated', 'title', 'date', 'progress'] as const).map((key) => ({ key, text: text.sorts[key] }))}
        onChange={(key) => onChange({ sort: key })}
      />
    </>
  );
});

const any = 'any';
/** Beside the statuses: what is due has one that stands. */
const dueKey = 'due';

interface NameFilterProps {
  readonly label: string;
  readonly anyText: string;
  readonly names: readonly string[];
  readonly value: string | null;
  readonly onChange: (name: string | null) => void;
}

/** A filter by names that exist; not there where there are none. */
function NameFilter({ label, anyText, names, value, onChange }: NameFilterProps) {
  if (names.length === 0 && value === null) return null;
  // A name may read `any`: keys of names carry a mark.
  const known = value === null || names.includes(value) ? names : [value, ...names];
  return (
    <Select
      label={label}
      labelHidden
      value={value === null ? any : `name:${value}`}
      options={[{ key: any, text: anyText }, ...known.map((name) => ({ key: `name:${name}`, text: name }))]}
      onChange={(key) => onChange(key === any ? null : key.slice('name:'.length))}
    />
  );
}
