import { lazy, Suspense } from 'react';
import type { AdrChangeInput } from '../../../shared/ipc/adr-edit-contract.ts';
import { adrEditText as text } from '../../text/adr-edit.ts';
import styles from './edit-dialog.module.css';

/** The editor is read only when a text is edited. */
const TextEditor = lazy(async () => ({ default: (await import('./text-editor.tsx')).TextEditor }));

interface Props {
  /** The text of the file as it was when the dialog was opened. */
  readonly opened: string;
  /** What was typed before; null where nothing was. */
  readonly typed: string | null;
  readonly onPick: (change: AdrChangeInput | null) => void;
}

/** All of the text of an ADR, to be edited. */
export function TextForm({ opened, typed, onPick }: Props) {
  const first = inEditor(opened);
  return (
    <Suspense fallback={<div className={styles.editor} />}>
      <TextEditor
        label={text.text}
        text={typed ?? first}
        onChange={(now) => onPick(now === first ? null : { kind: 'text', text: now })}
      />
    </Suspense>
  );
}

/** A text as an editor has it: without byte order mark, with one kind of line end. Main puts them back. */
function inEditor(opened: string): string {
  return opened.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
