import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { PairwiseLevel } from '../../../../shared/decision/pairwise.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { weighText as text } from '../../../text/weigh.ts';
import { Button } from '../../../ui/button.tsx';
import { Carried } from '../../rounds/carried.tsx';
import { stepOfValue, stepsEachWay, valueOfStep, type LevelPair } from './pairs.ts';
import styles from './comparison.module.css';

interface Props {
  readonly level: PairwiseLevel;
  readonly pair: LevelPair;
  /** Which of the pairs it is, in words. */
  readonly place: string;
  /** Begin with the focus on the scale. */
  readonly takesFocus: boolean;
  /** What the button that goes on says; null where there is nothing to go on to. */
  readonly next: string | null;
  /** It was taken over and not looked at yet: what it is called; null otherwise. */
  readonly carried: string | null;
  readonly onKeep: (what: string, subject: string) => void;
  /** One stay in the scale has one `focus`. */
  readonly onJudge: (value: number | null, focus?: string) => void;
  readonly onNext: () => void;
}

const steps = Array.from({ length: stepsEachWay * 2 + 1 }, (_, index) => index - stepsEachWay);
/** Where the words stand under the scale: at 9, 7, 5, 3, 1 times and back again. */
const words = steps.filter((step) => step % 2 === 0);

/** Which of two matters more, and by how much, on the scale of 17 steps. */
export function Comparison({ level, pair, place, takesFocus, next, carried, onKeep, onJudge, onNext }: Props) {
  const { closed } = useDecision();
  const id = useId();
  const [stay, setStay] = useState(id);
  const scale = useRef<HTMLDivElement>(null);
  const first = level.items[pair.first]?.name ?? '';
  const second = level.items[pair.second]?.name ?? '';
  const step = pair.value === null ? null : stepOfValue(pair.value);

  useEffect(() => {
    if (!takesFocus) return;
    const chosen = scale.current?.querySelector<HTMLElement>('input:checked');
    (chosen ?? scale.current?.querySelector<HTMLElement>('input[value="0"]'))?.focus();
    // Once, on coming to the pair.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      if (carried !== null && !closed) onKeep(text.pair(first, second), carried);
      onNext();
    } else if (!closed && (event.key === 'Delete' || event.key === 'Backspace')) onJudge(null);
    // The scale has two ends: a radio group would go from one to the other.
    else if (!leavesScale(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.comparison}>
      <div className={styles.head}>
        <span className={styles.question}>{text.question}</span>
        <span className={`${styles.place} num`}>{place}</span>
      </div>
      <div className={styles.names} aria-hidden>
        <span data-more={(step !== null && step < 0) || undefined}>{first}</span>
        <span data-more={(step !== null && step > 0) || undefined}>{second}</span>
      </div>
      <div ref={scale} onKeyDownCapture={onKeyDown}>
        <RadioGroup
          aria-label={`${text.question} ${text.scaleOf(first, second)}`}
          className={`${styles.scale} num`}
          orientation="horizontal"
          value={step === null ? null : String(step)}
          isReadOnly={closed}
          onFocus={() => setStay(`${id}${Date.now()}`)}
          onChange={(chosen) => onJudge(valueOfStep(Number(chosen)), stay)}
        >
          {steps.map((at) => (
            <Radio
              key={at}
              value={String(at)}
              className={styles.step ?? ''}
              aria-label={text.judgement(first, second, valueOfStep(at))}
              data-between={
                (step !== null && at !== step && at * step >= 0 && Math.abs(at) < Math.abs(step)) || undefined
              }
            >
              {Math.abs(valueOfStep(at))}
            </Radio>
          ))}
        </RadioGroup>
      </div>
      <div className={styles.words} aria-hidden>
        {words.map((at) => (
          <span key={at}>{text.scaleWords[(stepsEachWay - Math.abs(at)) / 2]}</span>
        ))}
      </div>
      <p className={styles.judgement}>{text.judgement(first, second, pair.value)}</p>
      {carried === null ? null : (
        <Carried what={text.pair(first, second)} subject={carried} readOnly={closed} onKeep={onKeep} />
      )}
      <div className={styles.foot}>
        {next === null ? null : (
          <Button look="primary" onPress={onNext}>
            {next}
          </Button>
        )}
        {pair.value === null || closed ? null : <Button onPress={() => onJudge(null)}>{text.takeBack}</Button>}
        {closed ? null : <span className={styles.keys}>{text.judgementKeys}</span>}
      </div>
    </div>
  );
}

/** True for an arrow key that would go beyond an end of the scale. */
function leavesScale({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  const at = Number(target.value);
  return (
    (/^Arrow(Left|Up)$/.test(key) && at === -stepsEachWay) || (/^Arrow(Right|Down)$/.test(key) && at === stepsEachWay)
  );
}
