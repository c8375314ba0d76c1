import type { ChartOption, Mark } from './chart.ts';
import { formatted } from './formatted.ts';
import { lanesOf } from './lanes.ts';
import type { Flow } from './legend.ts';
import { valueWords as words } from './words.ts';

/** An option and its score in the unit of the criterion. */
export interface ScoredOption {
  readonly option: ChartOption;
  readonly score: number;
}

const radius = 8;
const lane = radius * 2 + 2;

/** The options by their numbers at their scores, from `from` px down, stacked where they would lie over each other. */
export function scoredOptions(scores: readonly ScoredOption[], x: (score: number) => number, from: number): Flow {
  const lanes = lanesOf(
    scores.map(({ score }) => x(score)),
    lane,
  );
  const marks = scores.flatMap(({ option, score }, index): readonly Mark[] => {
    const cy = from + radius + 2 + (lanes[index] ?? 0) * lane;
    const title = words.option(option.name, formatted(score));
    return [
      {
        kind: 'circle',
        cx: x(score),
        cy,
        r: radius,
        paint: 'tint',
        ink: { colour: option.colour },
        title,
        key: option.key,
      },
      {
        kind: 'text',
        x: x(score),
        y: cy + 3.5,
        text: String(index + 1),
        anchor: 'middle',
        size: 10,
        ink: 'text',
        title,
      },
    ];
  });
  return { marks, height: scores.length === 0 ? 0 : (Math.max(...lanes) + 1) * lane + 6 };
}
