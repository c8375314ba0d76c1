import type { TimelineMonth } from '../../../shared/adr/layout/timeline-layout.ts';
import { formatMonth, mapText as text } from '../../text/adr-graph.ts';
import styles from './month-mark.module.css';

interface Props {
  readonly month: TimelineMonth;
  /** The month with decisions before it; null for the first. */
  readonly before: TimelineMonth | null;
  /** In px: the axis stands at its right side. */
  readonly gutter: number;
}

/** The name of a month beside its part of the axis; where months without decisions lie before it, it says how many. */
export function MonthMark({ month: { month, opensYear, quietMonths, y, height }, before, gutter }: Props) {
  const end = before ? before.y + before.height : y;
  return (
    <>
      {before ? (
        <div
          className={styles.between}
          data-quiet={quietMonths > 0}
          style={{ left: gutter, top: end, height: y - end }}
        >
          {quietMonths > 0 ? <span className="muted xs">{text.quiet(quietMonths)}</span> : null}
        </div>
      ) : null}
      <div className={styles.axis} style={{ left: gutter, top: y, height }} />
      <h3 className={styles.name} style={{ top: y, width: gutter }}>
        {formatMonth(month)} {opensYear ? <b>{month.slice(0, 4)}</b> : <i>{month.slice(0, 4)}</i>}
      </h3>
    </>
  );
}
