import { Link } from 'wouter';
import { criterionName, optionName } from '../../../shared/decision/verdict-words.ts';
import { useDecision } from '../../session/session-context.tsx';
import { resultText as text } from '../../text/result.ts';
import styles from './score-link.module.css';

interface Props {
  readonly option: string;
  readonly criterion: string;
}

/** A cell of the matrix by its names; leads to the Score step, to its criterion. */
export function ScoreLink({ option, criterion }: Props) {
  const { id, input } = useDecision();
  const place = new URLSearchParams({ criterion, option });
  return (
    <Link href={`/decision/${id}/score?${place.toString()}`} className={styles.link ?? ''}>
      {text.cell(criterionName(input, criterion), optionName(input, option))}
    </Link>
  );
}
