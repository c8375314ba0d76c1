import { useDecision } from '../../../session/session-context.tsx';
import { historyText as text } from '../../../text/history.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './look-button.module.css';

interface Props {
  readonly seq: number;
  readonly at: string;
  readonly what: string;
  readonly onLook: (seq: number, at: string) => void;
}

/** Shows the decision as it was after something; says so where that is what is shown. */
export function LookButton({ seq, at, what, onLook }: Props) {
  const { earlier } = useDecision();
  if (earlier?.seq === seq) return <span className={`${styles.looking} muted xs`}>{text.looking}</span>;
  return (
    <Button look="quiet" aria-label={text.lookAfter(what)} onPress={() => onLook(seq, at)}>
      {text.look}
    </Button>
  );
}
