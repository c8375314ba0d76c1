import { recordFormats, type RecordFormat } from '../shared/decision/entities.ts';
import type { Preset } from '../shared/evaluation/model.ts';
import { aroundDefaults, defaultDraws, maximumDraws } from '../shared/evaluation/sampler.ts';
import { adrCommandNamed, readAdrArguments, type AdrCommandName, type AdrRequest } from './adr-arguments.ts';
import { nearestWord } from './nearest-word.ts';
import { dayOfOption, optionValues, type OptionTypes } from './option-values.ts';
import { UsageRefused } from './usage-refused.ts';

/** Which weights the sampler draws: none known, their order known, or near ours. */
export const presets = ['any', 'order', 'around'] as const satisfies Preset[];

const commandNames = ['evaluate', 'export', 'validate', 'due', 'merge', 'adr'] as const;
export type CommandName = (typeof commandNames)[number];

/** A command, or one of those of `adr`. */
export type HelpTopic = CommandName | `adr ${AdrCommandName}`;

/** How the robustness is to be sampled. */
export interface Sampling {
  /** 1 to {@link maximumDraws}. */
  readonly draws: number;
  /** An unsigned 32-bit integer; null for that of each round. */
  readonly seed: number | null;
  readonly preset: Preset;
}

/** What the program was asked to do. */
export type Request =
  | { readonly kind: 'help'; readonly about: HelpTopic | null }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'evaluate';
      readonly file: string;
      readonly json: boolean;
      readonly round: number | null;
      readonly sampling: Sampling;
    }
  | {
      readonly kind: 'export';
      readonly file: string;
      readonly folder: string;
      /** Null for the format that the decision names. */
      readonly format: RecordFormat | null;
    }
  | { readonly kind: 'validate'; readonly files: readonly string[] }
  | {
      readonly kind: 'due';
      /** Decision files and folders; at least one. */
      readonly paths: readonly string[];
      /** The last day that counts, `YYYY-MM-DD`; null for today. */
      readonly before: string | null;
      readonly json: boolean;
    }
  | {
      readonly kind: 'merge';
      readonly base: string;
      /** Also where the result is written. */
      readonly ours: string;
      readonly theirs: string;
      /** How the file is called in messages; null for the path of ours. */
      readonly name: string | null;
    }
  | AdrRequest;

const optionTypes: Readonly<Record<Exclude<CommandName, 'adr'>, OptionTypes>> = {
  evaluate: { json: 'boolean', round: 'string', draws: 'string', seed: 'string', preset: 'string' },
  export: { folder: 'string', format: 'string' },
  validate: {},
  due: { before: 'string', json: 'boolean' },
  merge: { name: 'string' },
};

/**
 * Reads a command line.
 * @param args what was typed after the name of the program.
 * @throws {UsageRefused} saying what is wrong and what to type instead.
 */
export function readArguments(args: readonly string[]): Request {
  const [first, ...rest] = args;
  if (first === undefined) throw new UsageRefused('A command is missing.');
  if (first === '--help' || first === '-h') return { kind: 'help', about: null };
  if (first === 'help') return { kind: 'help', about: helpTopic(rest) };
  if (first === '--version') return { kind: 'version' };
  const command = commandNamed(first);
  if (command === 'adr') {
    const request = readAdrArguments(rest);
    return request.kind === 'help' ? { kind: 'help', about: adrTopic(request.about) } : request;
  }
  const typed = optionValues(command, rest, optionTypes[command]);
  if (typed.switches.has('help')) return { kind: 'help', about: command };
  switch (command) {
    case 'evaluate':
      return {
        kind: 'evaluate',
        file: onlyFile(command, typed.files),
        json: typed.switches.has('json'),
        round: roundNumber(typed.values.get('round')),
        sampling: {
          draws: wholeNumber('draws', typed.values.get('draws'), 1, maximumDraws) ?? defaultDraws,
          seed: wholeNumber('seed', typed.values.get('seed'), 0, 0xffff_ffff),
          preset: presetOf(typed.values.get('preset')),
        },
      };
    case 'export':
      return {
        kind: 'export',
        file: onlyFile(command, typed.files),
        folder: folderOf(typed.values.get('folder')),
        format: formatOf(typed.values.get('format')),
      };
    case 'validate':
      if (typed.files.length === 0) throw new UsageRefused('validate needs at least one decision file.');
      return { kind: 'validate', files: typed.files };
    case 'due':
      return {
        kind: 'due',
        paths: typed.files.length === 0 ? ['.'] : typed.files,
        before: dayOfOption('before', typed.values.get('before')),
        json: typed.switches.has('json'),
      };
    case 'merge':
      return { kind: 'merge', ...threeCopies(typed.files), name: typed.values.get('name') ?? null };
  }
}

function helpTopic([first, second]: readonly string[]): HelpTopic | null {
  if (first === undefined) return null;
  const command = commandNamed(first);
  return command === 'adr' ? adrTopic(second === undefined ? null : adrCommandNamed(second)) : command;
}

function adrTopic(command: AdrCommandName | null): HelpTopic {
  return command === null ? 'adr' : `adr ${command}`;
}

function commandNamed(typed: string): CommandName {
  const command = commandNames.find((name) => name === typed);
  if (command) return command;
  const meant = nearestWord(typed, commandNames);
  const hint = meant === null ? '' : ` Did you mean ${meant}?`;
  throw new UsageRefused(`There is no command ${typed}.${hint} Commands: ${commandNames.join(', ')}.`);
}

function threeCopies(files: readonly string[]): {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
} {
  const [base, ours, theirs, fourth] = files;
  if (base === undefined || ours === undefined || theirs === undefined)
    throw new UsageRefused(
      'merge needs three decision files: BASE OURS THEIRS. An empty file is a base that is not known.',
    );
  if (fourth !== undefined) throw new UsageRefused(`merge takes three decision files; ${fourth} is one too many.`);
  return { base, ours, theirs };
}

function onlyFile(command: CommandName, files: readonly string[]): string {
  const [file, second] = files;
  if (file === undefined) throw new UsageRefused(`${command} needs a decision file.`);
  if (second !== undefined) throw new UsageRefused(`${command} takes one decision file; ${second} is one too many.`);
  return file;
}

function roundNumber(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  if (!/^[1-9]\d{0,3}$/.test(typed)) throw new UsageRefused(`--round must be a number from 1 on, not ${typed}.`);
  return Number(typed);
}

function wholeNumber(option: string, typed: string | undefined, lowest: number, highest: number): number | null {
  if (typed === undefined) return null;
  const value = /^\d{1,10}$/.test(typed) ? Number(typed) : Number.NaN;
  if (value >= lowest && value <= highest) return value;
  throw new UsageRefused(`--${option} must be a whole number from ${lowest} to ${highest}, not ${typed}.`);
}

function presetOf(typed: string | undefined): Preset {
  if (typed === undefined) return aroundDefaults.preset;
  const preset = presets.find((name) => name === typed);
  if (preset) return preset;
  throw new UsageRefused(`There is no preset ${typed}. Presets: ${presets.join(', ')}.`);
}

function folderOf(typed: string | undefined): string {
  if (typed === undefined) throw new UsageRefused('export needs --folder DIR, the folder for the record.');
  return typed;
}

function formatOf(typed: string | undefined): RecordFormat | null {
  if (typed === undefined) return null;
  const format = recordFormats.find((name) => name === typed);
  if (format) return format;
  throw new UsageRefused(`There is no format ${typed}. Formats: ${recordFormats.join(', ')}.`);
}
