import { useDecision } from '../../../session/session-context.tsx';
import { scoreText as text } from '../../../text/score.ts';
import { OptionDot } from '../../../ui/option-dot.tsx';
import styles from './matrix.module.css';

/** The options over their columns. */
export function MatrixHead({ hasWeights }: { readonly hasWeights: boolean }) {
  const { options } = useDecision().view;
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          {text.criterion}
        </th>
        {hasWeights ? (
          <th scope="col" className={styles.weightHead}>
            {text.weightHead}
          </th>
        ) : null}
        {options.map((option) => (
          <th key={option.key} scope="col" className={styles.option}>
            <OptionDot colour={option.colour} /> <span title={option.name}>{option.name}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
