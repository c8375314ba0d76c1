import type { ReactNode } from 'react';
import type { FramePart } from './frame-parts.ts';
import { headingId } from './frame-parts.ts';
import styles from './frame-section.module.css';

interface Props {
  readonly part: FramePart;
  readonly title: string;
  readonly lead?: string;
  /** What stands at the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the frame, to which the navigation beside it leads. */
export function FrameSection({ part, title, lead, aside, children }: Props) {
  return (
    <section className={styles.section} aria-labelledby={headingId(part)} data-part={part}>
      <div className={styles.head}>
        <h2 id={headingId(part)} tabIndex={-1}>
          {title}
        </h2>
        {aside}
      </div>
      {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
