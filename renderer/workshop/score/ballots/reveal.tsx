import { useState } from 'react';
import { ballotText } from '../../../text/ballot.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { Voter } from './ballot-list.tsx';
import styles from './ballots.module.css';

const text = ballotText.reveal;

interface Props {
  readonly people: readonly Voter[];
  readonly isAgain: boolean;
  readonly onReveal: () => void;
}

/**
 * Reveals what is in, after saying who is not. A second vote can be ended at any time: who is not in stands by what
 * they scored before. Nothing where everything is revealed.
 */
export function Reveal({ people, isAgain, onReveal }: Props) {
  const [asking, setAsking] = useState(false);
  const ready = people.filter(({ stage }) => stage === 'handed-in').length;
  const notIn = people
    .filter(({ stage }) => stage !== 'handed-in' && stage !== 'revealed')
    .map(({ person }) => person.name || ballotText.unnamed);
  if (people.every(({ stage }) => stage === 'revealed')) return null;
  return (
    <>
      <Button look="primary" isDisabled={ready === 0 && !isAgain} onPress={() => setAsking(true)}>
        {ballotText.panel.reveal}
      </Button>
      <Dialog
        title={isAgain ? text.titleAgain : text.title(ready)}
        isOpen={asking}
        onClose={() => setAsking(false)}
        alert
        actions={
          <>
            <Button autoFocus onPress={() => setAsking(false)}>
              {text.cancel}
            </Button>
            <Button
              look="primary"
              onPress={() => {
                setAsking(false);
                onReveal();
              }}
            >
              {text.confirm}
            </Button>
          </>
        }
      >
        <div className={styles.words}>
          {notIn.length === 0 ? null : <p>{isAgain ? text.notInAgain(notIn) : text.notIn(notIn)}</p>}
          <p>{text.shows}</p>
        </div>
      </Dialog>
    </>
  );
}
