import type { Change } from '../changes.ts';
import type { DecisionState } from '../state.ts';
import { addRow, removeRow, setField } from './rows.ts';

/** Sets the title of a decision. */
export function setTitle(state: DecisionState, title: string): readonly Change[] {
  return setField(state, 'decision', '', 'title', title);
}

/** Sets context and problem of a round, as markdown. */
export function setContext(state: DecisionState, round: number, context: string): readonly Change[] {
  return setField(state, 'round', String(round), 'context', context);
}

/** Adds tags; those that are there already, also in other letter case, are left out. */
export function addTags(state: DecisionState, tags: readonly string[]): readonly Change[] {
  const known = new Set(Object.keys(state.tag).map(folded));
  return tags.flatMap((tag) => {
    if (known.has(folded(tag))) return [];
    known.add(folded(tag));
    return [addRow('tag', { tag })];
  });
}

/** Takes a tag off. */
export function removeTag(state: DecisionState, tag: string): readonly Change[] {
  return removeRow(state, 'tag', tag);
}

function folded(tag: string): string {
  return tag.toLowerCase();
}
