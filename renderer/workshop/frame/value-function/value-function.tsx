import { useState } from 'react';
import { valueFunctionChart } from '../../../../shared/charts/value-function-chart.ts';
import { knownScore } from '../../../../shared/decision/ballot-scores.ts';
import {
  addValuePoint,
  moveValuePoint,
  removeValuePoint,
  straightenValues,
} from '../../../../shared/decision/edits/value-points.ts';
import { scaleOf } from '../../../../shared/decision/evaluation-input.ts';
import type { Row } from '../../../../shared/decision/entities.ts';
import type { ValuePoint } from '../../../../shared/evaluation/model.ts';
import { ChartSvg } from '../../../charts/chart-svg.tsx';
import { useWidth } from '../../../charts/use-width.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { useEdit } from '../../../session/use-edit.ts';
import { frameText } from '../../../text/frame.ts';
import { Button } from '../../../ui/button.tsx';
import { Refusal } from '../refusal.tsx';
import { PointHandles } from './point-handles.tsx';
import { PointTable } from './point-table.tsx';
import { pointToAdd, scoreIncrement } from './points.ts';
import styles from './value-function.module.css';

const text = frameText.valueFunction;
const narrowest = 240;

/** What a caller does to the points of a value function, by their places from 0. */
export interface PointActions {
  readonly add: (point: ValuePoint) => void;
  /** One drag, or one stay on a point, has one `focus`. */
  readonly move: (index: number, point: Partial<ValuePoint>, focus?: string) => void;
  readonly remove: (index: number) => void;
}

/** How good each score of a measured criterion is: a straight line, or lines through points that can be dragged. */
export function ValueFunction({ criterion }: { readonly criterion: Row<'criterion'> }) {
  const { view, ballot, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const [ref, width] = useWidth();
  const [said, setSaid] = useState('');
  const { round, key, name, unit } = criterion;
  const rows = view.valuePoints[key] ?? [];
  const scale = scaleOf(view, criterion);
  const room = pointToAdd(scale, scoreIncrement(criterion));
  const scores = view.options.flatMap((option) => {
    const score = knownScore(view, ballot, option.key, key);
    return score === null ? [] : [{ option, score }];
  });
  const actions: PointActions = {
    add: (point) => {
      edit({ label: text.edits.add(name), make: (state) => addValuePoint(state, round, key, point) });
      setSaid(text.added(point, unit));
    },
    move: (index, point, focus) => {
      const row = rows[index];
      if (!row) return;
      edit({
        label: text.edits.move(name),
        ...(focus === undefined ? {} : { focus }),
        make: (state) => moveValuePoint(state, round, key, row.key, point),
      });
    },
    remove: (index) => {
      const row = rows[index];
      if (!row) return;
      edit({ label: text.edits.remove(name), make: (state) => removeValuePoint(state, round, key, row.key) });
      setSaid(text.removed(row, unit));
    },
  };
  const straighten = (): void =>
    void edit({ label: text.edits.straighten(name), make: (state) => straightenValues(state, round, key) });
  const chart = width === null ? null : valueFunctionChart({ name, unit, scale, scores }, Math.max(narrowest, width));
  return (
    <section className={styles.values} aria-label={text.heading}>
      <h3>{text.heading}</h3>
      <p className={styles.lead}>
        {rows.length === 0 ? text.straight : text.bent} {closed ? '' : text.hint}
      </p>
      <div ref={ref} className={styles.chart}>
        {chart ? (
          <ChartSvg chart={chart}>
            <PointHandles
              criterion={criterion}
              scale={scale}
              width={chart.width}
              keys={rows.map((row) => row.key)}
              readOnly={closed}
              actions={actions}
            />
          </ChartSvg>
        ) : null}
      </div>
      <PointTable criterion={criterion} scale={scale} rows={rows} readOnly={closed} actions={actions} />
      <Refusal reason={refusal} />
      {closed ? null : (
        <div className={styles.actions}>
          <Button isDisabled={room === null} onPress={() => room && actions.add(room)}>
            {text.add}
          </Button>
          <Button isDisabled={rows.length === 0} onPress={straighten}>
            {text.straighten}
          </Button>
        </div>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </section>
  );
}
