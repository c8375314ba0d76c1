import type { RoundView } from '../../../shared/decision/view.ts';
import { cellKey } from '../../../shared/decision/view.ts';
import { useDecision } from '../../session/session-context.tsx';
import { recordText as text } from '../../text/record.ts';
import styles from './what-goes-in.module.css';

interface Note {
  readonly key: string;
  readonly on: string;
  readonly text: string;
}

/** The names and notes that will lie in the repository, to be seen before they do. */
export function WhatGoesIn() {
  const { view } = useDecision();
  const names = view.participants.map(({ name }) => name.trim()).filter(Boolean);
  const notes = notesOf(view);
  return (
    <details className={styles.details}>
      <summary>{text.goesIn(names.length, notes.length)}</summary>
      <p className={styles.hint}>{text.goesInHint}</p>
      {names.length > 0 ? (
        <>
          <h2 className={styles.heading}>{text.names}</h2>
          <p>{names.join(', ')}</p>
        </>
      ) : null}
      {notes.length > 0 ? (
        <>
          <h2 className={styles.heading}>{text.notes}</h2>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note.key}>
                <span className={styles.hint}>{note.on}</span> {note.text}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}

/** Notes on scores and on must-haves, in the order of the criteria. */
function notesOf(view: RoundView): readonly Note[] {
  return view.criteria.flatMap((criterion) =>
    view.options.flatMap((option): readonly Note[] => {
      const cell = cellKey(option.key, criterion.key);
      const on = text.noteOn(criterion.name, option.name);
      return [
        { key: `score ${cell}`, on, text: view.agreed.scores[cell]?.note.trim() ?? '' },
        { key: `finding ${cell}`, on, text: view.findings[cell]?.note.trim() ?? '' },
      ].filter((note) => note.text !== '');
    }),
  );
}
