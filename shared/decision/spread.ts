import { valueOf } from '../evaluation/values.ts';
import type { Row } from './entities.ts';
import { agreedScore } from './ballot-scores.ts';
import { scaleOf } from './evaluation-input.ts';
import type { RoundView } from './view.ts';

/** Where one option stands on a criterion. */
interface SpreadMark {
  readonly option: string;
  readonly name: string;
  readonly colour: number;
  /** Score in the criterion's unit. */
  readonly score: number;
  /** Value in [0, 1], 1 is best. */
  readonly value: number;
}

/** How far the agreed scores of a criterion lie apart. */
interface Spread {
  /** The scored options in their order. */
  readonly marks: readonly SpreadMark[];
  /** False where all options are scored and all have the same value, so that the weight decides nothing. */
  readonly discriminates: boolean;
}

/** The spread of the agreed scores of a criterion. */
export function spreadOf(view: RoundView, criterion: Row<'criterion'>): Spread {
  const scale = scaleOf(view, criterion);
  const marks = view.options.flatMap((option): readonly SpreadMark[] => {
    const { value: score } = agreedScore(view, option.key, criterion);
    if (score === null) return [];
    const { value } = valueOf(score, scale);
    return [{ option: option.key, name: option.name, colour: option.colour, score, value }];
  });
  const isComplete = marks.length === view.options.length && marks.length >= 2;
  return { marks, discriminates: !isComplete || marks.some((mark) => mark.value !== marks[0]?.value) };
}
