import { linePatches } from '../../shared/adr/source/line-patches.ts';
import { parseSource } from '../../shared/adr/source/parse-source.ts';
import { applyPatches } from '../../shared/adr/source/patch.ts';
import { byteOrderMark } from '../../shared/adr/source/source-lines.ts';
import { notText, type EditPlan, type FileToEdit } from './plan-edit.ts';

/**
 * What a text that was edited by hand changes in a file. Editors know one line end only and no byte order mark: lines that
 * are as they were keep theirs, new ones have the file's, and the file ends with a line end if and only if it did.
 */
export function planText(file: FileToEdit, text: string): EditPlan {
  const problem = notText(file);
  if (problem) return problem;
  const source = parseSource(file.text);
  const present = source.lines.map((line) => line.text);
  if (source.hasBom && present[0]?.startsWith(byteOrderMark)) present[0] = present[0].slice(byteOrderMark.length);
  const wanted = text.split(/\r\n?|\n/);
  if (wanted.at(-1) === '') wanted.pop();
  const after = applyPatches(source, linePatches(present, wanted));
  const { path, hash } = file;
  return { kind: 'planned', files: after === file.text ? [] : [{ path, before: file.text, after, hash }] };
}
