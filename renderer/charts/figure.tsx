import type { ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Chart } from '../../shared/charts/chart.ts';
import { figureText as text } from '../text/figure.ts';
import { unbroken } from '../text/numbers.ts';
import { ChartSvg } from './chart-svg.tsx';
import { ChartTable } from './chart-table.tsx';
import styles from './figure.module.css';
import { useWidth } from './use-width.ts';

interface Props {
  readonly heading: string;
  /** One plain sentence or two: what the figure means here. */
  readonly lead: ReactNode;
  /** Lays the chart out for a width in px. */
  readonly chart: (width: number) => Chart;
  /** How it is computed, with the numbers put in; no such part where there is none. */
  readonly how?: ReactNode;
  /** What stands between the sentence and the chart, such as a choice of what it shows. */
  readonly controls?: ReactNode;
  /** SVG over the chart, such as handles to drag, for the chart as it was laid out. */
  readonly overlay?: (chart: Chart) => ReactNode;
}

const narrowest = 240;

/** A chart with its sentence, how it is computed, and the same as a table. */
export function Figure({ heading, lead, chart, how, controls, overlay }: Props) {
  const [ref, width] = useWidth();
  const drawn = width === null ? null : chart(Math.max(narrowest, width));
  return (
    <section className={styles.figure} aria-label={heading}>
      <h2>{heading}</h2>
      <p className={`${styles.lead} muted sm`}>{typeof lead === 'string' ? unbroken(lead) : lead}</p>
      {controls ? <div className={styles.controls}>{controls}</div> : null}
      <div ref={ref} className={styles.chart}>
        {drawn ? <ChartSvg chart={drawn}>{overlay?.(drawn)}</ChartSvg> : null}
      </div>
      {drawn ? (
        <div className={styles.more}>
          {how ? <More title={text.how}>{how}</More> : null}
          <More title={text.table}>
            <ChartTable table={drawn.table} />
          </More>
        </div>
      ) : null}
    </section>
  );
}

/** Something to open under a figure; closed it costs nothing. */
export function More({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Disclosure className={styles.disclosure ?? ''}>
      {({ isExpanded }) => (
        <>
          <Heading level={3} className={styles.title ?? ''}>
            <Button slot="trigger" className={styles.trigger ?? ''}>
              <ChevronRight size={14} aria-hidden className={styles.chevron} />
              {title}
            </Button>
          </Heading>
          <DisclosurePanel className={`${styles.panel} sm`}>{isExpanded ? children : null}</DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}
