import { criterionName, optionName } from '../../../../shared/decision/verdict-words.ts';
import { cellKey } from '../../../../shared/decision/view.ts';
import { figureOf } from '../../../../shared/decision/explain/explanation.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { resultText as text } from '../../../text/result.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { OptionDot } from '../../../ui/option-dot.tsx';
import styles from './tried-scores.module.css';
import { useWhatIf } from './what-if-context.tsx';

/** The scores of all options on a criterion, to try others. An empty field takes a score back to what was agreed. */
export function TriedScores({ criterion }: { readonly criterion: string }) {
  const { view, input } = useDecision();
  const { whatIf, tryScore } = useWhatIf();
  const j = input.criteria.findIndex(({ key }) => key === criterion);
  const scale = input.criteria[j]?.scale;
  if (!scale) return null;
  return (
    <ul className={`${styles.list} sm`}>
      {view.options.map(({ key, colour }, i) => {
        const cell = cellKey(key, criterion);
        const tried = whatIf.scores[cell] ?? null;
        const agreed = input.scores[i]?.[j] ?? null;
        const name = optionName(input, key);
        return (
          <li key={key} data-tried={tried !== null}>
            <OptionDot colour={colour} />
            <span>{name}</span>
            {tried === null ? null : (
              <span className="muted xs">{agreed === null ? text.wasNotScored : text.was(figureOf(agreed))}</span>
            )}
            <span className={styles.field}>
              <NumberInput
                label={text.tryScore(name, criterionName(input, criterion))}
                value={tried ?? agreed}
                lowest={scale.lowest}
                highest={scale.highest}
                problem={text.fromLowestToHighest(figureOf(scale.lowest), figureOf(scale.highest))}
                onChange={(score) => tryScore(cell, score === agreed ? null : score)}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
