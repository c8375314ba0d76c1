import { memo, useRef } from 'react';
import type { FoundAdrView } from '../../../shared/ipc/adr-contract.ts';
import { useEndNear } from '../../library/use-end-near.ts';
import { adrText as text } from '../../text/adr-folder.ts';
import { moveRowFocus } from '../../ui/row-focus.ts';
import styles from './adr-list.module.css';
import { AdrRow } from './adr-row.tsx';

interface Props {
  /** Key of the repository. */
  readonly repository: string;
  readonly files: readonly FoundAdrView[];
  /** Number of those that match, also those not read yet. */
  readonly found: number;
  /** Number of all before search and filters, and how many of these are not understood. */
  readonly total: number;
  readonly notUnderstood: number;
  /** Where the repository has several ADR folders, each row says in which it lies. */
  readonly showFolder: boolean;
  /** The end of the rows comes near, and there are more. */
  readonly onEnd: () => void;
}

/** The ADRs as rows. Arrow keys move between them, Enter opens. */
export const AdrList = memo(function AdrList(props: Props) {
  const { repository, files, found, total, notUnderstood, showFolder, onEnd } = props;
  const list = useRef<HTMLUListElement>(null);
  const end = useEndNear(files.length < found, onEnd);
  return (
    <div>
      <p role="status" className={`${styles.count} num`}>
        {text.count(found, total)}
        {notUnderstood > 0 ? `, ${text.notUnderstood(notUnderstood)}` : ''}
      </p>
      <div className={styles.head} aria-hidden>
        <span>{text.columns.number}</span>
        <span>{text.columns.title}</span>
        <span>{text.columns.people}</span>
        <span>{text.columns.status}</span>
        <span>{text.columns.date}</span>
        <span>{text.columns.format}</span>
      </div>
      <ul
        className={styles.list}
        aria-label={text.adrs}
        ref={list}
        onKeyDown={(event) => moveRowFocus(event, list.current)}
      >
        {files.map((file) => (
          <AdrRow key={file.path} repository={repository} file={file} showFolder={showFolder} />
        ))}
      </ul>
      <div key={files.length} ref={end} />
    </div>
  );
});
