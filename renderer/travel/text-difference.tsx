import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { travelText as text } from '../text/travel.ts';
import styles from './text-difference.module.css';

interface Props {
  /** Null where it is shown as it is. */
  readonly before: string | null;
  readonly after: string;
}

/** Beyond this many changed words two texts have little in common and the new one is shown as it is. */
const mostEdits = 1_000;

/** A long text with what was added and taken out of another one, word by word. */
export function TextDifference({ before, after }: Props) {
  const parts = useMemo(
    () => (before === null ? null : diffWordsWithSpace(before, after, { maxEditLength: mostEdits })) ?? null,
    [before, after],
  );
  if (parts === null) return <span className={styles.text}>{after}</span>;
  return (
    <span className={styles.text}>
      {parts.map(({ value, added, removed }, index) => {
        if (added)
          return (
            <ins key={`${index}`}>
              <span className="visually-hidden">{text.added}</span>
              {value}
            </ins>
          );
        if (removed)
          return (
            <del key={`${index}`}>
              <span className="visually-hidden">{text.removed}</span>
              {value}
            </del>
          );
        return <span key={`${index}`}>{value}</span>;
      })}
    </span>
  );
}
