import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import styles from './edit-dialog.module.css';

interface Props {
  readonly label: string;
  /** The text that it begins with. */
  readonly text: string;
  /** Told of each change, with `\n` as the only line end. */
  readonly onChange: (text: string) => void;
}

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--surface)', fontSize: 'var(--text-xs)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { color: 'var(--text-muted)', backgroundColor: 'var(--sunken)', border: 'none' },
});

/** An editor of plain text with its lines numbered. Tab leaves it, as it leaves any field. */
export function TextEditor({ label, text, onChange }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const told = useRef(onChange);
  const first = useRef(text);
  useEffect(() => {
    told.current = onChange;
  }, [onChange]);
  useEffect(() => {
    const nonce = document.querySelector('meta[property="csp-nonce"]')?.getAttribute('content') ?? '';
    const view = new EditorView({
      ...(place.current && { parent: place.current }),
      state: EditorState.create({
        doc: first.current,
        extensions: [
          EditorView.cspNonce.of(nonce),
          look,
          lineNumbers(),
          history(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) told.current(state.sliceDoc());
          }),
        ],
      }),
    });
    return () => view.destroy();
  }, [label]);
  return <div ref={place} className={styles.editor} />;
}
