import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { nestsDeeperThan } from '../../template/nesting.ts';
import type { FrontMatter } from '../source/blocks.ts';
import { frontMatterEntries, type FrontMatterEntry } from '../source/front-matter-entries.ts';

/** A key at the top of a front matter, or one below a key that stands for the whole file. */
export interface YamlValue {
  readonly key: string;
  /** The value as text, one for each item of a list; empty where there is no value. */
  readonly values: readonly string[];
  readonly isList: boolean;
  /** Line of the key in the file, from 0. */
  readonly line: number;
}

export interface YamlReading {
  readonly values: readonly YamlValue[];
  /** What is wrong with the YAML; null where nothing is. The values are then read line by line. */
  readonly why: string | null;
}

/** Levels of collections and columns of indentation together that are still read. */
const maxDepth = 50;

/** Characters of a front matter that are still given to the YAML parser. */
const longestYaml = 100_000;

/** What YAML reads as the same text, in a line of its own: neither quoted nor special, no comment, no key inside. */
const plainScalar = /^[\p{L}\p{N}(](?:[\p{L}\p{N} .,;()/@+_'"&*=?!<>|%-]|:(?=\S))*$/u;
const notText = /^(?:null|true|false|~)$/i;

/** A text in quotation marks without any mark or escape inside. */
const quotedScalar = /^(?:"([^"\\]+)"|'([^']+)')$/;

/** A list in one line of words that are the same text in YAML. */
const plainList = /^\[ *([\p{L}\p{N}][\p{L}\p{N} ./@+_-]*(?:, *[\p{L}\p{N}][\p{L}\p{N} ./@+_-]*)*)\]$/u;

/**
 * The keys of a front matter with their values as text. Never throws: where the YAML is broken, each line is read for
 * itself and `why` says what is wrong.
 */
export function readYaml(frontMatter: FrontMatter): YamlReading {
  const entries = frontMatterEntries(frontMatter);
  const simple = simpleValues(frontMatter, entries);
  if (simple) return { values: simple, why: null };
  const text = frontMatter.lines.map((line) => line.text).join('\n');
  if (text.length > longestYaml) return byLine(entries, `is longer than ${longestYaml} characters`);
  if (nestsDeeperThan(text, maxDepth)) return byLine(entries, `is nested more than ${maxDepth} deep`);
  return parsed(frontMatter, entries, text);
}

/** The values where every line is `key: plain text`, which most are: the YAML parser is slow. */
function simpleValues(frontMatter: FrontMatter, entries: readonly FrontMatterEntry[]): readonly YamlValue[] | null {
  const lines = frontMatter.lines.filter(({ text }) => text.trim() !== '');
  const keys = new Set(entries.map(({ key }) => key));
  if (lines.length !== entries.length || keys.size !== entries.length) return null;
  const texts = new Map(lines.map(({ line, text }) => [line, text]));
  const values: YamlValue[] = [];
  for (const { key, inline, from } of entries) {
    if (!(texts.get(from) ?? '').startsWith(`${key}:`)) return null;
    const told = simpleValue(inline);
    if (!told) return null;
    values.push({ key, ...told, line: from });
  }
  return values;
}

/** The value of one line; null where only the parser can tell. */
function simpleValue(inline: string): Pick<YamlValue, 'values' | 'isList'> | null {
  if (inline === '') return { values: [], isList: false };
  if (plainScalar.test(inline) && !notText.test(inline) && !inline.endsWith(':'))
    return { values: [inline], isList: false };
  const quoted = quotedScalar.exec(inline);
  if (quoted) {
    const text = (quoted[1] ?? quoted[2] ?? '').trim();
    return { values: text === '' ? [] : [text], isList: false };
  }
  const items = plainList
    .exec(inline)?.[1]
    ?.split(',')
    .map((item) => item.trim());
  return !items || items.some((item) => notText.test(item)) ? null : { values: items, isList: true };
}

function parsed(frontMatter: FrontMatter, entries: readonly FrontMatterEntry[], text: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
  });
  const error = document.errors[0];
  if (error) return byLine(entries, lineIn(frontMatter, lines, error.pos[0], error.message));
  if (document.contents === null) return { values: [], why: null };
  if (!isMap(document.contents)) return byLine(entries, 'has no keys');
  const pairs = pairsIn(document.contents);
  const keys = pairs.map(({ key }) => scalarText(key));
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  const below = pairs.flatMap((pair) => pairsOfFile(pair)).filter(({ key }) => !keys.includes(scalarText(key)));
  const values = [...pairs, ...below].map((pair) => valueOf(pair, frontMatter, lines));
  return { values, why: repeated === undefined ? null : `has the key "${repeated}" twice` };
}

