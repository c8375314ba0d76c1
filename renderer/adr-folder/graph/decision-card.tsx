import { memo } from 'react';
import type { Box } from '../../../shared/adr/layout/box.ts';
import styles from './decision-card.module.css';
import { statusWord, type MappedDecision } from './mapped-decision.ts';
import { StatusMark } from './status-mark.tsx';

/** Sizes of cards in px, with a frame and plain: two lines of title under the facts; with a note one line more. */
export const cardSizes = {
  framed: { width: 196, height: 70 },
  plain: { width: 196, height: 62 },
  noted: { width: 196, height: 80 },
} as const;

interface Props {
  readonly decision: MappedDecision;
  readonly box: Box;
  /** Its place among the cards of its view, from 0. */
  readonly place: number;
  /** What stands before the status: its number or its day. */
  readonly label: string;
  /** A line below its title; empty for none. */
  readonly note?: string;
  /** Words that only screen readers say, such as its relations. */
  readonly spoken: string;
  /** A card without a frame, in a list rather than a graph. */
  readonly isPlain: boolean;
  /** Whether it is related to the one that is looked at. */
  readonly isNear: boolean;
  /** Whether the tab key leads to it: of all cards of a view to one. */
  readonly isEntry: boolean;
}

/** A decision as a button; what it does when pressed is up to the list it stands in. */
export const DecisionCard = memo(function DecisionCard(props: Props) {
  const { decision, box, place, label, note = '', spoken, isPlain, isNear, isEntry } = props;
  const known = decision.status?.known ?? null;
  return (
    <button
      type="button"
      className={styles.card}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      title={decision.title}
      tabIndex={isEntry ? 0 : -1}
      data-card={place}
      data-plain={isPlain || undefined}
      data-near={isNear}
      data-past={known === 'superseded' || known === 'deprecated' || known === 'rejected'}
    >
      <span className={styles.facts}>
        <span className="num">{label}</span>
        <span className={styles.status} data-status={known}>
          <StatusMark status={known} />
          <span>{statusWord(decision)}</span>
        </span>
      </span>
      <span className={styles.title}>{decision.title}</span>
      {note ? <span className={`${styles.note} num`}>{note}</span> : null}
      {spoken ? <span className="visually-hidden">{spoken}</span> : null}
    </button>
  );
});
