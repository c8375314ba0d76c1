import { plainCriterion } from '../decision/edits/criteria.ts';
import { entitySchemas, type Row, type Status } from '../decision/entities.ts';
import type { NewDecision } from '../decision/from-template.ts';
import { agreedBallot } from '../decision/keys.ts';
import { limits } from '../decision/limits.ts';
import { stateFromRows, type DecisionState } from '../decision/state.ts';
import { driverOf } from './driver-of.ts';
import { fittingWithNotes, shortened, type Fitting } from './fitting.ts';
import type { AdrArgument, AdrOption, AdrReading } from './reading/adr-reading.ts';
import { plainText } from './source/plain-text.ts';

/** A decision made of an ADR. */
export interface DecisionFromAdr {
  readonly state: DecisionState;
  /** What the ADR has and the decision has not, or has shortened: sentences for the user. */
  readonly leftOut: readonly string[];
}

/** What a decision made of an ADR needs besides it. */
export interface NewFromAdr extends NewDecision {
  /** A key that was never used before. */
  readonly newKey: () => string;
  /** Name of the file, the source of what is taken from it. */
  readonly source: string;
}

/** The argument as MADR says it. */
export const openings = { good: 'Good, because', neutral: 'Neutral, because', bad: 'Bad, because' } as const;

/**
 * A decision with what an ADR says, ready to be weighed and scored: drivers are its criteria, arguments are evidence of
 * the driver whose words they share. What fits none stands under a criterion of its own. Never throws; what goes beyond
 * the bounds of a decision is left out, and told.
 */
export function decisionFromAdr(reading: AdrReading, about: NewFromAdr): DecisionFromAdr {
  const { parts } = reading;
  const { now, seed, newKey } = about;
  const leftOut: string[] = [];
  const fitting = fittingWithNotes(leftOut);
  const options = optionsOf(reading, fitting).map((option) => ({ ...option, key: newKey() }));
  const names = parts.drivers.map(({ text }) => plainText(text)).filter((name) => name !== '');
  const isUnfitting = ({ text }: AdrArgument): boolean => driverOf(names, text) === null;
  const hasOthers = options.some((option) => option.arguments.some(isUnfitting));
  const drivers = fitting.atMost(names, limits.criteria - (hasOthers ? 1 : 0), 'driver');
  const criteria = drivers.map((name) => ({ key: newKey(), name, question: name }));
  const others = { key: newKey(), name: othersName(names), question: othersQuestion };
  const group = newKey();
  const evidence = options.flatMap((option) =>
    option.arguments.map((argument) => ({
      option: option.key,
      criterion: (criteria[driverOf(drivers, argument.text) ?? -1] ?? others).key,
      fact: `${openings[argument.kind]} ${plainText(argument.text)}`,
    })),
  );
  const shown = evidence.some(({ criterion }) => criterion === others.key) ? [...criteria, others] : criteria;
  const chosen = options.find(({ isChosen }) => isChosen) ?? null;
  if (parts.chosen !== '' && !chosen)
    leftOut.push(`The ADR says “${parts.chosen}” was chosen, which is none of its options: choose in Decide.`);
  const consequences = parts.consequences.flatMap(({ kind, text }) => (kind === 'neutral' ? [] : [{ kind, text }]));
  if (parts.options.length > 0)
    fitting.missing(
      parts.consequences.length - consequences.length,
      'neutral consequence',
      'here they are good or bad.',
    );
  const state = stateFromRows({
    decision: [
      {
        title: fitting.cut(reading.title, limits.nameLength, 'title'),
        recordTitle: '',
        status: statusOf(reading),
        date: dayOf(reading.date?.day ?? null),
        reviewDate: dayOf(reading.reviewDate),
        template: null,
        recordFormat: formatOf(reading),
        supersedes: null,
        supersededBy: '',
        ballotOf: null,
        createdAt: now,
        archivedAt: null,
        deletedAt: null,
      },
    ],
    tag: tagsOf(reading, fitting),
    round: [
      {
        round: 1,
        context: fitting.cut(parts.context.text, limits.textLength, 'context'),
        openedAt: now,
        closedAt: null,
        seed,
      },
    ],
    participant: fitting.atMost(peopleOf(reading), limits.participants, 'participant').map(({ name, role }, index) => ({
      round: 1,
      key: newKey(),
      position: index + 1,
      name: fitting.cut(name, limits.nameLength, 'name of a person'),
      role,
      removed: false,
    })),
    option: options.map(({ key, name, description }, index) => ({
      round: 1,
      key,
      position: index + 1,
      name: fitting.cut(name, limits.nameLength, 'name of an option'),
      description: fitting.cut(description, limits.textLength, 'description of an option'),
      colour: index,
      removed: false,
    })),
    group: [{ round: 1, key: group, position: 1, name: 'Decision drivers', removed: false }],
    criterion: shown.map((criterion, index) => criterionRow(criterion, group, index)),
    evidence: fitting.atMost(evidence, limits.evidence, 'argument').map((item, index) => ({
      round: 1,
      key: newKey(),
      ...item,
      position: index + 1,
      fact: fitting.cut(item.fact, limits.lineLength, 'argument'),
      factYear: null,
      source: shortened(about.source, limits.lineLength),
      sourceYear: yearOf(reading),
      url: '',
      quoting: '',
      caveat: '',
      asPublished: false,
    })),
    ballot: [{ round: 1, key: agreedBallot, method: 'swing', handedInAt: null, revealedAt: null }],
    outcome: [
      {
        round: 1,
        option: chosen?.key ?? null,
        reason: fitting.cut(reasonOf(reading), limits.textLength, 'reason'),
        confirmation: fitting.cut(parts.confirmation.text, limits.textLength, 'confirmation'),
      },
    ],
    consequence: fitting.atMost(consequences, limits.consequences, 'consequence').map(({ kind, text }, index) => ({
      round: 1,
      key: newKey(),
      position: index + 1,
      kind,
      text: fitting.cut(plainText(text), limits.lineLength, 'consequence'),
    })),
  });
  return { state, leftOut: [...new Set(leftOut)] };
}

