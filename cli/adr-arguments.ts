import { indexForms, type IndexForm } from '../shared/adr/index-file/index-forms.ts';
import { lintRules } from '../shared/adr/lint/lint-folder.ts';
import { nearestWord } from './nearest-word.ts';
import { newFormats, type NewFormat } from './adr-template.ts';
import { dayOfOption, optionValues, type OptionTypes, type TypedArguments } from './option-values.ts';
import { UsageRefused } from './usage-refused.ts';

const adrCommandNames = ['list', 'lint', 'status', 'supersede', 'renumber', 'new', 'index', 'export'] as const;
export type AdrCommandName = (typeof adrCommandNames)[number];

/** How an edit of files is to be done. */
export interface EditOptions {
  /** The day that the files get as their date, `YYYY-MM-DD`; null leaves the one they have. */
  readonly date: string | null;
  /** Only show what would change. */
  readonly dryRun: boolean;
}

/** What `adr` was asked to do. */
export type AdrRequest =
  | { readonly kind: 'adr-list'; readonly folder: string; readonly json: boolean }
  | {
      readonly kind: 'adr-lint';
      readonly folder: string;
      readonly json: boolean;
      readonly fix: boolean;
      /** Ids of the rules that are left out. */
      readonly without: readonly string[];
    }
  | { readonly kind: 'adr-status'; readonly file: string; readonly status: string; readonly options: EditOptions }
  | { readonly kind: 'adr-supersede'; readonly older: string; readonly newer: string; readonly options: EditOptions }
  | {
      readonly kind: 'adr-renumber';
      readonly file: string;
      readonly number: number;
      /** Those after it in its folder get as much more or less. */
      readonly following: boolean;
      /** Only show what would change. */
      readonly dryRun: boolean;
    }
  | {
      readonly kind: 'adr-new';
      readonly title: string;
      readonly folder: string;
      /** Null for that of the folder. */
      readonly format: NewFormat | null;
    }
  | {
      readonly kind: 'adr-index';
      readonly folder: string;
      readonly form: IndexForm;
      /** The file with the markers, of the form `markers`; else null. */
      readonly file: string | null;
      /** Of an index that is new; null for the usual one. */
      readonly title: string | null;
      /** Written whatever readers it breaks. */
      readonly anyway: boolean;
      /** Only say whether it is up to date. */
      readonly check: boolean;
    }
  | { readonly kind: 'adr-export'; readonly folder: string };

const optionTypes: Readonly<Record<AdrCommandName, OptionTypes>> = {
  list: { json: 'boolean' },
  lint: { json: 'boolean', fix: 'boolean', without: 'string' },
  status: { date: 'string', 'dry-run': 'boolean' },
  supersede: { date: 'string', 'dry-run': 'boolean' },
  renumber: { following: 'boolean', 'dry-run': 'boolean' },
  new: { dir: 'string', format: 'string' },
  index: { form: 'string', file: 'string', title: 'string', anyway: 'boolean', check: 'boolean' },
  export: {},
};

/**
 * Reads what was typed after `adr`; help is asked for on one of its commands, or with null on all of them.
 * @throws {UsageRefused} saying what is wrong and what to type instead.
 */
export function readAdrArguments(
  args: readonly string[],
): AdrRequest | { readonly kind: 'help'; readonly about: AdrCommandName | null } {
  const [first, ...rest] = args;
  if (first === undefined) throw new UsageRefused(`adr needs a command: ${adrCommandNames.join(', ')}.`);
  if (first === '--help' || first === '-h') return { kind: 'help', about: null };
  const command = adrCommandNamed(first);
  const typed = optionValues(`adr ${command}`, rest, optionTypes[command]);
  if (typed.switches.has('help')) return { kind: 'help', about: command };
  switch (command) {
    case 'list':
      return { kind: 'adr-list', folder: onlyFolder(command, typed), json: typed.switches.has('json') };
    case 'lint':
      return {
        kind: 'adr-lint',
        folder: onlyFolder(command, typed),
        json: typed.switches.has('json'),
        fix: typed.switches.has('fix'),
        without: rulesOf(typed.values.get('without')),
      };
    case 'status': {
      const [file, status] = exactly(command, typed, ['FILE', 'STATUS']);
      return { kind: 'adr-status', file, status, options: editOptions(typed) };
    }
    case 'supersede': {
      const [older, newer] = exactly(command, typed, ['OLD', 'NEW']);
      return { kind: 'adr-supersede', older, newer, options: editOptions(typed) };
    }
    case 'renumber': {
      const [file, number] = exactly(command, typed, ['FILE', 'NUMBER']);
      const { switches } = typed;
      const [following, dryRun] = [switches.has('following'), switches.has('dry-run')];
      return { kind: 'adr-renumber', file, number: numberOf(number), following, dryRun };
    }
    case 'new': {
      const [title] = exactly(command, typed, ['TITLE']);
      if (title.trim() === '') throw new UsageRefused('adr new needs a TITLE with words in it.');
      const { values } = typed;
      return { kind: 'adr-new', title, folder: values.get('dir') ?? '.', format: formatOf(values.get('format')) };
    }
    case 'index':
      return indexRequest(command, typed);
    case 'export':
      return { kind: 'adr-export', folder: onlyFolder(command, typed) };
  }
}

