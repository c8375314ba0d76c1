import type { Ref } from 'react';
import type { Row } from '../../../shared/decision/entities.ts';
import { carriedScores } from '../../../shared/decision/not-looked-at.ts';
import { useDecision } from '../../session/session-context.tsx';
import { scoreText as text } from '../../text/score.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHints } from './key-hints.tsx';
import { scaleSteps } from './scale.ts';
import { useScoreModes } from './score-place.ts';
import styles from './guided.module.css';

const allHints = [
  { keys: ['0', '…', '9', 'X'], text: text.keys.score, needsSteps: true },
  { keys: ['Del'], text: text.keys.clear },
  { keys: ['N'], text: text.keys.note },
  { keys: ['U'], text: text.keys.sure },
  { keys: ['Enter', 'K'], text: text.keys.keep, needsCarried: true },
  { keys: ['M'], text: text.keys.matrix, needsMatrix: true },
];

interface Props {
  readonly criterion: Row<'criterion'>;
  readonly before: Row<'criterion'> | undefined;
  /** What follows once all is scored: the next criterion that was not looked at, else the next one. */
  readonly nextButton: Ref<HTMLButtonElement>;
  /** Where the next button leads. */
  readonly nextText: string;
  /** The next criterion with anything not looked at yet, where that is another one than the next. */
  readonly carried: Row<'criterion'> | null;
  readonly onCarried: () => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The ways to the criteria before and after, behind the last one to what follows; and the keys. */
export function GuidedFoot({ criterion, before, nextButton, nextText, carried, onCarried, onBack, onNext }: Props) {
  const { view, ballot, closed } = useDecision();
  const hasMatrix = useScoreModes().includes('matrix');
  const hasCarried = carriedScores(view, ballot, criterion.key).length > 0;
  // What is measured is typed as a number.
  const hasSteps = scaleSteps(criterion) !== null;
  const hints = allHints.filter(
    ({ needsSteps, needsMatrix, needsCarried }) =>
      (hasSteps || !needsSteps) && (hasMatrix || !needsMatrix) && (hasCarried || !needsCarried),
  );
  return (
    <div className={styles.foot}>
      <Button isDisabled={!before} onPress={onBack}>
        {text.back}
      </Button>
      <Button look="primary" {...(carried ? {} : { ref: nextButton })} onPress={onNext}>
        {nextText}
      </Button>
      {carried ? (
        <Button ref={nextButton} onPress={onCarried}>
          {text.nextCarried(carried.name)}
        </Button>
      ) : null}
      {closed ? null : (
        <div className={styles.keys}>
          <KeyHints hints={hints} />
        </div>
      )}
    </div>
  );
}
