import type { Chart, ChartOption, CircleMark, Mark, RectMark, TextMark } from '../../../shared/charts/chart.ts';
import { textBox } from '../../../shared/charts/text-width.ts';

/** Widths from the narrowest window at 200 % to a wide one. */
export const widths = [320, 560, 900, 1600] as const;

/** Options with names of all lengths, up to the 300 characters that fit into a name. */
export function sampleOptions(count: number): readonly ChartOption[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `o${index}`,
    colour: index,
    name: ['Django', 'Node.js', 'A rather long name of an option', 'W'.repeat(300)][index % 4] ?? '',
  }));
}

export const long = 'Long names that go on and on, as people write them '.repeat(6).slice(0, 300);

export function texts(chart: Chart): readonly TextMark[] {
  return chart.marks.filter((mark) => mark.kind === 'text');
}

/** What is wrong with a chart wherever it comes from: marks outside, figures that are none, texts over texts, a ragged table. */
export function faultsOf(chart: Chart): readonly string[] {
  const { width, height, marks, label, table } = chart;
  const slack = 0.6;
  const outside = marks.flatMap((mark) => {
    const [left, top, right, bottom] = boundsOf(mark);
    const inside = left >= -slack && top >= -slack && right <= width + slack && bottom <= height + slack;
    return inside ? [] : [`outside ${width} x ${height}: ${JSON.stringify(mark)}`];
  });
  const boxes = texts(chart).map((mark) => ({ text: mark.text, ...textBox(mark) }));
  const over = boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > slack &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > slack,
      )
      .map((other) => `“${box.text}” lies over “${other.text}”`),
  );
  const ragged = table.rows.filter((row) => row.length !== table.columns.length).map((row) => `ragged: ${row.join()}`);
  const said = JSON.stringify({ marks, label, table });
  return [
    ...outside,
    ...over,
    ...ragged,
    ...(/NaN|Infinity|undefined|null/.test(said) ? ['a figure that is none'] : []),
  ];
}

function boundsOf(mark: Mark): readonly [left: number, top: number, right: number, bottom: number] {
  switch (mark.kind) {
    case 'rect':
      return mark.width < 0 || mark.height < 0
        ? [Number.NaN, 0, 0, 0]
        : [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
    case 'circle':
      return [mark.cx - mark.r, mark.cy - mark.r, mark.cx + mark.r, mark.cy + mark.r];
    case 'line':
      return around([
        [mark.x1, mark.y1],
        [mark.x2, mark.y2],
      ]);
    case 'path':
      return around(mark.points);
    case 'text': {
      const { left, top, right, bottom } = textBox(mark);
      return [left, top, right, bottom];
    }
  }
}

function around(points: readonly (readonly [number, number])[]): readonly [number, number, number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function rects(chart: Chart): readonly RectMark[] {
  return chart.marks.filter((mark) => mark.kind === 'rect');
}

export function circles(chart: Chart): readonly CircleMark[] {
  return chart.marks.filter((mark) => mark.kind === 'circle');
}
