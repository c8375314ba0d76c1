import { useId, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Uncertainty } from '../../../../shared/decision/edits/score.ts';
import type { Row } from '../../../../shared/decision/entities.ts';
import { scoreText as text } from '../../../text/score.ts';
import { certainties, halfWidthOf, uncertaintyOf, type Certainty } from './uncertainty-choice.ts';
import styles from './certainty-choice.module.css';

interface Props {
  readonly option: Row<'option'>;
  readonly criterion: Row<'criterion'>;
  readonly certainty: Certainty;
  readonly value: number;
  /** Lowest and highest score thought possible; null for an exact one. */
  readonly range: readonly [number, number] | null;
  readonly readOnly: boolean;
  /** One stay in the choice has one `focus`. */
  readonly onChoose: (uncertainty: Uncertainty, focus: string) => void;
}

/** How sure one is of a score, each with how far it reaches in the unit of the criterion. */
export function CertaintyChoice({ option, criterion, certainty, value, range, readOnly, onChoose }: Props) {
  const id = useId();
  const [stay, setStay] = useState(id);
  return (
    <RadioGroup
      aria-label={text.howSureOf(option.name)}
      className={styles.choice ?? ''}
      value={certainty}
      isReadOnly={readOnly}
      onFocus={() => setStay(`${id}${Date.now()}`)}
      onChange={(chosen) => onChoose(uncertaintyOf(chosen as Certainty, value, range, criterion), stay)}
    >
      {certainties.map((key) => (
        <Radio key={key} value={key} className={styles.item ?? ''}>
          <span aria-hidden className={styles.mark} />
          <span>{text.certainties[key]}</span>
          <span className={`${styles.width} num`}>
            {key === 'exact'
              ? ''
              : key === 'range'
                ? text.rangeHint
                : text.halfWidth(halfWidthOf(key, criterion), criterion.unit)}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
