import type { AdrFile } from './edits/edit.ts';
import type { AdrArgument, AdrOption } from './reading/adr-reading.ts';
import { textOf } from './reading/block-text.ts';
import { sectionKind } from './reading/headings.ts';
import { adrLookup, type AdrLookup } from './relations/adr-lookup.ts';
import { allSections, outlineOf } from './source/sections.ts';

/**
 * The decisions of a folder as JSON-ADR 1.0.0, the interchange format of `adrs`
 * (https://github.com/joshrotenberg/adrs, schema/json-adr/v1.json). Texts are Markdown.
 */
export interface JsonAdrExport {
  readonly $schema: string;
  readonly version: '1.0.0';
  readonly generated_at: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly repository: { readonly name: string; readonly adr_directory: string };
  readonly adrs: readonly JsonAdr[];
}

/** A decision; what a file does not say is left out. */
export interface JsonAdr {
  /** 1 or more. */
  readonly number: number;
  readonly title: string;
  readonly status: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly deciders?: readonly string[];
  readonly consulted?: readonly string[];
  readonly informed?: readonly string[];
  readonly tags?: readonly string[];
  readonly context?: string;
  readonly decision_drivers?: readonly string[];
  readonly considered_options?: readonly JsonAdrOption[];
  readonly decision?: string;
  /** A list where no consequence says which way it goes. */
  readonly consequences?:
    | readonly string[]
    | { readonly positive?: readonly string[]; readonly negative?: readonly string[] };
  readonly confirmation?: string;
  readonly links?: readonly { readonly type: string; readonly target: number; readonly description?: string }[];
  /** By their heading. */
  readonly custom_sections?: Readonly<Record<string, string>>;
  readonly path: string;
}

interface JsonAdrOption {
  readonly name: string;
  readonly description?: string;
  readonly pros?: readonly string[];
  readonly cons?: readonly string[];
}

export interface JsonAdrOptions {
  /** ISO 8601, with time and zone. */
  readonly generatedAt: string;
  readonly toolVersion: string;
  readonly repositoryName: string;
  /** Path of the folder in the repository. */
  readonly folder: string;
  /** Day of a decision whose file tells none, such as that of its first commit, `YYYY-MM-DD`; null where there is none. */
  readonly dayOf: (path: string) => string | null;
}

/** A file that the format has no place for. */
export interface LeftOut {
  readonly path: string;
  readonly why: string;
}

export interface JsonAdrResult {
  readonly export: JsonAdrExport;
  readonly leftOut: readonly LeftOut[];
}

const schema = 'https://raw.githubusercontent.com/joshrotenberg/adrs/main/schema/json-adr/v1.json';

/**
 * Files as JSON-ADR, by number. A decision without a status counts as accepted, as in log4brains; one without a number of
 * 1 or more or without a date, both of which the format demands, is left out and told.
 */
export function jsonAdrExport(files: readonly AdrFile[], options: JsonAdrOptions): JsonAdrResult {
  const lookup = adrLookup(files);
  const leftOut: LeftOut[] = [];
  const adrs: JsonAdr[] = [];
  for (const file of files) {
    const adr = jsonAdr(file, lookup, options);
    if (typeof adr === 'string') leftOut.push({ path: file.path, why: adr });
    else adrs.push(adr);
  }
  const result: JsonAdrExport = {
    $schema: schema,
    version: '1.0.0',
    generated_at: options.generatedAt,
    tool: { name: 'fulcrum', version: options.toolVersion },
    repository: { name: options.repositoryName, adr_directory: options.folder },
    adrs: adrs.toSorted((a, b) => a.number - b.number || (a.path < b.path ? -1 : 1)),
  };
  return { export: result, leftOut };
}