function indexRequest(command: AdrCommandName, typed: TypedArguments): AdrRequest {
  const { values, switches } = typed;
  const file = values.get('file') ?? null;
  const form = formOf(values.get('form')) ?? (file === null ? 'beside' : 'markers');
  if (form === 'markers' && file === null)
    throw new UsageRefused('--form markers needs --file FILE, the file with the markers of adr-log.');
  if (form !== 'markers' && file !== null)
    throw new UsageRefused(`--form ${form} has its own place and takes no --file.`);
  return {
    kind: 'adr-index',
    folder: onlyFolder(command, typed),
    form,
    file,
    title: values.get('title') ?? null,
    anyway: switches.has('anyway'),
    check: switches.has('check'),
  };
}

/** @throws {UsageRefused} where there is no such command of `adr`. */
export function adrCommandNamed(typed: string): AdrCommandName {
  const command = adrCommandNames.find((name) => name === typed);
  if (command) return command;
  const meant = nearestWord(typed, adrCommandNames);
  const hint = meant === null ? '' : ` Did you mean adr ${meant}?`;
  throw new UsageRefused(`There is no command adr ${typed}.${hint} Commands: ${adrCommandNames.join(', ')}.`);
}

/** As many words as a command takes. */
function exactly<const Names extends readonly string[]>(
  command: AdrCommandName,
  { files }: TypedArguments,
  names: Names,
): { readonly [Place in keyof Names]: string } {
  const missing = names[files.length];
  if (missing !== undefined)
    throw new UsageRefused(`adr ${command} needs ${names.join(' and ')}; ${missing} is missing.`);
  const more = files[names.length];
  if (more === undefined) return files as unknown as { readonly [Place in keyof Names]: string };
  const quotes = /^(?:STATUS|TITLE)$/.test(names.at(-1) ?? '') ? ' Put quotation marks around several words.' : '';
  throw new UsageRefused(`adr ${command} takes only ${names.join(' and ')}; ${more} is one too many.${quotes}`);
}

function onlyFolder(command: AdrCommandName, typed: TypedArguments): string {
  return exactly(command, typed, ['DIR'])[0];
}

function editOptions({ values, switches }: TypedArguments): EditOptions {
  return { date: dayOfOption('date', values.get('date')), dryRun: switches.has('dry-run') };
}

/** The number that a record is to have; zeros in front of it stand for nothing. */
function numberOf(typed: string): number {
  if (/^\d{1,5}$/.test(typed)) return Number(typed);
  throw new UsageRefused(`NUMBER must be a whole number from 0 to 99999, not ${typed}.`);
}

function formatOf(typed: string | undefined): NewFormat | null {
  if (typed === undefined) return null;
  const format = newFormats.find((name) => name === typed);
  if (format) return format;
  throw new UsageRefused(`There is no format ${typed}. Formats: ${newFormats.join(', ')}.`);
}

function rulesOf(typed: string | undefined): readonly string[] {
  const rules = (typed ?? '').split(',').filter((rule) => rule !== '');
  const ids = lintRules.map(({ id }) => id);
  const unknown = rules.find((rule) => !ids.includes(rule));
  if (unknown === undefined) return rules;
  const meant = nearestWord(unknown, ids);
  const hint = meant === null ? '' : ` Did you mean ${meant}?`;
  throw new UsageRefused(`There is no rule ${unknown}.${hint} Rules: ${ids.join(', ')}.`);
}

function formOf(typed: string | undefined): IndexForm | null {
  if (typed === undefined) return null;
  const form = indexForms.find((name) => name === typed);
  if (form) return form;
  throw new UsageRefused(`There is no form ${typed}. Forms: ${indexForms.join(', ')}.`);
}
