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

/**
 * Whether the file has the same blocks with other bullets, each with the same items. Lists side by side become one: that
 * their bullets differ is what is to be mended.
 */
function keepsBlocks(file: AdrFile, lists: readonly List[]): boolean {
  const patches = lists.flatMap((list) => patchesOf(file, list));
  if (new Set(patches.map(({ from }) => from)).size < patches.length) return false;
  const after = parseSource(applyPatches(file.source, patches));
  const bulletsAt = new Map(
    listsIn(after.blocks).flatMap(({ items }) => items.map(({ from, marker }) => [from, marker])),
  );
  return shape(file.source.blocks) === shape(after.blocks) && patches.every(({ from }) => bulletsAt.get(from) === '*');
}

/** What kind of block begins in which line, inside of what. */
function shape(blocks: readonly Block[]): string {
  return joinedLists(blocks)
    .map((block) => {
      if (block.kind === 'quote') return `quote ${block.from} (${shape(block.blocks)})`;
      if (block.kind !== 'list') return `${block.kind} ${block.from}-${block.to}`;
      const items = block.items.map(
        (item) => `${item.from} ${item.indent}-${item.contentIndent} (${shape(item.blocks)})`,
      );
      return `list ${block.isOrdered} (${items.join(', ')})`;
    })
    .join(', ');
}

/** The blocks without blank lines, and with lists of bullets side by side as one. */
function joinedLists(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'blank') continue;
    if (block.kind !== 'list' || block.isOrdered || last?.kind !== 'list' || last.isOrdered) joined.push(block);
    else joined[joined.length - 1] = { ...last, to: block.to, items: [...last.items, ...block.items] };
  }
  return joined;
}
