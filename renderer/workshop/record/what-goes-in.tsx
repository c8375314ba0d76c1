import { useMemo } from 'react';
import { useDecision } from '../../session/session-context.tsx';
import { recordText as text } from '../../text/record.ts';
import { namesAndNotes } from './names-and-notes.ts';
import styles from './what-goes-in.module.css';

/** The names and notes that will lie in the repository, to be seen before they do. */
export function WhatGoesIn() {
  const { state } = useDecision();
  const { names, ballots, notes } = useMemo(() => namesAndNotes(state), [state]);
  return (
    <details className={styles.details}>
      <summary>{text.goesIn(names.length, ballots.length, notes.length)}</summary>
      <p className={styles.hint}>{text.goesInHint}</p>
      {names.length > 0 ? (
        <>
          <h2 className={styles.heading}>{text.names}</h2>
          <p>{names.join(', ')}</p>
        </>
      ) : null}
      {ballots.length > 0 ? (
        <>
          <h2 className={styles.heading}>{text.ballots}</h2>
          <ul className={styles.notes}>
            {ballots.map((ballot) => (
              <li key={ballot.key}>{text.ballot(ballot)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {notes.length > 0 ? (
        <>
          <h2 className={styles.heading}>{text.notes}</h2>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note.key}>
                <span className={styles.hint}>{text.noteOn(note)}</span> {note.text}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}
