import { nothingToChange, refused, type AdrFile, type Edit } from '../edits/edit.ts';
import { insertionPatches, type PeopleKey } from '../edits/metadata-insertion.ts';
import { placesIn, valuePatch } from '../edits/metadata-places.ts';
import { inlineText } from '../markdown-inline.ts';
import { lineText } from '../reading/block-text.ts';
import type { Metadatum } from '../reading/metadata.ts';
import { splitNames } from '../reading/people.ts';
import type { AdrSource } from '../source/blocks.ts';
import { frontMatterEntries, frontMatterOf } from '../source/front-matter-entries.ts';
import type { Patch } from '../source/patch.ts';
import { plainText } from '../source/plain-text.ts';
import { inTurn } from '../edits/edit.ts';
import type { Role } from '../../decision/entities.ts';
import type { Update } from './update.ts';

/** Who decided, was consulted and was informed, where the decision names others; a role without anybody stays as it is. */
export const updatePeople: Update = (file, { base, wanted }) =>
  inTurn(
    file,
    (['decision-maker', 'consulted', 'informed'] as const)
      .filter(
        (role) => wanted.people[role].length > 0 && wanted.people[role].join('\n') !== base.people[role].join('\n'),
      )
      .map((role) => (present: AdrFile) => peopleEdit(present, role, wanted.people[role])),
  );

function peopleEdit(file: AdrFile, role: Role, names: readonly string[]): Edit {
  const told = file.reading.people.filter((person) => person.role === role).map(({ name }) => name);
  if (told.join('\n') === names.join('\n')) return nothingToChange;
  const places = placesIn(file);
  const own = places.entries.filter(({ key }) => typeof key === 'object' && 'people' in key && key.people === role);
  if (own.length > 0) {
    const patches = own.map((entry) => namesPatch(file.source, entry, names));
    const found = patches.filter((patch) => patch !== null);
    return found.length === patches.length
      ? { kind: 'patches', patches: found }
      : refused('The people are written in a way that cannot be changed safely. Change it as text.');
  }
  const plain = names.join(', ');
  const added = { key: keyOf(role, file), plain, linked: inlineText(plain) };
  const patches = insertionPatches(file, places, added);
  return patches
    ? { kind: 'patches', patches }
    : refused('This file names no people, and its format does not say where they belong. Add them as text.');
}

function keyOf(role: Role, { reading }: AdrFile): PeopleKey {
  if (role !== 'decision-maker') return role;
  return reading.format === 'madr-3' ? 'deciders' : 'decision-makers';
}

function namesPatch(source: AdrSource, entry: Metadatum, names: readonly string[]): Patch | null {
  if (entry.isList) return entry.keeper === 'front-matter' ? yamlListPatch(source, entry.line, names) : null;
  return valuePatch(source, entry, (present) => {
    const kept = pieces(splitNames(present), names);
    const isYaml = entry.keeper === 'front-matter';
    return [...kept.texts, ...kept.missing.map((name) => (isYaml ? name : inlineText(name)))].join(', ');
  });
}

/** The present texts of names that stay, as they are written, and the names that none of them is. */
function pieces(present: readonly string[], names: readonly string[]): { texts: string[]; missing: string[] } {
  const texts = present.map((text) => text.trim()).filter((text) => names.includes(plainText(text)));
  return { texts, missing: names.filter((name) => !texts.some((text) => plainText(text) === name)) };
}

/** A list in one line, or with a line for each name. */
function yamlListPatch(source: AdrSource, line: number, names: readonly string[]): Patch | null {
  const frontMatter = frontMatterOf(source);
  const entry = frontMatter && frontMatterEntries(frontMatter).find(({ from }) => from === line);
  if (!entry) return null;
  const first = lineText(source, line);
  const flow = /^([^:]*:\s*)\[(.*)\](\s*|\s+#.*)$/.exec(first);
  if (flow && entry.to === line + 1) {
    const { texts, missing } = quotedPieces(splitNames(flow[2] ?? ''), names);
    return { from: line, to: line + 1, lines: [`${flow[1]}[${[...texts, ...missing].join(', ')}]${flow[3]}`] };
  }
  const lines: string[] = [];
  for (let at = line + 1; at < entry.to; at += 1) lines.push(lineText(source, at));
  const items = lines.map((text) => /^(\s*-\s+)(.*)$/.exec(text));
  const lead = items.find((item) => item !== null)?.[1];
  if (lead === undefined || items.some((item) => item === null)) return null;
  const { texts, missing } = quotedPieces(
    items.map((item) => item?.[2] ?? ''),
    names,
  );
  return { from: line + 1, to: entry.to, lines: [...texts, ...missing].map((text) => lead + text) };
}

function quotedPieces(present: readonly string[], names: readonly string[]): { texts: string[]; missing: string[] } {
  const bare = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, '$2');
  const texts = present.map((text) => text.trim()).filter((text) => names.includes(bare(text)));
  const missing = names.filter((name) => !texts.some((text) => bare(text) === name));
  return {
    texts,
    missing: missing.map((name) => (/^[\p{L}\p{N}][\p{L}\p{N} .'’-]*$/u.test(name) ? name : JSON.stringify(name))),
  };
}
