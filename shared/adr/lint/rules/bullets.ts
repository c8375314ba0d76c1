import { adrFile, type AdrFile } from '../../edits/edit.ts';
import { lineText } from '../../reading/block-text.ts';
import type { Block, List } from '../../source/blocks.ts';
import { applyPatches, type Patch } from '../../source/patch.ts';
import { fileRule, fixIn, isMadr, type LintFix } from '../finding.ts';

/** Bullets that are no asterisk; one finding for each list. */
export const bullets = fileRule('bullets', ['MADR31'], (file) => {
  if (!isMadr(file.reading.format)) return [];
  return listsIn(file.source.blocks)
    .filter(({ isOrdered, items }) => !isOrdered && items[0]?.marker !== '*')
    .map((list) => ({
      line: list.from,
      message: `The list has “${list.items[0]?.marker ?? ''}” as bullets.`,
      why: 'MADR has asterisks: a minus or a plus would read as an argument against or for.',
      fix: fixOf(file, list),
    }));
});

function listsIn(blocks: readonly Block[]): readonly List[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return listsIn(block.blocks);
    return block.kind === 'list' ? [block, ...block.items.flatMap((item) => listsIn(item.blocks))] : [];
  });
}

/** Only where the file has the same blocks afterwards: lists side by side could become one. */
function fixOf(file: AdrFile, list: List): LintFix | null {
  const patches = list.items.flatMap(({ from, marker }): readonly Patch[] => {
    const text = lineText(file.source, from);
    const at = text.indexOf(marker);
    return at < 0 ? [] : [{ from, to: from + 1, lines: [`${text.slice(0, at)}*${text.slice(at + 1)}`] }];
  });
  const after = adrFile(file.path, applyPatches(file.source, patches));
  const isSame = shape(file.source.blocks) === shape(after.source.blocks);
  const isMended = listsIn(after.source.blocks).some(
    ({ from, items }) => from === list.from && items[0]?.marker === '*',
  );
  return isSame && isMended ? fixIn(file, 'Use asterisks', patches) : null;
}

function shape(blocks: readonly Block[]): string {
  return JSON.stringify(blocks, (key, value: unknown) =>
    ['text', 'marker', 'lines', 'header', 'rows'].includes(key) ? undefined : value,
  );
}
