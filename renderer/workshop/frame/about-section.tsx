import { useState } from 'react';
import { setContext, setTitle } from '../../../shared/decision/edits/frame.ts';
import { Markdown } from '../../markdown/markdown.tsx';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { frameText } from '../../text/frame.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './about-section.module.css';
import { FrameSection } from './frame-section.tsx';
import { oneLine } from './name-field.tsx';
import { Refusal } from './refusal.tsx';
import { TagEditor } from './tag-editor.tsx';

const text = frameText.about;

/** Title, tags, context and problem. */
export function AboutSection() {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  return (
    <FrameSection part="about" title={frameText.sections.about}>
      <div className={styles.about}>
        <TextField
          label={text.title}
          large
          rows={1}
          value={view.decision.title}
          placeholder={text.titlePlaceholder}
          readOnly={closed}
          autoFocus={view.decision.title === '' && !closed}
          onChange={(title, focus) =>
            edit({ label: frameText.edits.title, focus, make: (state) => setTitle(state, oneLine(title)) })
          }
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
        <TagEditor />
        <Context />
        <Refusal reason={refusal} />
      </div>
    </FrameSection>
  );
}

function Context() {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const [shown, setShown] = useState<'write' | 'read'>(closed ? 'read' : 'write');
  const { context, round } = view.round;
  return (
    <div className={styles.context}>
      <div className={styles.contextHead}>
        <span className={styles.label} aria-hidden>
          {text.context}
        </span>
        <Segmented
          label={text.view}
          value={shown}
          onChange={setShown}
          options={[
            { key: 'write', text: text.write },
            { key: 'read', text: text.read },
          ]}
        />
      </div>
      {shown === 'write' ? (
        <TextField
          label={text.context}
          labelHidden
          rows={6}
          value={context}
          readOnly={closed}
          placeholder={text.contextPlaceholder}
          hint={text.contextHint}
          onChange={(next, focus) =>
            edit({ label: frameText.edits.context, focus, make: (state) => setContext(state, round, next) })
          }
        />
      ) : (
        <article className={styles.read} aria-label={text.context}>
          {context.trim() === '' ? <p className="muted">{text.nothingToRead}</p> : <Markdown text={context} />}
        </article>
      )}
      <Refusal reason={refusal} />
    </div>
  );
}
