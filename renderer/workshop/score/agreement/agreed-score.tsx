import type { KeyboardEvent } from 'react';
import type { CellAgreement } from '../../../../shared/decision/agreement.ts';
import { nameOfOption } from '../../../../shared/decision/agreement/names.ts';
import type { Row } from '../../../../shared/decision/entities.ts';
import { tieTolerance } from '../../../../shared/evaluation/ranks.ts';
import { agreementText as text } from '../../../text/agreement.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { scoreText } from '../../../text/score.ts';
import { Button } from '../../../ui/button.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { isOffScale } from '../scale.ts';
import styles from './agreed-score.module.css';

interface Props {
  readonly criterion: Row<'criterion'>;
  readonly cell: CellAgreement;
  readonly readOnly: boolean;
  /** One stay in the field has one `focus`. */
  readonly onChange: (value: number | null, focus?: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

const anyNumber = 1e12;

/** The score agreed on: entered, or while nothing is the median, which need not lie on a step. */
export function AgreedScore({ criterion, cell, readOnly, onChange, onKeyDown }: Props) {
  const { option, agreed, dispersion } = cell;
  const name = nameOfOption(option);
  const entered = agreed.derived ? null : agreed.value;
  const median = dispersion?.median ?? null;
  const isMedian = entered !== null && median !== null && Math.abs(entered - median) <= tieTolerance;
  const words = wordsOf(entered, median, isMedian);
  return (
    <div className={styles.agreed} data-agreed>
      <span className={styles.label}>{text.agreed}</span>
      <span className={styles.number}>
        <NumberInput
          label={text.agreedFor(name)}
          value={entered}
          lowest={-anyNumber}
          highest={anyNumber}
          problem={text.aNumber}
          readOnly={readOnly}
          {...(median === null ? {} : { placeholder: formatNumber(median) })}
          onChange={onChange}
          onKeyDown={onKeyDown}
        />
      </span>
      {criterion.unit === '' ? null : <span className="sm">{criterion.unit}</span>}
      <span className="muted sm">{words}</span>
      {entered !== null && isOffScale(entered, criterion) ? (
        <span className={styles.odd}>{scoreText.offScale(entered, criterion.scaleLowest, criterion.scaleHighest)}</span>
      ) : null}
      {readOnly ? null : entered === null ? (
        median === null ? null : (
          <Button look="quiet" aria-label={text.enterMedianOf(name, median)} onPress={() => onChange(median)}>
            {text.enterMedian}
          </Button>
        )
      ) : (
        <Button
          look="quiet"
          aria-label={median === null ? text.takeBackOf(name) : text.backToMedianOf(name)}
          onPress={() => onChange(null)}
        >
          {median === null ? text.takeBack : text.backToMedian}
        </Button>
      )}
    </div>
  );
}

function wordsOf(entered: number | null, median: number | null, isMedian: boolean): string {
  if (entered === null) return median === null ? text.nothingAgreed : text.derived(median);
  return isMedian ? text.enteredMedian : text.entered(median);
}
