import { useMemo } from 'react';
import { recordText as text } from '../../text/record.ts';
import styles from './diff.module.css';
import { lineDiff, staysCrlf, type DiffLine } from './line-diff.ts';

const signs = { same: ' ', added: '+', removed: '−', skipped: '⋯' } as const satisfies Record<DiffLine['kind'], string>;

interface Props {
  /** What the signs mean here. */
  readonly lead: string;
  readonly before: string;
  readonly after: string;
}

/** The difference of two texts, line by line. */
export function Diff({ lead, before, after }: Props) {
  const lines = useMemo(() => lineDiff(before, after), [before, after]);
  return (
    <>
      <p className={styles.lead}>{lead}</p>
      {lines.length === 0 ? <p className="muted">{text.same}</p> : null}
      {lines.length > 0 && staysCrlf(before, after) ? <p className={styles.ends}>{text.staysCrlf}</p> : null}
      <ol className={styles.lines}>
        {lines.map((line, index) => (
          <li key={`${index}`} data-kind={line.kind}>
            <span className={styles.sign} aria-hidden>
              {signs[line.kind]}
            </span>
            {line.kind === 'added' || line.kind === 'removed' ? (
              <span className="visually-hidden">{line.kind === 'added' ? text.added : text.removed}: </span>
            ) : null}
            <span className={styles.text}>{line.kind === 'skipped' ? text.unchangedLines(line.lines) : line.text}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
