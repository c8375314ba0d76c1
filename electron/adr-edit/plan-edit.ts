import { targetOf } from '../../shared/adr/edits/adr-target.ts';
import { adrFile, editedText, inTurn, nothingToChange, type AdrFile, type Edit } from '../../shared/adr/edits/edit.ts';
import { hasLink } from '../../shared/adr/edits/links.ts';
import { relate, supersede, type BothEdits } from '../../shared/adr/edits/relate.ts';
import { setDate, setStatus } from '../../shared/adr/edits/set-metadata.ts';
import type { AdrChangeInput, PlannedAdrFile } from '../../shared/ipc/adr-edit-contract.ts';
import type { TextOnDisk } from '../adr-folder/read-text.ts';

/** A file of a repository with its text as it is on disk. */
export interface FileToEdit extends TextOnDisk {
  /** From the root of the repository. */
  readonly path: string;
}

/** What a change does, or why it cannot be made. */
export type EditPlan =
  /** Only files that change, in the order in which they are to be written. */
  | { readonly kind: 'planned'; readonly files: readonly PlannedAdrFile[] }
  | { readonly kind: 'refused'; readonly file: string; readonly why: string };

type Change<K extends AdrChangeInput['kind']> = Extract<AdrChangeInput, { kind: K }>;

/** What a new status and a new date change in a file. */
export function planFacts(file: FileToEdit, { status, day }: Change<'facts'>): EditPlan {
  const problem = notText(file);
  if (problem) return problem;
  const edited = inTurn(adrFile(file.path, file.text), [
    (present) => (status === null ? nothingToChange : setStatus(present, status)),
    (present) => (day === null ? nothingToChange : setDate(present, day)),
  ]);
  if (edited.kind === 'refused') return { kind: 'refused', file: file.path, why: edited.why };
  return { kind: 'planned', files: changedOnly([planned(file, edited.file.source.text)]) };
}

/**
 * What a relation between two files changes in both. Of a decision that takes the place of another the newer file comes
 * first: if all ends between the two, a link too many does less harm than a status that leads nowhere.
 */
export function planRelation(file: FileToEdit, other: FileToEdit, relation: Change<'relation'>['relation']): EditPlan {
  if (file.path === other.path) return { kind: 'refused', file: file.path, why: 'An ADR cannot relate to itself.' };
  const problem = notText(file) ?? notText(other);
  if (problem) return problem;
  const isOlder = relation === 'superseded-by';
  const [newer, older] = isOlder ? [other, file] : [file, other];
  const [first, second] = [adrFile(newer.path, newer.text), adrFile(older.path, older.text)];
  if (!isOlder && relation !== 'supersedes')
    return bothPlanned([newer, older], [first, second], relate(first, relation, second));
  if (hasLink(first.reading, 'superseded-by', targetOf(second), first.path))
    return { kind: 'refused', file: newer.path, why: 'It says that it is itself superseded by the other one.' };
  const { first: olderEdit, second: newerEdit } = supersede(second, first);
  return bothPlanned([newer, older], [first, second], { first: newerEdit, second: olderEdit });
}

function bothPlanned(
  files: readonly [FileToEdit, FileToEdit],
  read: readonly [AdrFile, AdrFile],
  { first, second }: BothEdits,
): EditPlan {
  const one = afterEdit(files[0], read[0], first);
  const two = afterEdit(files[1], read[1], second);
  if (one.kind === 'refused') return one;
  if (two.kind === 'refused') return two;
  return { kind: 'planned', files: [...one.files, ...two.files] };
}

function afterEdit(file: FileToEdit, read: AdrFile, edit: Edit): EditPlan {
  if (edit.kind === 'refused') return { kind: 'refused', file: file.path, why: edit.why };
  return { kind: 'planned', files: changedOnly([planned(file, editedText(read, edit))]) };
}

function planned({ path, text, hash }: FileToEdit, after: string): PlannedAdrFile {
  return { path, before: text, after, hash };
}

function changedOnly(files: readonly PlannedAdrFile[]): readonly PlannedAdrFile[] {
  return files.filter(({ before, after }) => before !== after);
}

/** A file that is no UTF-8 would come back with other bytes. */
export function notText({ path, utf8 }: FileToEdit): (EditPlan & { readonly kind: 'refused' }) | null {
  return utf8 ? null : { kind: 'refused', file: path, why: 'It is not UTF-8, so it is left alone.' };
}
