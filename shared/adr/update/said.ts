import type { Role, Status } from '../../decision/entities.ts';
import { limits } from '../../decision/limits.ts';
import { viewRound, type RoundView } from '../../decision/view.ts';
import { oneLine } from '../../text/one-line.ts';
import { notedArguments } from '../arguments.ts';
import { decisionFromAdr, openings, othersQuestion } from '../decision-from-adr.ts';
import { inlineText } from '../markdown-inline.ts';
import type { AdrArgument, AdrReading } from '../reading/adr-reading.ts';
import { continuing, withoutStop } from '../sentences.ts';
import { plainText } from '../source/plain-text.ts';
import { titleOrPlaceholder } from '../record-title.ts';
import { vocabularyOf } from '../vocabulary.ts';

/** One item of a list that a decision and a file both have: a driver, an argument, a consequence. */
export interface SaidItem {
  /** Empty where items are of one kind. */
  readonly kind: AdrArgument['kind'] | '';
  /** Plain words, by which an item is known again. */
  readonly words: string;
  /** Markdown in one line, as it stands alone. */
  readonly alone: string;
  /** Markdown in one line, as it goes on after "because". */
  readonly because: string;
}

export interface SaidOption {
  readonly name: string;
  /** Markdown. */
  readonly description: string;
  readonly arguments: readonly SaidItem[];
}

/**
 * What a decision and an ADR can both say, in one form, so that they can be compared part by part. Empty texts say
 * nothing.
 */
export interface Said {
  readonly title: string;
  readonly status: Status;
  /** How the decision names what took its place. */
  readonly supersededBy: string;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly people: Readonly<Record<Role, readonly string[]>>;
  /** Markdown. */
  readonly context: string;
  readonly drivers: readonly SaidItem[];
  readonly options: readonly SaidOption[];
  /** Name of the chosen option. */
  readonly chosen: string | null;
  /** Markdown. */
  readonly reason: string;
  readonly consequences: readonly SaidItem[];
  /** Markdown. */
  readonly confirmation: string;
  /** `YYYY-MM-DD`. */
  readonly reviewDate: string | null;
}

/** What a round of a decision says. */
export function saidIn(view: RoundView): Said {
  const { decision, outcome } = view;
  // Reading all texts for their words takes longer than all else here.
  const vocabulary = view.consequences.length > 0 ? vocabularyOf(view) : null;
  return {
    title: titleOrPlaceholder(view),
    status: decision.status,
    supersededBy: decision.supersededBy,
    date: decision.date,
    people: {
      'decision-maker': namesOf(view, 'decision-maker'),
      consulted: namesOf(view, 'consulted'),
      informed: namesOf(view, 'informed'),
    },
    context: view.round.context,
    drivers: view.criteria.filter(({ question }) => question !== othersQuestion).flatMap(({ name }) => item('', name)),
    options: view.options
      .filter(({ name }) => oneLine(name) !== '')
      .map((option) => ({
        name: oneLine(option.name),
        description: option.description,
        arguments: argumentsOf(view, option.key),
      })),
    chosen: view.options.find(({ key }) => key === outcome.option)?.name ?? null,
    reason: outcome.reason,
    consequences: view.consequences.flatMap(({ kind, text }) =>
      item(kind, text, vocabulary ? withoutStop(continuing(text, vocabulary)) : text),
    ),
    confirmation: outcome.confirmation,
    reviewDate: decision.reviewDate,
  };
}

/** What a file says, as a decision made of it would say it: what a decision has no place for is on neither side. */
export function saidInFile(reading: AdrReading, path: string): Said {
  let keys = 0;
  const newKey = (): string => `k${(keys += 1)}`;
  const { state } = decisionFromAdr(reading, { now: '2000-01-01T00:00:00.000Z', seed: 0, newKey, source: path });
  return saidIn(viewRound(state, 1));
}

/** What the file gave as evidence, and the notes on scores. */
function argumentsOf(view: RoundView, option: string): readonly SaidItem[] {
  const row = view.options.find(({ key }) => key === option);
  const facts = view.criteria.flatMap(({ key }) => (view.evidence[key] ?? []).filter((fact) => fact.option === option));
  const given = facts.flatMap(({ fact }) => {
    const kind = (['good', 'neutral', 'bad'] as const).find((one) => fact.startsWith(openings[one]));
    return kind ? item(kind, fact.slice(openings[kind].length)) : [];
  });
  const noted = row
    ? notedArguments(view, row).map(({ kind, text }) => ({
        kind: kind.toLowerCase() as AdrArgument['kind'],
        words: keyWords(plainText(text)),
        alone: text,
        because: text,
      }))
    : [];
  return [...given, ...noted];
}

function item(kind: SaidItem['kind'], text: string, because = text): readonly SaidItem[] {
  const words = keyWords(text);
  return words === '' ? [] : [{ kind, words, alone: inlineText(text), because: inlineText(because) }];
}

/** What an item is known by: a decision keeps no more than so many characters of it. */
export function keyWords(text: string): string {
  return oneLine(text).slice(0, limits.lineLength - 100);
}

function namesOf(view: RoundView, role: Role): readonly string[] {
  return view.participants
    .filter((person) => person.role === role)
    .map((person) => oneLine(person.name))
    .filter(Boolean);
}

/** Letters and digits alone, for comparing what is read after an edit with what was meant. */
export function bareWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

export function sameWords(one: string, other: string): boolean {
  return bareWords(one) === bareWords(other);
}
