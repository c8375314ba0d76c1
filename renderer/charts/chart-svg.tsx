import { useId, type ReactNode } from 'react';
import {
  appearanceOf,
  hasFigures,
  inkName,
  pathThrough,
  patternsOf,
  type Colours,
} from '../../shared/charts/appearance.ts';
import type { Chart, Mark } from '../../shared/charts/chart.ts';
import styles from './chart-svg.module.css';

interface Props {
  readonly chart: Chart;
  /** More SVG over the marks, such as handles to drag; the chart is then a group of its controls and no longer one image. */
  readonly children?: ReactNode;
}

/** Draws a chart in the colours of the window. Each mark with a key carries it as `data-key`. */
export function ChartSvg({ chart, children }: Props) {
  const id = useId();
  const { width, height, marks, label } = chart;
  const colours: Colours = {
    of: () => 'var(--c)',
    surface: 'var(--surface)',
    pattern: (name) => `url(#${id}-${name})`,
  };
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role={children ? 'group' : 'img'}
      aria-label={label}
    >
      <defs>
        {patternsOf(chart).map(({ name, ink, open }) => (
          <pattern
            key={name}
            id={`${id}-${name}`}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
            data-ink={inkName(ink)}
            data-colour={typeof ink === 'object' ? ink.colour : undefined}
          >
            {open ? null : <rect width={6} height={6} fill="var(--c)" />}
            <rect width={2} height={6} fill={open ? 'var(--c)' : 'var(--surface)'} fillOpacity={open ? 0.45 : 0.6} />
          </pattern>
        ))}
      </defs>
      {marks.map((mark, index) => (
        // Marks have no other name: the same figures give the same marks in the same order.
        <MarkShape key={index} mark={mark} colours={colours} />
      ))}
      {children}
    </svg>
  );
}

function MarkShape({ mark, colours }: { readonly mark: Mark; readonly colours: Colours }) {
  const { ink } = mark;
  const shared = {
    ...appearanceOf(mark, colours),
    'data-ink': inkName(ink),
    'data-colour': typeof ink === 'object' ? ink.colour : undefined,
    'data-key': mark.key,
  };
  const title = mark.title ? <title>{mark.title}</title> : null;
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = mark;
      return (
        <rect {...shared} x={x} y={y} width={width} height={height} rx={radius}>
          {title}
        </rect>
      );
    }
    case 'line': {
      const { x1, y1, x2, y2 } = mark;
      return (
        <line {...shared} x1={x1} y1={y1} x2={x2} y2={y2}>
          {title}
        </line>
      );
    }
    case 'circle':
      return (
        <circle {...shared} cx={mark.cx} cy={mark.cy} r={mark.r}>
          {title}
        </circle>
      );
    case 'path':
      return (
        <path {...shared} d={pathThrough(mark.points, mark.paint !== 'line')}>
          {title}
        </path>
      );
    case 'text': {
      const { x, y, anchor, size, bold, text } = mark;
      return (
        <text
          {...shared}
          data-figures={hasFigures(mark) || undefined}
          x={x}
          y={y}
          textAnchor={anchor}
          fontSize={size}
          fontWeight={bold ? 600 : undefined}
        >
          {title}
          {text}
        </text>
      );
    }
  }
}
