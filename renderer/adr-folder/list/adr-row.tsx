import { memo } from 'react';
import { Link } from 'wouter';
import type { AdrHistory, FoundAdrView } from '../../../shared/ipc/adr-contract.ts';
import { adrText as text } from '../../text/adr-folder.ts';
import { historyText } from '../../text/adr-history.ts';
import { formatDay } from '../../text/numbers.ts';
import { AdrStatus } from '../adr-status.tsx';
import { adrPath } from '../paths.ts';
import styles from './adr-list.module.css';
import { Marked } from './marked.tsx';

interface Props {
  readonly repository: string;
  readonly file: FoundAdrView;
  /** What git's log says of it, which is shown where the file itself names no date or nobody; null for nothing. */
  readonly history: AdrHistory | null;
  readonly showFolder: boolean;
  /** Its place in the list, from 1, and how many there are: not all of them are drawn. */
  readonly place: number;
  readonly of: number;
}

/** One ADR of the list. Plain elements: many of them are drawn while someone types. */
export const AdrRow = memo(function AdrRow({ repository, file, history, showFolder, place, of }: Props) {
  const { path, format, number, status, date, people, tags, markedTitle } = file;
  const isUnderstood = format !== 'none';
  return (
    <div role="listitem" className={styles.row} aria-posinset={place} aria-setsize={of}>
      <div className={`${styles.number} num`}>{number}</div>
      <div className={styles.main}>
        <Link href={adrPath(repository, path)} className={styles.title} data-part="title">
          <Marked pieces={markedTitle} />
        </Link>
        <Below file={file} showFolder={showFolder} />
      </div>
      <div className={styles.facts}>
        <div className={styles.people}>
          {people.length > 0 ? <div>{people.map(({ name }) => name).join(', ')}</div> : null}
          {tags.length > 0 ? <div className={styles.tags}>{tags.join(', ')}</div> : null}
        </div>
        <div className={styles.status}>{isUnderstood ? <AdrStatus status={status} /> : <AdrStatus unknown />}</div>
        <div className={`${styles.date} num`}>
          {date ? (date.day === null ? date.text : formatDay(date.day)) : null}
        </div>
        <div className={styles.format}>{isUnderstood ? text.formats[format] : null}</div>
      </div>
      {history && (date === null || people.length === 0) ? (
        <div className={`${styles.history} num`}>{historyText.inShort(history)}</div>
      ) : null}
    </div>
  );
});

/** What stands below a title: the words that were searched, why a file is not understood, or where it lies. */
function Below({ file, showFolder }: Pick<Props, 'file' | 'showFolder'>) {
  const { snippet, format, why, folder, category } = file;
  const place = [showFolder ? folder : '', category].filter((part) => part !== '').join('/');
  return (
    <>
      {format === 'none' && why !== null ? <div className={styles.below}>{why}</div> : null}
      {snippet.length > 0 ? (
        <div className={styles.below}>
          <Marked pieces={snippet} />
        </div>
      ) : null}
      {place === '' ? null : <div className={styles.below}>{place}</div>}
    </>
  );
}
