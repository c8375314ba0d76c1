import type { Block, ContentLine } from '../source/blocks.ts';
import { allSections, type Outline, type Section } from '../source/sections.ts';
import { dayOf } from './days.ts';
import { headingKey, sectionOf } from './headings.ts';
import { metadataTerm, type MetadataKey } from './metadata-keys.ts';
import type { Metadatum } from './metadata.ts';
import { leadingRelation } from './relation-words.ts';
import { isUnticked, knownStatus } from './status-words.ts';
import { cleaned } from './title-list.ts';

/** The metadata that Nygard's template and its relatives keep in sections of their own. */
export function readMetadataSections(outline: Outline): readonly Metadatum[] {
  const status = sectionOf(outline, 'status');
  const date = sectionOf(outline, 'date');
  const people = sectionOf(outline, 'people');
  const tags = sectionOf(outline, 'tags');
  return [
    ...inHeadings(outline),
    ...(status ? statusIn(status) : []),
    ...(date ? linesAs('date', date) : []),
    ...(people ? linesAs({ people: 'decision-maker' }, people) : []),
    ...(tags ? linesAs('tags', tags) : []),
  ];
}

/** A heading that has the value in it: `## Status: Accepted`. */
function inHeadings(outline: Outline): readonly Metadatum[] {
  return allSections(outline).flatMap(({ level, title, heading }) => {
    const [, name = '', value = ''] = /^(\p{L}[\p{L} ]{0,30}):\s+(\S.*)$/u.exec(title) ?? [];
    const term = level > 1 && value !== '' ? metadataTerm(name) : null;
    const isTold = term?.key === 'status' ? knownStatus(value) : term?.key === 'date' ? dayOf(value) : null;
    return term && isTold !== null
      ? [{ ...term, keeper: 'heading' as const, values: [value], isList: false, line: heading.from }]
      : [];
  });
}

/** Lines of paragraphs and first lines of list items with something in them; `text` without bullet and comment. */
export function linesIn(blocks: readonly Block[]): readonly ContentLine[] {
  return blocks
    .flatMap((block): readonly ContentLine[] => {
      if (block.kind === 'paragraph') return block.lines;
      if (block.kind === 'quote') return linesIn(block.blocks);
      return block.kind === 'list' ? block.items.flatMap((item) => linesIn(item.blocks)) : [];
    })
    .map(({ line, text }) => ({ line, text: cleaned(text) }))
    .filter(({ text }) => text !== '');
}

/**
 * The line that is the status: "Superseded by …" wherever it stands, since it came last, else the first that is a status,
 * else the first that is no link to another decision.
 */
function statusIn(section: Section): readonly Metadatum[] {
  const lines = linesIn(section.blocks);
  const chosen =
    lines.find(({ text }) => knownStatus(text) === 'superseded') ??
    lines.find(({ text }) => knownStatus(text) !== null) ??
    lines.find(({ text }) => leadingRelation(text) === null && !isUnticked(text));
  return chosen ? [entry('status', [chosen.text], chosen.line)] : [];
}

function linesAs(key: MetadataKey, section: Section): readonly Metadatum[] {
  const lines = linesIn(section.blocks);
  const [first] = lines;
  const texts = lines.map(({ text }) => text);
  const rank = metadataTerm(headingKey(section.title))?.rank;
  return first
    ? [{ ...entry(key, key === 'date' ? [first.text] : texts, first.line, rank), isList: texts.length > 1 }]
    : [];
}

function entry(key: MetadataKey, values: readonly string[], line: number, rank = 0): Metadatum {
  return { key, rank, keeper: 'section', values, isList: false, line };
}
