import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { addTags, removeTag } from '../../../shared/decision/edits/frame.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { frameText } from '../../text/frame.ts';
import { workshopText } from '../../text/workshop.ts';
import { AddField } from '../../ui/add-field.tsx';
import styles from './about-section.module.css';
import { focusNeighbour } from './focus-neighbour.ts';
import { Refusal } from './refusal.tsx';

const text = frameText.about;

/** The tags of the decision, by which the library finds it. */
export function TagEditor() {
  const { state, view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const add = (tags: readonly string[]): boolean => {
    // Tags that are there already are simply there.
    const areThere = addTags(state, tags).length === 0;
    return areThere || edit({ label: frameText.edits.addTag, make: (present) => addTags(present, tags) });
  };
  if (closed && view.tags.length === 0) return null;
  return (
    <div>
      <span className={styles.label} aria-hidden>
        {text.tags}
      </span>
      <div className={styles.tags}>
        {view.tags.length === 0 ? null : (
          <ul className={styles.tagList} aria-label={text.tags}>
            {view.tags.map((tag) => (
              <li key={tag} className={styles.tag} data-closed={closed || undefined}>
                {tag}
                {closed ? null : (
                  <Button
                    className={styles.removeTag ?? ''}
                    data-control="remove"
                    aria-label={frameText.edits.removeTag(tag)}
                    onPress={(event) => {
                      focusNeighbour(event.target);
                      edit({ label: frameText.edits.removeTag(tag), make: (present) => removeTag(present, tag) });
                    }}
                  >
                    <X size={12} aria-hidden />
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {closed ? null : (
          <div className={styles.addTag}>
            <AddField
              label={text.addTag}
              placeholder={text.tagPlaceholder}
              buttonText={workshopText.add}
              onAdd={add}
              split={(line) =>
                line
                  .split(',')
                  .map((tag) => tag.trim())
                  .filter(Boolean)
              }
            />
          </div>
        )}
      </div>
      <Refusal reason={refusal} />
    </div>
  );
}
