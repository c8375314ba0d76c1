import { X } from 'lucide-react';
import { setOptionText } from '../../shared/decision/edits/options.ts';
import { dropOption } from '../../shared/template/question-edits.ts';
import { useDecision } from '../session/session-context.tsx';
import { useEdit } from '../session/use-edit.ts';
import { frameText } from '../text/frame.ts';
import { templatesText } from '../text/templates.ts';
import { Button } from '../ui/button.tsx';
import { focusNeighbour } from '../workshop/frame/focus-neighbour.ts';
import { NameField } from '../workshop/frame/name-field.tsx';
import { Refusal } from '../workshop/frame/refusal.tsx';
import rows from '../workshop/frame/rows.module.css';
import styles from './template-page.module.css';

const text = templatesText.editing;

/** The options that a decision from this template can take in: rename, describe, delete. */
export function OfferedOptions() {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const { round } = view.round;
  return (
    <section className={styles.part} aria-labelledby="template-offered">
      <h3 id="template-offered">{text.offered}</h3>
      <p className={styles.lead}>{closed ? text.offeredLook : text.offeredLead}</p>
      <ul className={rows.rows} aria-label={text.offered}>
        {view.optionsAside.length === 0 ? <li className={rows.empty}>{text.noOffered}</li> : null}
        {view.optionsAside.map(({ key, name, description }) => (
          <li key={key} className={rows.row}>
            <div className={rows.texts}>
              <div className={rows.name}>
                <NameField
                  label={frameText.options.name}
                  value={name}
                  readOnly={closed}
                  onChange={(value, focus) =>
                    edit({
                      label: frameText.edits.renameOption,
                      focus,
                      make: (state) => setOptionText(state, round, key, 'name', value),
                    })
                  }
                />
              </div>
              <div className={rows.description}>
                <NameField
                  label={frameText.options.description(name || frameText.unnamed)}
                  placeholder={frameText.options.describe}
                  value={description}
                  readOnly={closed}
                  onChange={(value, focus) =>
                    edit({
                      label: frameText.edits.describeOption(name),
                      focus,
                      make: (state) => setOptionText(state, round, key, 'description', value),
                    })
                  }
                />
              </div>
            </div>
            {closed ? null : (
              <Button
                look="icon"
                data-control="remove"
                aria-label={text.dropOption(name || frameText.unnamed)}
                onPress={(event) => {
                  focusNeighbour(event.target);
                  edit({ label: text.edits.dropOption(name), make: (state) => dropOption(state, round, key) });
                }}
              >
                <X size={16} aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal reason={refusal} />
    </section>
  );
}
