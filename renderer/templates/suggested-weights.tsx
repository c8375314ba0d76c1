import { setSuggestedSwing } from '../../shared/template/question-edits.ts';
import { useDecision } from '../session/session-context.tsx';
import { useEdit } from '../session/use-edit.ts';
import { frameText } from '../text/frame.ts';
import { templatesText } from '../text/templates.ts';
import { NumberInput } from '../ui/number-input.tsx';
import { Refusal } from '../workshop/frame/refusal.tsx';
import styles from './template-page.module.css';

const text = templatesText.editing;

/** How much the swing from worst to best usually matters, for each criterion: what Weigh suggests. */
export function SuggestedWeights() {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const { round } = view.round;
  return (
    <section className={styles.section} aria-labelledby="template-weights">
      <h2 id="template-weights">{text.weights}</h2>
      <p className={styles.lead}>{text.weightsLead}</p>
      <Refusal reason={refusal} />
      <ul className={styles.weights}>
        {view.criteria.length === 0 ? <li className="muted sm">{text.noCriteria}</li> : null}
        {view.criteria.map(({ key, name, suggestedSwing }) => (
          <li key={key} className={styles.weight}>
            <span className={styles.weightName}>{name || frameText.unnamed}</span>
            <NumberInput
              label={text.weightOf(name || frameText.unnamed)}
              value={suggestedSwing}
              lowest={0}
              highest={100}
              problem={text.weightProblem}
              readOnly={closed}
              onChange={(swing, focus) =>
                edit({
                  label: text.edits.weight(name),
                  focus,
                  make: (state) => setSuggestedSwing(state, round, key, swing),
                })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
