import { subjectOf, type EntityName, type Row } from '../entities.ts';
import type { RoundView } from '../view.ts';
import { compareCriteria, type ComparedCriterion } from './compare-criteria.ts';
import {
  compareFindings,
  compareScores,
  compareWeights,
  type ComparedFinding,
  type ComparedScore,
  type ComparedWeight,
} from './compare-numbers.ts';
import { compareRows, keysOfBoth, standingOf, type Compared, type ComparedRow } from './compared.ts';

/** Somebody in a round. */
export interface PersonInRound {
  readonly name: string;
  readonly role: Row<'participant'>['role'];
  /** Their own ballot was revealed. */
  readonly voted: boolean;
}

/** Somebody of one round or both; changed where the name, the role or that they voted is. */
export interface ComparedPerson extends Compared<PersonInRound> {
  readonly key: string;
}

/**
 * Two rounds of a decision side by side. Each list has everything of both rounds, that of the later one in its order,
 * then what it no longer has; `standing` says what became of it.
 */
export interface RoundComparison {
  /** Options renamed have `name` among their fields. */
  readonly options: readonly ComparedRow<Row<'option'>, 'name' | 'description'>[];
  readonly criteria: readonly ComparedCriterion[];
  readonly weights: readonly ComparedWeight[];
  readonly scores: readonly ComparedScore[];
  readonly findings: readonly ComparedFinding[];
  readonly evidence: readonly ComparedRow<Row<'evidence'>, EvidenceField>[];
  readonly people: readonly ComparedPerson[];
}

const evidenceFields = [
  'criterion',
  'option',
  'fact',
  'factYear',
  'source',
  'sourceYear',
  'url',
  'quoting',
  'caveat',
  'asPublished',
] as const satisfies (keyof Row<'evidence'>)[];

export type EvidenceField = (typeof evidenceFields)[number];

/**
 * What differs between a round and a later one of the same decision, by the agreed weights and scores. What was taken
 * out of a round is not in it. Reasons that people give are in the later view's `changeReasons` by the same subjects.
 */
export function compareRounds(earlier: RoundView, later: RoundView): RoundComparison {
  const subjectIn =
    (entity: EntityName) =>
    (key: string): string =>
      subjectOf(entity, `${later.round.round}/${key}`);
  return {
    options: compareRows(earlier.options, later.options, ['name', 'description'], subjectIn('option')),
    criteria: compareCriteria(earlier, later),
    weights: compareWeights(earlier, later),
    scores: compareScores(earlier, later),
    findings: compareFindings(earlier, later),
    evidence: compareRows(evidenceOf(earlier), evidenceOf(later), evidenceFields, subjectIn('evidence')),
    people: comparePeople(earlier, later, subjectIn('participant')),
  };
}

/** The evidence of the criteria that are compared, in their order. */
function evidenceOf({ criteria, evidence }: RoundView): readonly Row<'evidence'>[] {
  return criteria.flatMap(({ key }) => evidence[key] ?? []);
}

function comparePeople(
  earlier: RoundView,
  later: RoundView,
  subjectOfKey: (key: string) => string,
): readonly ComparedPerson[] {
  const [then, now] = [peopleIn(earlier), peopleIn(later)];
  return keysOfBoth(earlier.participants, later.participants).map((key) => {
    const [old, young] = [then.get(key) ?? null, now.get(key) ?? null];
    const isChanged = old?.name !== young?.name || old?.role !== young?.role || old?.voted !== young?.voted;
    return { subject: subjectOfKey(key), key, standing: standingOf(old, young, isChanged), earlier: old, later: young };
  });
}

function peopleIn({ participants, ballots }: RoundView): ReadonlyMap<string, PersonInRound> {
  const voters = new Set(ballots.map(({ ballot }) => ballot.key));
  return new Map(participants.map(({ key, name, role }) => [key, { name, role, voted: voters.has(key) }]));
}
