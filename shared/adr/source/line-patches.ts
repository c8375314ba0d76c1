import { diffArrays } from 'diff';
import type { Patch } from './patch.ts';

/** Beyond this many changed lines the two texts have little in common, and all lines are replaced. */
const mostEdits = 4_000;

/**
 * The patches that make other lines of lines that follow each other in a file: those that both have stay.
 * @param from where the present lines begin in the file
 */
export function linePatches(present: readonly string[], wanted: readonly string[], from = 0): readonly Patch[] {
  const parts = diffArrays([...present], [...wanted], { maxEditLength: mostEdits });
  if (!parts) return [{ from, to: from + present.length, lines: wanted }];
  const patches: Patch[] = [];
  let at = from;
  let start = from;
  let lines: string[] = [];
  const close = (): void => {
    if (at > start || lines.length > 0) patches.push({ from: start, to: at, lines });
    lines = [];
  };
  for (const { value, added, removed } of parts) {
    if (added) lines.push(...value);
    else if (removed) at += value.length;
    else {
      close();
      at += value.length;
      start = at;
    }
  }
  close();
  return patches;
}