type YamlPair = Pair<Node | null, Node | null>;

function pairsIn({ items }: YAMLMap): readonly YamlPair[] {
  return items as YamlPair[];
}

/** Keys under which everything is about the file, `adr: { status: accepted }`; what stands at the top counts first. */
const ofFile = new Set(['adr', 'madr', 'decision', 'metadata', 'meta', 'params', 'extra']);

function pairsOfFile({ key, value }: YamlPair): readonly YamlPair[] {
  return isMap(value) && ofFile.has(scalarText(key).toLowerCase()) ? pairsIn(value) : [];
}

function valueOf(pair: YamlPair, frontMatter: FrontMatter, lines: LineCounter): YamlValue {
  const { key, value } = pair;
  const start = key?.range?.[0] ?? value?.range?.[0] ?? 0;
  const line = frontMatter.lines[lines.linePos(start).line - 1]?.line ?? frontMatter.from;
  return { key: scalarText(key), values: texts(value), isList: isSeq(value), line };
}

function texts(value: Node | null): readonly string[] {
  if (isSeq(value)) return value.items.flatMap((item) => texts(item as Node | null)).filter((text) => text !== '');
  if (isMap(value)) return mapTexts(value);
  const text = scalarText(value);
  return text === '' ? [] : [text];
}

/** A link of `adrs`, `{ target: 1, kind: supersedes }`, reads as "supersedes ADR-1"; of any other map the values. */
function mapTexts({ items }: YAMLMap): readonly string[] {
  const found = items.map(({ key, value }) => ({
    key: scalarText(key as Node | null),
    texts: texts(value as Node | null),
  }));
  const of = (...keys: readonly string[]): string | undefined =>
    found.find(({ key }) => keys.includes(key.toLowerCase()))?.texts[0];
  const [target, kind] = [of('target'), of('kind', 'type')];
  if (target === undefined || kind === undefined) return found.flatMap((pair) => pair.texts);
  const words = kind.replace(/([a-z])(?=[A-Z])/g, '$1 ').replace(/[-_]+/g, ' ');
  return [`${words} ${/^\d+$/.test(target) ? `ADR-${target}` : target}`];
}

function scalarText(node: Node | null): string {
  if (!isScalar(node)) return '';
  const text = typeof node.value === 'string' ? node.value.replace(/\s*\n\s*/g, ' ').trim() : '';
  return node.type === 'PLAIN' && /^(?:null|~)$/i.test(text) ? '' : text;
}

function byLine(entries: readonly FrontMatterEntry[], why: string): YamlReading {
  const values = entries.map(({ key, inline, from }) => {
    const text = inline
      .replace(/\s#.*$/, '')
      .replace(/^(["'])(.*)\1$/, '$2')
      .replace(/^["']/, '')
      .trim();
    return { key, values: text === '' ? [] : [text], isList: false, line: from };
  });
  return { values, why: `The front matter ${why}.` };
}

function lineIn(frontMatter: FrontMatter, lines: LineCounter, offset: number, message: string): string {
  const line = frontMatter.lines[lines.linePos(offset).line - 1]?.line ?? frontMatter.from;
  return `is not valid YAML in line ${line + 1}: ${message.replace(/\.$/, '')}`;
}
