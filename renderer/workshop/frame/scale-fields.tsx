import type { CriterionField } from '../../../shared/decision/edits/criteria.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import { frameText } from '../../text/frame.ts';
import { formatNumber } from '../../text/numbers.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CommittedNumber } from './committed-number.tsx';
import styles from './criterion-dialog.module.css';

const text = frameText.details;
const most = 1e12;
/** Smallest step, so that no scale has more steps than numbers can tell apart. */
const smallestStep = 1e-6;

interface Props {
  readonly criterion: Row<'criterion'>;
  readonly onSet: <F extends CriterionField>(field: F, value: Row<'criterion'>[F], focus?: string) => void;
  readonly readOnly: boolean;
}

/** The scale of a criterion: from where to where, in which steps, of what, and which end is the better one. */
export function ScaleFields({ criterion, onSet, readOnly }: Props) {
  const { scaleLowest, scaleHighest } = criterion;
  return (
    <div className={styles.scale}>
      <CommittedNumber
        label={text.lowest}
        value={scaleLowest}
        lowest={-most}
        highest={scaleHighest - smallestStep}
        problem={text.lowestProblem(formatNumber(scaleHighest))}
        readOnly={readOnly}
        onCommit={(value) => onSet('scaleLowest', value)}
      />
      <CommittedNumber
        label={text.highest}
        value={scaleHighest}
        lowest={scaleLowest + smallestStep}
        highest={most}
        problem={text.highestProblem(formatNumber(scaleLowest))}
        readOnly={readOnly}
        onCommit={(value) => onSet('scaleHighest', value)}
      />
      <CommittedNumber
        label={text.step}
        value={criterion.scaleStep}
        lowest={smallestStep}
        highest={most}
        problem={text.stepProblem}
        readOnly={readOnly}
        onCommit={(value) => onSet('scaleStep', value)}
      />
      <TextField
        label={text.unit}
        value={criterion.unit}
        placeholder={text.unitPlaceholder}
        readOnly={readOnly}
        onChange={(value, focus) => onSet('unit', value, focus)}
      />
      <Select
        label={text.direction}
        value={criterion.direction}
        isDisabled={readOnly}
        options={(['more', 'less'] as const).map((key) => ({ key, text: text.directions[key] }))}
        onChange={(value) => onSet('direction', value)}
      />
    </div>
  );
}
