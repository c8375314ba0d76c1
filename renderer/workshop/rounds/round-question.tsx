import { workshopText } from '../../text/workshop.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './round-question.module.css';
import { useRoundAction } from './use-round-action.ts';

interface Props {
  readonly channel: 'round:open' | 'round:drop';
  readonly title: string;
  /** What will happen, a sentence or two each. */
  readonly means: readonly string[];
  /** What the button that does it says, and what is said once it is done. */
  readonly confirm: string;
  readonly done: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Says what opening or dropping a round means before it is done, and why where it could not be. */
export function RoundQuestion({ channel, title, means, confirm, done, isOpen, onClose }: Props) {
  const { run, isRunning, problem } = useRoundAction(channel, done, onClose);
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      alert
      actions={
        <>
          <Button onPress={onClose}>{workshopText.cancel}</Button>
          <Button
            look={channel === 'round:drop' ? 'danger' : 'primary'}
            isDisabled={isRunning}
            onPress={() => void run()}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <ul className={styles.means}>
        {means.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
    </Dialog>
  );
}
