import { useId, useState, type KeyboardEvent } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Row } from '../../../shared/decision/entities.ts';
import { formatNumber } from '../../text/numbers.ts';
import { scoreText as text } from '../../text/score.ts';
import { NumberInput } from '../../ui/number-input.tsx';
import { isOffScale, scaleSteps } from './scale.ts';
import styles from './score-input.module.css';

interface Props {
  readonly option: Row<'option'>;
  readonly criterion: Row<'criterion'>;
  readonly value: number | null;
  /** What the revealed ballots say where nothing was entered, and of how many it is the median; null where it does not count. */
  readonly median?: number | null;
  readonly voters?: number;
  readonly readOnly: boolean;
  /** One stay in the input has one `focus`. */
  readonly onChange: (value: number | null, focus?: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

const anyNumber = 1e12;

/** A score: a button for each step of a short scale, otherwise a number with its unit. Says what is odd about it. */
export function ScoreInput(props: Props) {
  const { option, criterion, value, median = null, readOnly, onChange } = props;
  const id = useId();
  const [stay, setStay] = useState(id);
  const steps = scaleSteps(criterion);
  const label = text.scoreFor(option.name);
  return (
    <div data-colour={option.colour} data-score-input>
      {steps ? (
        <RadioGroup
          aria-label={label}
          className={`${styles.scale} num`}
          orientation="horizontal"
          value={value !== null && steps.includes(value) ? String(value) : null}
          isReadOnly={readOnly}
          onFocus={() => setStay(`${id}${Date.now()}`)}
          onChange={(chosen) => onChange(Number(chosen), stay)}
        >
          {steps.map((step) => (
            <Radio
              key={step}
              value={String(step)}
              className={styles.step ?? ''}
              data-median={(value === null && step === median) || undefined}
            >
              {formatNumber(step)}
            </Radio>
          ))}
        </RadioGroup>
      ) : (
        <div className={styles.measured}>
          <span className={styles.number}>
            <NumberInput
              label={label}
              value={value}
              lowest={-anyNumber}
              highest={anyNumber}
              problem={text.aNumber}
              readOnly={readOnly}
              {...(median === null ? {} : { placeholder: formatNumber(median) })}
              onChange={onChange}
              {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
            />
          </span>
          {criterion.unit === '' ? null : <span>{criterion.unit}</span>}
          <span className={styles.hint}>
            {text.scale(criterion.scaleLowest, criterion.scaleHighest, criterion.unit)}
          </span>
        </div>
      )}
      <StateLine {...props} steps={steps} />
    </div>
  );
}

/** What is to be known of the score under its buttons, and the way to take it back by mouse. */
function StateLine({
  option,
  criterion,
  value,
  median = null,
  voters = 0,
  readOnly,
  onChange,
  steps,
}: Props & { readonly steps: readonly number[] | null }) {
  const { scaleLowest, scaleHighest } = criterion;
  const odd =
    value === null
      ? null
      : isOffScale(value, criterion)
        ? text.offScale(value, scaleLowest, scaleHighest)
        : steps && !steps.includes(value)
          ? text.betweenSteps(value)
          : null;
  const unscored = readOnly ? text.notScoredClosed : steps ? text.notScored : text.notScoredNumber;
  return (
    <div className={styles.state}>
      {value !== null ? null : median === null ? (
        <span>{unscored}</span>
      ) : (
        <span className={styles.median}>{text.derived(median, voters, criterion.unit)}</span>
      )}
      {odd === null ? null : <span className={styles.odd}>{odd}</span>}
      {value === null || readOnly ? null : (
        <button
          type="button"
          className={styles.clear}
          aria-label={text.clearName(option.name)}
          onClick={() => onChange(null)}
        >
          {text.clear}
        </button>
      )}
    </div>
  );
}