/** The decision in a file, or why the format has no place for it. */
function jsonAdr(file: AdrFile, lookup: AdrLookup, { dayOf }: JsonAdrOptions): JsonAdr | string {
  const { format, why, number, title, status, date, tags, parts } = file.reading;
  if (format === 'none') return why ?? 'It is not understood as a decision.';
  if (number === null || number < 1) return 'JSON-ADR counts decisions from 1, and this one has no such number.';
  const day = date?.day ?? dayOf(file.path);
  if (day === null) return 'JSON-ADR wants a date, and none is known.';
  const adr = {
    number,
    title,
    status: status === null ? 'accepted' : (status.known ?? status.text),
    date: day,
    deciders: namesOf(file, 'decision-maker'),
    consulted: namesOf(file, 'consulted'),
    informed: namesOf(file, 'informed'),
    tags,
    context: parts.context.text,
    decision_drivers: parts.drivers.map(({ text }) => text),
    considered_options: parts.options.map((option) => optionOf(option)),
    decision: parts.decision.text,
    consequences: consequencesOf(parts.consequences),
    confirmation: parts.confirmation.text,
    links: linksOf(file, lookup),
    custom_sections: customSections(file),
    path: file.path,
  };
  return filled(adr);
}

function namesOf({ reading }: AdrFile, role: string): readonly string[] {
  return reading.people.filter((person) => person.role === role).map(({ name }) => name);
}

/** The format knows pros and cons; what is neither stands behind the description. */
function optionOf({ name, description, arguments: given }: AdrOption): JsonAdrOption {
  const neutral = textsOf(given, 'neutral').map((text) => `* Neutral, because ${text}`);
  return filled({
    name,
    description: [description.text, neutral.join('\n')].filter((text) => text !== '').join('\n\n'),
    pros: textsOf(given, 'good'),
    cons: textsOf(given, 'bad'),
  });
}

function consequencesOf(given: readonly AdrArgument[]): NonNullable<JsonAdr['consequences']> {
  const [positive, negative] = [textsOf(given, 'good'), textsOf(given, 'bad')];
  return positive.length + negative.length === 0 ? textsOf(given, 'neutral') : filled({ positive, negative });
}

function textsOf(given: readonly AdrArgument[], kind: AdrArgument['kind']): readonly string[] {
  return given.filter((argument) => argument.kind === kind).map(({ text }) => text);
}

/** Relations to decisions that the format can name; mentions in running text stand in that text. */
function linksOf(file: AdrFile, lookup: AdrLookup): NonNullable<JsonAdr['links']> {
  const seen = new Set<string>();
  return file.reading.links.flatMap((link) => {
    const target = lookup.find(file, link)?.reading.number ?? link.number;
    const key = `${link.relation} ${target}`;
    if (link.relation === 'mentions' || target === null || target < 1 || seen.has(key)) return [];
    seen.add(key);
    return [filled({ type: link.relation, target, description: link.text })];
  });
}

/** Sections whose heading says nothing that the format has a field for; and consequences that go neither way. */
function customSections(file: AdrFile): Readonly<Record<string, string>> {
  const outline = outlineOf(file.source);
  const top = allSections(outline).filter(
    ({ level, heading }) => level === 2 && heading.from !== file.reading.titleLine,
  );
  const custom = top
    .filter((section) => ['more', 'links', null].includes(sectionKind(section)))
    .map((section) => [section.title, textOf(file.source, { from: section.heading.to, to: section.to }).text] as const);
  const neutral = textsOf(file.reading.parts.consequences, 'neutral');
  const isMixed = neutral.length > 0 && neutral.length < file.reading.parts.consequences.length;
  const left = isMixed ? [['Neutral Consequences', neutral.map((text) => `* ${text}`).join('\n')] as const] : [];
  return Object.fromEntries([...custom, ...left].filter(([, text]) => text !== ''));
}

/** Without what is empty: '' and lists and objects with nothing in them. */
function filled<T extends object>(value: T): T {
  const isEmpty = (part: unknown): boolean =>
    part === '' || part === undefined || (typeof part === 'object' && part !== null && Object.keys(part).length === 0);
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isEmpty(part))) as T;
}
