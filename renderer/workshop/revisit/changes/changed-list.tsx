import { useState } from 'react';
import type { ReasonInRound } from '../../../../shared/decision/comparison/round-pair.ts';
import type { ChangedList } from '../../../../shared/decision/explain/changed-item.ts';
import { whatChangedText as text } from '../../../text/what-changed.ts';
import { Button } from '../../../ui/button.tsx';
import { ChangedRow } from './changed-row.tsx';
import styles from './changed-list.module.css';

/** So many are shown before somebody asks for all: each has a field for its reason. */
const shownFirst = 12;

interface Props {
  readonly list: ChangedList;
  readonly reasons: ReadonlyMap<string, readonly ReasonInRound[]>;
  /** The later of the two rounds. */
  readonly round: number;
  /** Reasons can be given. */
  readonly isOpen: boolean;
}

/** What is not as it was, of one kind, each with its reason; what is as it was is counted. */
export function ChangedListSection({ list, reasons, round, isOpen }: Props) {
  const [all, setAll] = useState(false);
  const { kind, changed } = list;
  const heading = text.lists[kind];
  return (
    <section className={styles.section} aria-label={heading}>
      <h2>
        {heading} <span className="muted num">{changed.length > 0 ? changed.length : ''}</span>
      </h2>
      {changed.length > 0 ? (
        <ul className={styles.list}>
          {(all ? changed : changed.slice(0, shownFirst)).map((item) => (
            <ChangedRow
              key={item.subject}
              item={item}
              reasons={reasons.get(item.subject) ?? []}
              round={round}
              isOpen={isOpen}
            />
          ))}
        </ul>
      ) : null}
      {changed.length > shownFirst ? (
        <Button look="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? text.showFewer : text.showAll(changed.length)}
        </Button>
      ) : null}
      <p className="muted sm">{restOf(list)}</p>
    </section>
  );
}

/** What is not listed, in words. */
function restOf({ same, sameNotLookedAt, withOthers }: ChangedList): string {
  return [
    same > 0 ? text.same(text.unchanged(same, sameNotLookedAt)) : '',
    withOthers > 0 ? text.withOthers(withOthers) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
