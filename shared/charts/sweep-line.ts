import type { ChartOption, Mark } from './chart.ts';
import { asShare, optionLabel } from './layout.ts';
import { sweepWords as words } from './words.ts';

/** Lowest and highest possible total, each in [0, 1]; equal where nothing is missing. */
export type Interval = readonly [lowest: number, highest: number];

/** The totals of an option without a criterion and with nothing but it. */
export interface SweepLine {
  readonly option: ChartOption;
  readonly without: Interval;
  readonly only: Interval;
}

/** The totals of an option as a line, or as an area where scores are missing, with its name at `label` px. */
export function sweepLine(
  { option, without, only }: SweepLine,
  x: (share: number) => number,
  y: (share: number) => number,
  label: number,
  names: number,
  width: number,
): readonly Mark[] {
  const [from, to] = [x(0), x(1)];
  const at = (share: number): number => y(asShare(share));
  const ink = { colour: option.colour };
  const known = without[1] - without[0] < 1e-9 && only[1] - only[0] < 1e-9;
  const line = (start: number, end: number): Mark => ({
    kind: 'path',
    points: [
      [from, at(start)],
      [to, at(end)],
    ],
    paint: 'line',
    thickness: known ? 2 : 1,
    ink,
    title: option.name,
    key: option.key,
  });
  return [
    ...(known
      ? [line(without[0], only[0])]
      : [
          {
            kind: 'path',
            points: [
              [from, at(without[0])],
              [to, at(only[0])],
              [to, at(only[1])],
              [from, at(without[1])],
            ],
            paint: 'open',
            ink,
            title: words.open(option.name),
          } as const,
        ]),
    { kind: 'line', x1: to + 1, y1: at((only[0] + only[1]) / 2), x2: to + 14, y2: label, ink: 'axis' },
    ...optionLabel(option, width - names - 4, label, names + 4),
  ];
}
