import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import type { ArrivalConflict } from '../../shared/ipc/travel-contract.ts';
import { travelText as text } from '../text/travel.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import styles from './conflict.module.css';
import { TextDifference } from './text-difference.tsx';
import type { ChosenSide } from './use-arrival.ts';

interface Props {
  readonly conflict: ArrivalConflict;
  readonly onChoose: (side: ChosenSide) => void;
}

type Side = 'base' | 'ours' | 'theirs';

const sides = ['base', 'ours', 'theirs'] as const satisfies Side[];

/** One value that both changed: what was before, what stands here and what in the file, side by side, to choose from. */
export function Conflict({ conflict, onChoose }: Props) {
  const { place, why, choices, chosen } = conflict;
  const [only] = choices;
  if (choices.length === 1 && only !== undefined)
    return (
      <div className={styles.conflict}>
        <p className={styles.place}>{place}</p>
        <p className={styles.why}>{why}</p>
        <div className={styles.sides}>
          {sides.map((side) => (
            <div key={side} className={styles.side} data-held={side === only || undefined}>
              <Value conflict={conflict} side={side} />
            </div>
          ))}
        </div>
        <Checkbox isSelected={chosen !== null} onChange={(isNoted) => onChoose(isNoted ? only : null)}>
          {text.note}
        </Checkbox>
      </div>
    );
  return (
    <RadioGroup
      className={styles.conflict ?? ''}
      orientation="horizontal"
      value={chosen}
      onChange={(side) => onChoose(side as Side)}
    >
      <Label className={styles.place ?? ''}>{place}</Label>
      <Text slot="description" className={styles.why ?? ''}>
        {why}
      </Text>
      <div className={styles.sides}>
        {sides.map((side) =>
          choices.includes(side) ? (
            <Radio key={side} value={side} className={styles.side ?? ''}>
              <span className={styles.mark} aria-hidden />
              <Value conflict={conflict} side={side} />
            </Radio>
          ) : null,
        )}
      </div>
    </RadioGroup>
  );
}

function Value({ conflict, side }: { readonly conflict: ArrivalConflict; readonly side: Side }) {
  const told = conflict[side];
  const before = side === 'base' ? null : (conflict.base?.text ?? (side === 'theirs' ? conflict.ours.text : null));
  if (!told) return null;
  return (
    <span className={styles.told}>
      <span className={styles.name}>{text.sides[side]}</span>
      <span className={styles.value}>
        {told.text === null ? told.words : <TextDifference before={before} after={told.text} />}
      </span>
    </span>
  );
}
