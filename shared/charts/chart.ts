/**
 * A chart as data: what is drawn where, the sentence that stands for it, and the table that says the same. Charts are
 * described once by pure functions of their figures and a width; the window draws the marks with React, a report as text.
 */

/** What a mark means where it belongs to no option; the window and the report give it a colour, light and dark. */
export const roles = [
  'axis',
  'grid',
  'track',
  'mark',
  'muted',
  'good',
  'bad',
  'text',
  'accent',
  'flag',
  'surface',
] as const;

export type Role = (typeof roles)[number];

/** A role, or the colour of an option (0 to 11, hatched above 7) and how much of it, in (0, 1], 1 where none is given. */
export type Ink = Role | { readonly colour: number; readonly strength?: number };

/**
 * How a shape is painted: filled; `hollow`, an outline on the surface; `tint`, an outline with a faint filling; `open`,
 * an outline with stripes, for what is not known yet; `line`, no filling at all.
 */
export type Paint = 'fill' | 'hollow' | 'tint' | 'open' | 'line';

interface Drawn {
  readonly ink: Ink;
  /** Words that appear over the mark. */
  readonly title?: string;
  /** What the mark stands for, for who draws it: `point-1`. */
  readonly key?: string;
}

export interface RectMark extends Drawn {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  /** Filled where none is given. */
  readonly paint?: Paint;
}

export interface LineMark extends Drawn {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** In px, 1 where none is given. */
  readonly thickness?: number;
  readonly dashed?: boolean;
}

export interface CircleMark extends Drawn {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  /** Filled where none is given. */
  readonly paint?: Paint;
}

/** A shape through points in px; closed unless it is painted as a line. */
export interface PathMark extends Drawn {
  readonly kind: 'path';
  readonly points: readonly (readonly [number, number])[];
  readonly paint: Paint;
  /** In px, 1 where none is given. */
  readonly thickness?: number;
  readonly dashed?: boolean;
}

/** Text with its baseline at `y`; its estimated box is `textBox` in `text-width.ts`. */
export interface TextMark extends Drawn {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** `start` where none is given. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** In px, 12 where none is given. */
  readonly size?: number;
  readonly bold?: boolean;
}

/** All positions and lengths in px from the upper left corner of the chart. */
export type Mark = RectMark | LineMark | CircleMark | PathMark | TextMark;

/** The same figures as a table; every row has as many cells as there are columns, the first one names the row. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export interface Chart {
  /** In px. */
  readonly width: number;
  readonly height: number;
  /** In the order they are drawn: later ones lie over earlier ones. */
  readonly marks: readonly Mark[];
  /** What it shows, in one sentence, for who does not see it. */
  readonly label: string;
  readonly table: ChartTable;
}

/** An option as charts name it. */
export interface ChartOption {
  readonly key: string;
  readonly name: string;
  /** 0 to 11, hatched above 7. */
  readonly colour: number;
}
