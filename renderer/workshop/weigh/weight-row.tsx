import { memo, useCallback } from 'react';
import type { Row } from '../../../shared/decision/entities.ts';
import { weighText as text } from '../../text/weigh.ts';
import { NumberInput } from '../../ui/number-input.tsx';
import { Carried } from '../rounds/carried.tsx';
import { Spread } from './spread.tsx';
import { SwingInput } from './swing-input.tsx';
import { VoteStrip } from './vote-strip.tsx';
import { WeightChange } from './weight-change.tsx';
import styles from './weight-table.module.css';

interface Props {
  readonly method: 'swing' | 'points';
  readonly criterion: Row<'criterion'>;
  /** 0 to 100; null while nothing was entered. */
  readonly value: number | null;
  /** Normalised weight; null while there is none. */
  readonly share: number | null;
  /** Suggested swing; null where there is none. */
  readonly suggestion: number | null;
  /** Taken over from the round before and not looked at yet: what it is called; null otherwise. */
  readonly carried: string | null;
  /** What the weight is called where it is not as it was in the round before, and how it was; null otherwise. */
  readonly changed: string | null;
  readonly was: string;
  /** Revealed ballots have weights: there is a column for them. */
  readonly hasVotes: boolean;
  /** Anything is scored: there is a column for where the options stand. */
  readonly hasSpread: boolean;
  readonly readOnly: boolean;
  /** The same function from one edit to the next, so that only the rows that changed are drawn again. */
  readonly onEnter: (criterion: Row<'criterion'>, value: number | null, focus: string) => void;
  readonly onKeep: (what: string, subject: string) => void;
}

/** One criterion with its swing or points, its weight and the spread of its scores. */
export const WeightRow = memo(function WeightRow(props: Props) {
  const {
    method,
    criterion,
    value,
    share,
    suggestion,
    carried,
    changed,
    was,
    hasVotes,
    hasSpread,
    readOnly,
    onEnter,
    onKeep,
  } = props;
  // Each edit changes every share: the inputs, which are the costly part, stay as they are.
  const onChange = useCallback(
    (next: number | null, focus: string): void => onEnter(criterion, next, focus),
    [onEnter, criterion],
  );
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name}>
        <span className={styles.named}>
          <span>
            {criterion.name}
            {criterion.mustHave ? <span className={styles.mustHave}> {text.mustHave}</span> : null}
          </span>
          {carried === null ? null : (
            <Carried what={text.weightOf(criterion.name)} subject={carried} short readOnly={readOnly} onKeep={onKeep} />
          )}
        </span>
        {changed === null ? null : <WeightChange criterion={criterion} subject={changed} was={was} />}
      </th>
      <td className={styles.input}>
        {method === 'swing' ? (
          <SwingInput
            criterion={criterion}
            value={value}
            suggestion={suggestion}
            readOnly={readOnly}
            onChange={onChange}
          />
        ) : (
          <NumberInput
            label={text.pointsFor(criterion.name)}
            value={value}
            lowest={0}
            highest={100}
            problem={text.zeroToHundred}
            readOnly={readOnly}
            onChange={onChange}
          />
        )}
      </td>
      <td className={`${styles.weight} num`}>
        {share === null ? <span className="visually-hidden">{text.noWeightYet}</span> : text.share(share)}
      </td>
      {hasVotes ? (
        <td className={styles.votes}>
          <VoteStrip criterion={criterion.key} />
        </td>
      ) : null}
      {hasSpread ? (
        <td className={styles.spread}>
          <Spread criterion={criterion} />
        </td>
      ) : null}
    </tr>
  );
});
