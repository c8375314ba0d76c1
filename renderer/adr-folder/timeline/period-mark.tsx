import type { TimelinePeriod } from '../../../shared/adr/layout/timeline-layout.ts';
import { formatPeriod, mapText as text } from '../../text/adr-graph.ts';
import styles from './period-mark.module.css';

interface Props {
  readonly period: TimelinePeriod;
  /** The period with decisions before it; null for the first. */
  readonly before: TimelinePeriod | null;
  /** In px: the axis stands at its right side. */
  readonly gutter: number;
}

/** The name of a period beside its part of the axis; where months without decisions lie before it, it says how many. */
export function PeriodMark({ period, before, gutter }: Props) {
  const { length, from, opensYear, quietMonths, y, height } = period;
  const year = from.slice(0, 4);
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
        {formatPeriod(length, from)} {opensYear ? <b>{year}</b> : <i>{year}</i>}
      </h3>
    </>
  );
}
