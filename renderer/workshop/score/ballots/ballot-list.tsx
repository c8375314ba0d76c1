import { Check, MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Row } from '../../../../shared/decision/entities.ts';
import type { BallotStage } from '../../../../shared/decision/turns.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { ballotText } from '../../../text/ballot.ts';
import { frameText } from '../../../text/frame.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Pill } from '../../../ui/pill.tsx';
import styles from './ballots.module.css';
import type { BallotActions } from './use-ballot-actions.ts';

const text = ballotText.panel;
const tones = {
  'not-begun': 'plain',
  'in-progress': 'plain',
  'handed-in': 'good',
  revealed: 'accent',
  'asked-again': 'plain',
} as const;

/** Somebody with a vote, and how far their ballot is. */
export interface Voter {
  readonly person: Row<'participant'>;
  readonly stage: BallotStage;
}

interface Props {
  readonly people: readonly Voter[];
  /** A second vote is open. */
  readonly isAgain: boolean;
  readonly actions: BallotActions;
}

/** Who has a vote and how far each is; never what is on a ballot. */
export function BallotList({ people, isAgain, actions }: Props) {
  const [takingBack, setTakingBack] = useState<Row<'participant'> | null>(null);
  return (
    <>
      <ul className={styles.people} aria-label={text.people}>
        {people.map((voter) => (
          <VoterRow
            key={voter.person.key}
            voter={voter}
            isAgain={isAgain}
            actions={actions}
            onTakeBack={() => setTakingBack(voter.person)}
          />
        ))}
      </ul>
      {takingBack === null ? null : (
        <TakeBack
          name={takingBack.name || ballotText.unnamed}
          onCancel={() => setTakingBack(null)}
          onConfirm={() => {
            setTakingBack(null);
            void actions.takeBack({ key: takingBack.key, name: takingBack.name || ballotText.unnamed });
          }}
        />
      )}
    </>
  );
}

interface RowProps extends Omit<Props, 'people'> {
  readonly voter: Voter;
  readonly onTakeBack: () => void;
}

function VoterRow({ voter, isAgain, actions, onTakeBack }: RowProps) {
  const { id, closed } = useDecision();
  const [, navigate] = useLocation();
  const { person, stage } = voter;
  const name = person.name || ballotText.unnamed;
  const isOpen = stage === 'not-begun' || stage === 'in-progress' || stage === 'asked-again';
  const isBegun = stage === 'in-progress';
  // A second vote goes on here: what comes back in a file is a first one.
  const items = [
    ...(stage === 'not-begun' || stage === 'in-progress'
      ? [{ key: 'save', text: text.saveFor(name), onAction: () => void actions.saveFor({ key: person.key, name }) }]
      : []),
    ...(stage === 'handed-in' && !isAgain ? [{ key: 'back', text: text.takeBack, onAction: onTakeBack }] : []),
  ];
  return (
    <li className={styles.person}>
      <span className={styles.name}>{name}</span>
      <span className={styles.role}>{frameText.people.roles[person.role]}</span>
      <span className={styles.stage}>
        <Pill tone={tones[stage]}>
          {stage === 'handed-in' ? <Check size={12} aria-hidden className={styles.check} /> : null}
          {text.stages[stage]}
        </Pill>
      </span>
      <span className={styles.actions}>
        {isOpen && !closed ? (
          <Button
            aria-label={isBegun ? text.goOnFor(name) : text.beginFor(name)}
            onPress={() => navigate(`/decision/${id}/ballot/${person.key}?`)}
          >
            {isBegun ? text.goOn : text.begin}
          </Button>
        ) : null}
        {items.length > 0 && !closed ? (
          <Menu label={text.moreFor(name)} items={items}>
            <Button look="icon" aria-label={text.moreFor(name)}>
              <MoreHorizontal size={16} aria-hidden />
            </Button>
          </Menu>
        ) : (
          <span aria-hidden className={styles.noMenu} />
        )}
      </span>
    </li>
  );
}

interface TakeBackProps {
  readonly name: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

function TakeBack({ name, onCancel, onConfirm }: TakeBackProps) {
  return (
    <Dialog
      title={ballotText.takeBack.title(name)}
      isOpen
      onClose={onCancel}
      alert
      actions={
        <>
          <Button autoFocus onPress={onCancel}>
            {ballotText.takeBack.cancel}
          </Button>
          <Button look="danger" onPress={onConfirm}>
            {ballotText.takeBack.confirm}
          </Button>
        </>
      }
    >
      <p>{ballotText.takeBack.means(name)}</p>
    </Dialog>
  );
}
