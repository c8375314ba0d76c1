import { memo, useId, type CSSProperties } from 'react';
import { finePercent } from '../../../../shared/text/figures.ts';
import { resultText as text } from '../../../text/result.ts';
import styles from './weight-slider.module.css';

interface Props {
  readonly criterion: string;
  readonly name: string;
  /** The weight of the decision, in [0, 1]. */
  readonly agreed: number;
  /** The share that is tried; null while this weight only follows the others. */
  readonly share: number | null;
  /** What it weighs now, with everything that is tried. */
  readonly now: number;
  readonly onTry: (criterion: string, share: number) => void;
  readonly onDrop: (criterion: string) => void;
  readonly onHold: (held: boolean) => void;
}

/** Half a percent a step: a tenth of the weight of one criterion among twenty. */
const step = 0.5;

/**
 * A weight to try by slider, 0 to 100 %, with a notch at what was agreed. The browser's own slider, as dozens of them
 * have to follow every frame of a drag.
 */
export const WeightSlider = memo(function WeightSlider(props: Props) {
  const { criterion, name, agreed, share, now, onTry, onDrop, onHold } = props;
  const id = useId();
  const percent = Math.round((share ?? now) * (100 / step)) * step;
  return (
    <div className={styles.weight} data-tried={share !== null}>
      <label htmlFor={id} className={styles.name}>
        {name}
      </label>
      <output htmlFor={id} className={`${styles.figure} num`}>
        {share === null ? finePercent(now) : text.change(finePercent(agreed), finePercent(now))}
      </output>
      <div className={styles.track} style={{ '--part': percent / 100, '--agreed': agreed } as CSSProperties}>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={step}
          value={percent}
          aria-valuetext={finePercent(now)}
          className={styles.slider}
          onPointerDown={() => onHold(true)}
          onPointerUp={() => onHold(false)}
          onPointerCancel={() => onHold(false)}
          onBlur={() => onHold(false)}
          onChange={(event) => onTry(criterion, Number(event.target.value) / 100)}
        />
      </div>
      {share === null ? null : (
        <button
          type="button"
          className={styles.drop}
          aria-label={text.dropWeight(name)}
          onClick={() => onDrop(criterion)}
        >
          {text.drop}
        </button>
      )}
    </div>
  );
});
