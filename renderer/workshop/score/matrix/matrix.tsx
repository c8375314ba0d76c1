import type { CSSProperties } from 'react';
import type { Row } from '../../../../shared/decision/entities.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { scoreText as text } from '../../../text/score.ts';
import { Notice } from '../../../ui/notice.tsx';
import { KeyHints } from '../key-hints.tsx';
import { ModeSwitch } from '../mode-switch.tsx';
import type { ScoreMode } from '../score-place.ts';
import { useScoreEdits } from '../use-score-edits.ts';
import { CellEditor } from './cell-editor.tsx';
import { MatrixHead } from './matrix-head.tsx';
import { MatrixRows } from './matrix-rows.tsx';
import { MatrixTotals } from './matrix-totals.tsx';
import { useMatrixKeys } from './use-matrix-keys.ts';
import styles from './matrix.module.css';

const hints = [
  { keys: ['←', '↑', '→', '↓'], text: text.keys.move },
  { keys: ['0', '…', '9', 'X'], text: text.keys.score },
  { keys: ['Del'], text: text.keys.clear },
  { keys: ['Enter'], text: text.keys.open },
  { keys: ['M'], text: text.keys.guided },
];
const keepHint = { keys: ['K'], text: text.keys.keep };

interface Props {
  /** The criterion to begin with. */
  readonly start: Row<'criterion'>;
  readonly onMode: (mode: ScoreMode, criterion?: string) => void;
}

/** All scores at once, to be gone through by keys; totals follow below. */
export function Matrix({ start, onMode }: Props) {
  const { view, evaluation, closed } = useDecision();
  const { criteria, options } = view;
  const { edits, refusal } = useScoreEdits();
  const { table, at, opened, close, said, onKeyDown, actions } = useMatrixKeys(start, edits, onMode);
  const weights = evaluation.kind === 'evaluated' ? evaluation.weights : null;
  const criterion = opened && criteria[opened.at.row];
  const option = opened && options[opened.at.column];
  return (
    <div className={styles.matrix}>
      <div className={styles.head}>
        <h2 className="visually-hidden">{text.matrix}</h2>
        <div className={styles.keys}>
          {closed ? null : <KeyHints hints={view.carried.size > 0 ? [...hints, keepHint] : hints} />}
        </div>
        <ModeSwitch mode="matrix" onChange={(mode) => onMode(mode, criteria[at.row]?.key)} />
      </div>
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
      <div className={styles.scroll} style={{ '--options': options.length } as CSSProperties}>
        <table role="grid" aria-label={text.matrix} className={`${styles.table} num`} ref={table} onKeyDown={onKeyDown}>
          <MatrixHead hasWeights={weights !== null} />
          <MatrixRows weights={weights} at={at} actions={actions} />
          <MatrixTotals />
        </table>
      </div>
      {criterion && option ? (
        <CellEditor
          anchor={() => table.current?.querySelector(`[data-cell="${opened.at.row}-${opened.at.column}"]`) ?? null}
          criterion={criterion}
          option={option}
          edits={edits}
          begin={opened.begin}
          onGuided={() => onMode('guided', criterion.key)}
          onClose={close}
        />
      ) : null}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}
