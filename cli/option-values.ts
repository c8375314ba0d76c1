import { parseArgs } from 'node:util';
import { dayOf } from '../shared/adr/reading/days.ts';
import { nearestWord } from './nearest-word.ts';
import { UsageRefused } from './usage-refused.ts';

/** The options of a command: a value follows (`string`), or none does (`boolean`). */
export type OptionTypes = Readonly<Record<string, 'string' | 'boolean'>>;

/** What was typed after the command. */
export interface TypedArguments {
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
  readonly files: readonly string[];
}

/**
 * Takes a command line apart. `--help` and `-h` are known to every command.
 * @throws {UsageRefused} for an option that is unknown, repeated, without its value, or with one it does not take.
 */
export function optionValues(command: string, args: readonly string[], types: OptionTypes): TypedArguments {
  const known: OptionTypes = { ...types, help: 'boolean' };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, type]) => [name, name === 'help' ? { type, short: 'h' } : { type }]),
  );
  // Not strict: the errors of parseArgs do not say what to type instead.
  const { tokens, positionals } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const type = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (type === undefined) throw unknownOption(command, token.rawName, Object.keys(known));
    if (values.has(token.name) || switches.has(token.name)) throw new UsageRefused(`${token.rawName} was given twice.`);
    if (type === 'string') values.set(token.name, valueOf(token));
    else if (token.value === undefined) switches.add(token.name);
    else throw new UsageRefused(`${token.rawName} takes no value.`);
  }
  return { values, switches, files: positionals };
}

/**
 * The value of an option that takes a day, `YYYY-MM-DD`; null where it was not given.
 * @throws {UsageRefused} where it is no day of the calendar.
 */
export function dayOfOption(option: string, typed: string | undefined): string | null {
  if (typed === undefined) return null;
  if (dayOf(typed) === typed) return typed;
  throw new UsageRefused(`--${option} must be a day of the calendar as YYYY-MM-DD, not ${typed}.`);
}

function valueOf(token: { rawName: string; value?: string | undefined; inlineValue?: boolean | undefined }): string {
  const { rawName, value, inlineValue } = token;
  // `--folder --format madr`: the value was forgotten, not a folder called "--format".
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-')))
    throw new UsageRefused(`${rawName} needs a value.`);
  return value;
}

function unknownOption(command: string, typed: string, known: readonly string[]): UsageRefused {
  const meant = nearestWord(typed.replace(/^-+/, ''), known);
  const hint = meant === null ? '' : ` Did you mean --${meant}?`;
  const all = known.map((name) => `--${name}`).join(', ');
  return new UsageRefused(`${command} has no option ${typed}.${hint} Its options: ${all}.`);
}
