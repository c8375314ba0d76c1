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
 * Reveals what is in, after saying who is not; off while nobody is. A second vote that nobody wants can be ended then:
 * everybody stands by what they scored before. Nothing where everything is revealed.
 */
export function Reveal({ people, isAgain, onReveal }: Props) {
  const [asking, setAsking] = useState(false);
  const ready = people.filter(({ stage }) => stage === 'handed-in').length;
  const notIn = people
    .filter(({ stage }) => stage !== 'handed-in' && stage !== 'revealed')
    .map(({ person }) => person.name || ballotText.unnamed);
  if (people.every(({ stage }) => stage === 'revealed')) return null;
  const isEnding = isAgain && ready === 0;
  return (
    <>
      <div className={styles.reveal}>
        {isEnding ? <Button onPress={() => setAsking(true)}>{text.end} …</Button> : null}
        <Button look="primary" isDisabled={ready === 0} onPress={() => setAsking(true)}>
          {ballotText.panel.reveal}
        </Button>
      </div>
      <Dialog
        title={isEnding ? text.titleEnd : isAgain ? text.titleAgain : text.title(ready)}
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
              {isEnding ? text.end : text.confirm}
            </Button>
          </>
        }
      >
        <div className={styles.words}>
          {notIn.length === 0 ? null : <p>{isAgain ? text.notInAgain(notIn) : text.notIn(notIn)}</p>}
          {isEnding ? null : <p>{text.shows}</p>}
        </div>
      </Dialog>
    </>
  );
}
