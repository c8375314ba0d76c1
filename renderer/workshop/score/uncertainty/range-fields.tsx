import type { Row } from '../../../../shared/decision/entities.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { scoreText as text } from '../../../text/score.ts';
import { CommittedNumber } from '../../frame/committed-number.tsx';
import type { ScoreEdits } from '../use-score-edits.ts';
import styles from './range-fields.module.css';

interface Props {
  readonly option: Row<'option'>;
  readonly criterion: Row<'criterion'>;
  /** The likely score. */
  readonly value: number;
  readonly range: readonly [number, number];
  readonly readOnly: boolean;
  readonly edits: ScoreEdits;
}

/** What a score is at least, likely and at most. A number counts once it is complete, as half of one could be another. */
export function RangeFields({ option, criterion, value, range: [lowest, highest], readOnly, edits }: Props) {
  const keep = (from: number, to: number): void =>
    edits.uncertainty(option, criterion, { kind: 'range', lowest: from, highest: to });
  // A score off the scale counts as its nearest end; a range may reach out to it.
  const bottom = Math.min(criterion.scaleLowest, value);
  const top = Math.max(criterion.scaleHighest, value);
  const shown = formatNumber;
  return (
    <div className={styles.range}>
      <CommittedNumber
        label={text.atLeast}
        value={lowest}
        lowest={bottom}
        highest={value}
        problem={text.lowestProblem(shown(bottom), shown(value))}
        readOnly={readOnly}
        onCommit={(next) => keep(next, highest)}
      />
      <CommittedNumber
        label={text.likely}
        value={value}
        lowest={lowest}
        highest={highest}
        problem={text.likelyProblem(shown(lowest), shown(highest))}
        readOnly={readOnly}
        onCommit={(next) => edits.score(option, criterion, next)}
      />
      <CommittedNumber
        label={text.atMost}
        value={highest}
        lowest={value}
        highest={top}
        problem={text.highestProblem(shown(value), shown(top))}
        readOnly={readOnly}
        onCommit={(next) => keep(lowest, next)}
      />
    </div>
  );
}