/** The question of the criterion that holds what is about no driver of the ADR. */
export const othersQuestion = 'What speaks for and against the options that no driver of the ADR is about?';

function othersName(drivers: readonly string[]): string {
  return drivers.length === 0 ? 'Arguments of the ADR' : 'Other arguments of the ADR';
}

type MarkedOption = Pick<AdrOption, 'name' | 'arguments'> & {
  readonly description: string;
  readonly isChosen: boolean;
};

/** The options that fit, the chosen one among them. A record without options, as Nygard's are, has what it decided for one. */
function optionsOf({ title, parts }: AdrReading, { atMost }: Fitting): readonly MarkedOption[] {
  if (parts.options.length === 0) {
    if (parts.decision.text === '' && parts.chosen === '') return [];
    // Consequences that are told as neither good nor bad belong to what was decided.
    const neutral = parts.consequences.filter(({ kind }) => kind === 'neutral').map(({ text }) => text);
    const description = [parts.decision.text, ...neutral].filter((text) => text !== '').join('\n\n');
    return [{ name: parts.chosen || title, description, arguments: [], isChosen: true }];
  }
  const place = parts.options.findIndex(({ name }) => parts.chosen !== '' && sameName(name, parts.chosen));
  const marked = parts.options.map(({ name, description, arguments: told }, index) => ({
    name,
    description: description.text,
    arguments: told,
    isChosen: index === place,
  }));
  const inTime = place < limits.options ? marked : marked.toSorted((a, b) => Number(b.isChosen) - Number(a.isChosen));
  return atMost(inTime, limits.options, 'option');
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string): string => plainText(name).toLowerCase();
  return plain(one) === plain(other);
}

/** Why it was chosen; of MADR without a reason all that its outcome says, where that is more than what was chosen. */
function reasonOf({ parts }: AdrReading): string {
  if (parts.reason.text !== '' || parts.options.length === 0) return parts.reason.text;
  const stated = /^[*_\s+-]*chosen\s+(?:option|alternative|solution)s?[*_]*\s*:/i.exec(parts.decision.text);
  const rest = plainText(parts.decision.text.slice(stated?.[0].length ?? 0)).replace(/[\s."'*_]+$|^[\s"'*_]+/g, '');
  return stated && sameName(rest, parts.chosen) ? '' : parts.decision.text;
}

/** A draft is proposed, as is what has another status or none. */
function statusOf({ status }: AdrReading): Status {
  const known = status?.known ?? null;
  return known === null || known === 'draft' ? 'proposed' : known;
}

function formatOf({ format }: AdrReading): Row<'decision'>['recordFormat'] {
  return format === 'nygard' || format === 'madr-universal' ? format : 'madr';
}

/** A day that the calendar has. */
function dayOf(day: string | null): string | null {
  return entitySchemas.decision.shape.date.safeParse(day).success ? day : null;
}

function yearOf({ date }: AdrReading): number | null {
  const year = Number(dayOf(date?.day ?? null)?.slice(0, 4) ?? Number.NaN);
  return entitySchemas.evidence.shape.sourceYear.safeParse(year).success ? year : null;
}

/** Everyone once, in the first role they are named in. */
function peopleOf({ people }: AdrReading): AdrReading['people'] {
  return people.filter(({ name }, index) => people.findIndex((other) => other.name === name) === index);
}

function tagsOf({ tags }: AdrReading, { atMost, missing }: Fitting): readonly Row<'tag'>[] {
  const different = [...new Set(tags)];
  const usable = different.filter((tag) => entitySchemas.tag.safeParse({ tag }).success);
  missing(different.length - usable.length, 'tag', 'a tag here has at most 60 characters and no slash.');
  return atMost(usable, limits.tags, 'tag').map((tag) => ({ tag }));
}

function criterionRow(
  { key, name, question }: { readonly key: string; readonly name: string; readonly question: string },
  group: string,
  index: number,
): Row<'criterion'> {
  const short = shortened(name, limits.nameLength);
  return {
    round: 1,
    key,
    group,
    position: index + 1,
    name: short,
    ...plainCriterion,
    question: short === question ? '' : shortened(question, limits.lineLength),
  };
}
