import { setContext, setTitle } from '../../shared/decision/edits/frame.ts';
import { limits } from '../../shared/decision/limits.ts';
import { useDecision } from '../session/session-context.tsx';
import { useEdit } from '../session/use-edit.ts';
import { templatesText } from '../text/templates.ts';
import { TextField } from '../ui/text-field.tsx';
import { oneLine } from '../workshop/frame/name-field.tsx';
import { Refusal } from '../workshop/frame/refusal.tsx';
import styles from './template-page.module.css';

const text = templatesText.editing;

/** Name and description of a template: title and context of the decision that it is edited as. */
export function AboutTemplate() {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  return (
    <section className={styles.about} aria-label={text.about}>
      <TextField
        label={text.name}
        large
        rows={1}
        value={view.decision.title}
        readOnly={closed}
        onChange={(name, focus) =>
          edit({ label: text.edits.name, focus, make: (state) => setTitle(state, oneLine(name)) })
        }
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <TextField
        label={text.description}
        rows={3}
        value={view.round.context}
        readOnly={closed}
        onChange={(words, focus) =>
          edit({
            label: text.edits.description,
            focus,
            make: (state) => setContext(state, view.round.round, words.slice(0, limits.lineLength)),
          })
        }
      />
      <Refusal reason={refusal} />
    </section>
  );
}
