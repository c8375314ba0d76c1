import { diffArrays } from 'diff';
import { parseSource } from '../../shared/adr/source/parse-source.ts';
import { applyPatches, type Patch } from '../../shared/adr/source/patch.ts';
import { byteOrderMark } from '../../shared/adr/source/source-lines.ts';
import { notText, type EditPlan, type FileToEdit } from './plan-edit.ts';

/** Beyond this many changed lines the two texts have little in common, and all lines are replaced. */
const mostEdits = 4_000;

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
  const after = applyPatches(source, patchesBetween(present, wanted));
  const { path, hash } = file;
  return { kind: 'planned', files: after === file.text ? [] : [{ path, before: file.text, after, hash }] };
}

function patchesBetween(present: readonly string[], wanted: readonly string[]): readonly Patch[] {
  const parts = diffArrays([...present], [...wanted], { maxEditLength: mostEdits });
  if (!parts) return [{ from: 0, to: present.length, lines: wanted }];
  const patches: Patch[] = [];
  let at = 0;
  let lines: string[] = [];
  let from = 0;
  const close = (): void => {
    if (at > from || lines.length > 0) patches.push({ from, to: at, lines });
    lines = [];
  };
  for (const { value, added, removed } of parts) {
    if (added) lines.push(...value);
    else if (removed) at += value.length;
    else {
      close();
      at += value.length;
      from = at;
    }
  }
  close();
  return patches;
}
