import { lineText } from '../reading/block-text.ts';
import { metadataTerm, type MetadataKey } from '../reading/metadata-keys.ts';
import { headBlocks } from '../reading/title-list.ts';
import type { AdrSource, Block } from '../source/blocks.ts';
import type { Places } from './metadata-places.ts';

/**
 * Whether a file names a key in its head in a way that no reader understands: deep in front matter, in a definition list,
 * in code. What is added beside it would make the file say two things.
 */
export function isToldUnread(source: AdrSource, { outline, title }: Places, key: MetadataKey): boolean {
  return headBlocks(outline, title)
    .filter((block) => !isComment(block))
    .some((block) => hasKey(source, block, key));
}

function isComment(block: Block): boolean {
  return block.kind === 'html' && block.isComment;
}

function hasKey(source: AdrSource, { from, to }: Block, key: MetadataKey): boolean {
  for (let line = from; line < to; line += 1) {
    const text = lineText(source, line);
    // A comment of YAML and of TOML.
    if (!text.trimStart().startsWith('#') && namesIn(text).some((name) => isNameOf(name, key))) return true;
  }
  return false;
}

/** What may be a key in a line: its words in front of a sign that parts them from a value, between signs of YAML and HTML. */
function namesIn(text: string): readonly string[] {
  return text
    .split(/[{}<>|,"'!]/)
    .map((piece) => /^[^\p{L}]*(.*?)[*_]*\s*(?:[:=：]|\s[–—-]\s|$)/u.exec(piece)?.[1] ?? '');
}

function isNameOf(name: string, key: MetadataKey): boolean {
  const term = metadataTerm(name);
  return term !== null && term.rank === 0 && term.key === key;
}
