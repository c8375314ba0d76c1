import { memo, useId, useState, type CSSProperties } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { Row } from '../../../shared/decision/entities.ts';
import { weighText as text } from '../../text/weigh.ts';
import { NumberInput } from '../../ui/number-input.tsx';
import styles from './swing-input.module.css';

interface Props {
  readonly criterion: Row<'criterion'>;
  /** 0 to 100; null while nothing was entered. */
  readonly value: number | null;
  /** Swing that template and answers suggest; null where there is none. */
  readonly suggestion: number | null;
  readonly readOnly: boolean;
  /** One drag, or one stay in a field, has one `focus`. */
  readonly onChange: (value: number | null, focus: string) => void;
}

/** A swing by slider or by number. Untouched it says "not set"; a suggestion is a mark on the track. */
export const SwingInput = memo(function SwingInput({ criterion, value, suggestion, readOnly, onChange }: Props) {
  const id = useId();
  const [drag, setDrag] = useState(`${id}0`);
  const beginAnew = (): void => setDrag(`${id}${Date.now()}`);
  const change = (next: number): void => {
    if (next !== value) onChange(next, drag);
  };
  return (
    <div className={styles.swing}>
      <div className={styles.track} onPointerDownCapture={beginAnew} onBlur={beginAnew}>
        <Slider
          aria-label={value === null ? text.swingNotSet(criterion.name) : text.swingOf(criterion.name)}
          minValue={0}
          maxValue={100}
          step={1}
          value={value ?? 0}
          isDisabled={readOnly}
          onChange={(next) => {
            if (value !== null || next > 0) change(next);
          }}
          // To touch an unset slider at 0 (the key Home, a click on its thumb) sets it to 0.
          onChangeEnd={change}
          data-unset={value === null || undefined}
          className={styles.slider ?? ''}
        >
          <SliderTrack className={styles.rail ?? ''}>
            <span className={styles.fill} style={{ '--at': `${value ?? 0}%` } as CSSProperties} />
            {suggestion === null ? null : (
              <span
                className={styles.mark}
                style={{ '--at': `${suggestion}%` } as CSSProperties}
                title={text.suggestionMark(suggestion)}
              />
            )}
            <SliderThumb className={styles.thumb ?? ''} />
          </SliderTrack>
        </Slider>
      </div>
      <span className={styles.number}>
        <NumberInput
          label={text.swingNumberOf(criterion.name)}
          value={value}
          lowest={0}
          highest={100}
          problem={text.zeroToHundred}
          placeholder={text.notSet}
          readOnly={readOnly}
          onChange={onChange}
        />
      </span>
    </div>
  );
});
