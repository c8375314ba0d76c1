import type { Ref } from 'react';
import type { Row } from '../../../shared/decision/entities.ts';
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
  { keys: ['M'], text: text.keys.matrix, needsMatrix: true },
];

interface Props {
  readonly criterion: Row<'criterion'>;
  readonly before: Row<'criterion'> | undefined;
  readonly nextButton: Ref<HTMLButtonElement>;
  /** Where the next button leads. */
  readonly nextText: string;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The ways to the criteria before and after, behind the last one to what follows; and the keys. */
export function GuidedFoot({ criterion, before, nextButton, nextText, onBack, onNext }: Props) {
  const { closed } = useDecision();
  const hasMatrix = useScoreModes().includes('matrix');
  // What is measured is typed as a number.
  const hasSteps = scaleSteps(criterion) !== null;
  const hints = allHints.filter(
    ({ needsSteps, needsMatrix }) => (hasSteps || !needsSteps) && (hasMatrix || !needsMatrix),
  );
  return (
    <div className={styles.foot}>
      <Button isDisabled={!before} onPress={onBack}>
        {text.back}
      </Button>
      <Button look="primary" ref={nextButton} onPress={onNext}>
        {nextText}
      </Button>
      {closed ? null : (
        <div className={styles.keys}>
          <KeyHints hints={hints} />
        </div>
      )}
    </div>
  );
}
