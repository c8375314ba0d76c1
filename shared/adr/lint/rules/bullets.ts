import type { AdrFile } from '../../edits/edit.ts';
import { grouped } from '../../relations/adr-lookup.ts';
import { lineText } from '../../reading/block-text.ts';
import type { Block, List } from '../../source/blocks.ts';
import { parseSource } from '../../source/parse-source.ts';
import { applyPatches, type Patch } from '../../source/patch.ts';
import { fileRule, fixIn, isMadr } from '../finding.ts';

/** Lists in a file beyond which each is no longer tried for itself. */
const mostTried = 30;

/** Bullets that are no asterisk; one finding for each list. */
export const bullets = fileRule('bullets', ['MADR31'], (file) => {
  if (!isMadr(file.reading.format)) return [];
  const lists = listsIn(file.source.blocks).filter(({ isOrdered, items }) => !isOrdered && items[0]?.marker !== '*');
  if (lists.length === 0) return [];
  // Where the file keeps its blocks with all of them changed, it does so with any of them.
  const areSafe = keepsBlocks(file, lists);
  const isTried = lists.length <= mostTried;
  const places = grouped(lists, ({ from }) => from);
  return lists.map((list) => ({
    line: list.from,
    message: `The list has “${list.items[0]?.marker ?? ''}” as bullets.`,
    why: 'MADR has asterisks: a minus or a plus would read as an argument against or for.',
    fix:
      places.get(list.from)?.length === 1 && (areSafe || (isTried && keepsBlocks(file, [list])))
        ? fixIn(file, 'Use asterisks', patchesOf(file, list))
        : null,
  }));
});

function listsIn(blocks: readonly Block[]): readonly List[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return listsIn(block.blocks);
    return block.kind === 'list' ? [block, ...block.items.flatMap((item) => listsIn(item.blocks))] : [];
  });
}

function patchesOf(file: AdrFile, list: List): readonly Patch[] {
  return list.items.flatMap(({ from, marker }): readonly Patch[] => {
    const text = lineText(file.source, from);
    const at = text.indexOf(marker);
    return at < 0 ? [] : [{ from, to: from + 1, lines: [`${text.slice(0, at)}*${text.slice(at + 1)}`] }];
  });
}

/** Whether the file has the same blocks with other bullets: lists side by side could become one. */
function keepsBlocks(file: AdrFile, lists: readonly List[]): boolean {
  const patches = lists.flatMap((list) => patchesOf(file, list));
  if (new Set(patches.map(({ from }) => from)).size < patches.length) return false;
  const after = parseSource(applyPatches(file.source, patches));
  const bulletsAt = new Map(listsIn(after.blocks).map(({ from, items }) => [from, items[0]?.marker]));
  return shape(file.source.blocks) === shape(after.blocks) && lists.every(({ from }) => bulletsAt.get(from) === '*');
}

function shape(blocks: readonly Block[]): string {
  return JSON.stringify(blocks, (key, value: unknown) =>
    ['text', 'marker', 'lines', 'header', 'rows'].includes(key) ? undefined : value,
  );
}
