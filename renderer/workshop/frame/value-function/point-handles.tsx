import { useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { valuePlot } from '../../../../shared/charts/value-function-chart.ts';
import type { Row } from '../../../../shared/decision/entities.ts';
import type { Scale, ValuePoint } from '../../../../shared/evaluation/model.ts';
import { frameText } from '../../../text/frame.ts';
import { movedPoint, pointAt, scoreIncrement } from './points.ts';
import type { PointActions } from './value-function.tsx';
import styles from './point-handles.module.css';

const text = frameText.valueFunction;

interface Props {
  readonly criterion: Row<'criterion'>;
  readonly scale: Scale;
  /** Of the chart, in px. */
  readonly width: number;
  /** Of the inner points, in their order. */
  readonly keys: readonly string[];
  readonly readOnly: boolean;
  readonly actions: PointActions;
}

/**
 * The inner points of a value function as handles over its chart. They are dragged, or moved by arrow keys (with Shift
 * ten times as far); Delete takes one out, a double click on the plot adds one.
 */
export function PointHandles({ criterion, scale, width, keys, readOnly, actions }: Props) {
  const plot = valuePlot(scale, width);
  const increment = scoreIncrement(criterion);
  const plane = useRef<SVGGElement>(null);
  // One drag, or one stay on a point, is one step of undo.
  const stay = useRef('');
  const beginAnew = (): void => {
    stay.current = `value-point ${Date.now()}`;
  };
  /** Where the mouse is, in the units of the plot. */
  const under = ({ clientX, clientY }: MouseEvent): ValuePoint => {
    const box = plane.current?.ownerSVGElement?.getBoundingClientRect();
    const factor = box && box.width > 0 ? width / box.width : 1;
    return {
      score: plot.x.invert((clientX - (box?.left ?? 0)) * factor),
      value: plot.y.invert((clientY - (box?.top ?? 0)) * factor),
    };
  };
  const move = (index: number, wanted: ValuePoint): void =>
    actions.move(index, movedPoint(scale, index, wanted, increment), stay.current);

  const onKeyDown = (event: KeyboardEvent, index: number, point: ValuePoint): void => {
    if (readOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    const far = event.shiftKey ? 10 : 1;
    const [right, up] = directions[event.key] ?? [0, 0];
    if (event.key === 'Delete' || event.key === 'Backspace') {
      // The focus goes on to the point that takes its place, else to the one before.
      const handles = plane.current?.querySelectorAll<SVGElement>('[role=slider]');
      (handles?.[index + 1] ?? handles?.[index - 1])?.focus();
      actions.remove(index);
    } else if (right !== 0 || up !== 0)
      move(index, { score: point.score + right * increment * far, value: point.value + up * 0.01 * far });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const { score, value } = under(event);
    const point = pointAt(scale, score, value, increment);
    if (point && !readOnly) actions.add(point);
  };
  const [left = 0, right = 0] = plot.x.range();
  const [bottom = 0, top = 0] = plot.y.range();
  return (
    <g ref={plane}>
      <rect
        className={styles.plane}
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        onDoubleClick={onDoubleClick}
      />
      {scale.points.map((point, index) => (
        <circle
          key={keys[index]}
          className={styles.handle}
          cx={plot.x(point.score)}
          cy={plot.y(point.value)}
          r={11}
          tabIndex={0}
          role="slider"
          aria-label={text.point(index + 1)}
          aria-valuemin={0}
          aria-valuemax={10}
          aria-valuenow={Number((point.value * 10).toFixed(1))}
          aria-valuetext={text.worth(point, criterion.unit)}
          aria-orientation="vertical"
          aria-readonly={readOnly || undefined}
          onFocus={beginAnew}
          onKeyDown={(event) => onKeyDown(event, index, point)}
          onPointerDown={(event: PointerEvent<SVGCircleElement>) => {
            if (readOnly || event.button !== 0) return;
            event.currentTarget.focus();
            event.currentTarget.setPointerCapture(event.pointerId);
            beginAnew();
          }}
          onPointerMove={(event: PointerEvent<SVGCircleElement>) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) move(index, under(event));
          }}
        >
          <title>{text.worth(point, criterion.unit)}</title>
        </circle>
      ))}
    </g>
  );
}

/** Steps to the right and upwards by key. */
const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
