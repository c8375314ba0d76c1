import { composeRecord, type ComposedRecord, type RecordRequest } from './compose-record.ts';
import { targetOf } from './edits/adr-target.ts';
import { adrFile, editedText } from './edits/edit.ts';
import { addLink } from './edits/links.ts';

/** A record that takes the place of an ADR of others, or why it cannot be linked with that: a sentence for the user. */
export interface Successor {
  readonly record: ComposedRecord;
  /** Null where the record has the link. */
  readonly refusal: string | null;
}

/** The record of a decision that was made from an ADR in the same folder, whose place it takes. */
export function composeSuccessor(
  request: Omit<RecordRequest, 'supersedes'>,
  older: { readonly fileName: string; readonly text: string },
): Successor {
  const { fileName } = older;
  const file = adrFile(fileName, older.text);
  const { number, title } = file.reading;
  if (number !== null)
    return { record: composeRecord({ ...request, supersedes: { number, title, fileName } }), refusal: null };
  // Without a number it is linked as any other file is.
  const record = composeRecord({ ...request, supersedes: null });
  const own = adrFile(record.fileName, record.text);
  const edit = addLink(own, 'supersedes', targetOf(file));
  return edit.kind === 'refused'
    ? { record, refusal: edit.why }
    : { record: { ...record, text: editedText(own, edit) }, refusal: null };
}
