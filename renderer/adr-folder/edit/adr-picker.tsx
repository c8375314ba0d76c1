import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { folderOf } from '../../../shared/adr/relations/adr-lookup.ts';
import { adrEditText as text } from '../../text/adr-edit.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { adrListQuery } from '../adr-list-query.ts';
import { AdrStatus } from '../adr-status.tsx';
import { everyAdr } from '../list/adr-filters.tsx';
import styles from './edit-dialog.module.css';

/** More than these are found by more words. */
const mostShown = 50;

interface Props {
  readonly repository: string;
  /** What is picked, and what its search is called. */
  readonly label: string;
  readonly searchLabel: string;
  /** Path of the ADR that is not offered; null to offer all. */
  readonly except: string | null;
  readonly picked: string | null;
  readonly onPick: (path: string) => void;
}

/** One ADR of a repository, found by words. */
export function AdrPicker({ repository, label, searchLabel, except, picked, onPick }: Props) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const found = useQuery(adrListQuery(repository, { ...everyAdr, text: words }, 0, mostShown));
  const others = (found.data?.files ?? []).filter(({ path, format }) => path !== except && format !== 'none');
  // In several folders numbers and titles may be the same.
  const isManyFolders = new Set(others.map(({ path }) => folderOf(path))).size > 1;
  return (
    <div className={styles.others}>
      <span className={styles.label}>{label}</span>
      <SearchField
        label={searchLabel}
        placeholder={text.searchPlaceholder}
        clearLabel={text.clear}
        value={words}
        onChange={setWords}
        field={field}
      />
      <ListBox
        aria-label={label}
        className={styles.list ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={picked === null ? [] : [picked]}
        onSelectionChange={(keys) => {
          const [path] = keys;
          if (path !== undefined) onPick(String(path));
        }}
        renderEmptyState={() => text.noOther}
      >
        {others.map(({ path, number, title, status }) => (
          <ListBoxItem key={path} id={path} textValue={text.adr(number, title)} className={styles.other ?? ''}>
            <span>
              {text.adr(number, title)}
              {isManyFolders ? <span className={styles.folder}>{folderOf(path)}</span> : null}
            </span>
            <AdrStatus status={status} />
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
