import { plainCriterion } from '../../../shared/decision/edits/criteria.ts';
import { stateFromRows, type DecisionState } from '../../../shared/decision/state.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import { evaluationInput } from '../../../shared/decision/evaluation-input.ts';
import { viewRound, type RoundView } from '../../../shared/decision/view.ts';
import { analyse } from '../../../shared/evaluation/analysis.ts';
import { composeRecord, type ComposedRecord, type RecordRequest } from '../../../shared/adr/compose-record.ts';
import { plainScore } from '../../../shared/decision/edits/score.ts';

interface SampleCriterion {
  readonly name: string;
  readonly swing: number | null;
  readonly scores: readonly (number | null)[];
  readonly notes?: readonly string[];
  readonly mustHave?: boolean;
  readonly findings?: readonly Row<'finding'>['verdict'][];
  /** Lowest and highest score for each option; null where the score is exact. */
  readonly ranges?: readonly (readonly [number, number] | null)[];
  readonly change?: Partial<Row<'criterion'>>;
}

/** The ballot of one of the people, revealed unless told otherwise. */
export interface SampleBallot {
  /** Index of the person. */
  readonly person: number;
  readonly swings?: readonly number[];
  /** By criterion, then by option; null where nothing was scored. */
  readonly scores: readonly (readonly (number | null)[])[];
  /** What was scored before a second vote, in the same order. */
  readonly previous?: readonly (readonly (number | null)[])[];
  readonly notes?: readonly (readonly string[])[];
  readonly change?: Partial<Row<'ballot'>>;
}

export interface Sample {
  readonly decision?: Partial<Row<'decision'>>;
  readonly context?: string;
  readonly options?: readonly string[];
  readonly description?: string;
  readonly criteria?: readonly SampleCriterion[];
  readonly people?: readonly (readonly [string, Row<'participant'>['role']])[];
  readonly outcome?: Partial<Row<'outcome'>>;
  readonly consequences?: readonly (readonly ['good' | 'bad', string])[];
  readonly answers?: readonly (readonly [string, string])[];
  readonly ballots?: readonly SampleBallot[];
  /** What was said about each criterion. */
  readonly discussions?: readonly string[];
}

/** A finished decision between two options on three criteria; whatever is given takes the place of its part. */
export const booking: Required<Omit<Sample, 'description' | 'answers' | 'ballots' | 'discussions'>> = {
  decision: { title: 'Backend for the booking platform', recordTitle: 'Use Django for the booking platform' },
  context: 'Operators and guests share one booking system.\n\nWhich backend do we build the next version on?',
  options: ['Django', 'Node.js'],
  criteria: [
    {
      name: 'Speed of development',
      swing: 100,
      scores: [9, 5],
      notes: ['The admin comes with it.', 'Everything is put together by hand.'],
    },
    { name: 'Real-time features', swing: 60, scores: [6, 9], notes: ['', 'WebSockets are first class.'] },
    { name: 'Hiring', swing: 40, scores: [7, 8] },
  ],
  people: [
    ['Ana', 'decision-maker'],
    ['Bo', 'decision-maker'],
    ['Operations', 'consulted'],
  ],
  outcome: {
    option: 'option-0',
    reason: 'The team ships the admin in weeks.',
    confirmation: 'A review of the first release.',
  },
  consequences: [
    ['bad', 'Two languages have to be kept up.'],
    ['good', 'The admin is there from the first day'],
  ],
};

/** Three people vote; nothing was agreed on besides, so weights and scores are derived, but for one that has a range. */
export const team: Sample = {
  criteria: booking.criteria.map((entry, index) => ({
    ...entry,
    swing: null,
    notes: [],
    scores: index === 2 ? [7, 8] : [null, null],
    ...(index === 2 ? { ranges: [[4, 8], null] as const } : {}),
  })),
  people: [
    ['Ana', 'decision-maker'],
    ['Bo', 'decision-maker'],
    ['Cy', 'consulted'],
    ['Dee', 'informed'],
  ],
  ballots: [
    {
      person: 0,
      swings: [100, 50, 50],
      scores: [
        [9, 4],
        [6, 9],
        [6, 8],
      ],
    },
    {
      person: 1,
      swings: [100, 60, 40],
      scores: [
        [9, 5],
        [6, 8],
        [7, 8],
      ],
    },
    {
      person: 2,
      swings: [40, 100, 60],
      scores: [
        [3, 8],
        [5, 9],
        [7, 9],
      ],
      previous: [[1, 8], [], []],
      notes: [['We have never shipped one.', ''], [], []],
    },
  ],
  discussions: ['Cy has seen three admins fail; the others have not.', '', ''],
};

/** The state of a sample: round 1, criteria in one group, the agreed ballot by swing. */
export function sampleState(sample: Sample): DecisionState {
  const round = 1;
  const criteria = sample.criteria ?? booking.criteria;
  const options = sample.options ?? booking.options;
  const key = (kind: string, index: number): string => `${kind}-${index}`;
  return stateFromRows({
    decision: [
      {
        title: '',
        recordTitle: '',
        status: 'accepted',
        date: '2026-11-20',
        reviewDate: null,
        template: null,
        recordFormat: 'madr',
        supersedes: null,
        supersededBy: '',
        ballotOf: null,
        createdAt: '2026-11-01T10:00:00Z',
        archivedAt: null,
        deletedAt: null,
        ...booking.decision,
        ...sample.decision,
      },
    ],
    round: [
      { round, context: sample.context ?? booking.context, openedAt: '2026-11-01T10:00:00Z', closedAt: null, seed: 7 },
    ],
    option: options.map((name, position) => ({
      round,
      key: key('option', position),
      position,
      name,
      removed: false,
      colour: position,
      description: sample.description ?? '',
    })),
    group: [{ round, key: 'group', position: 0, name: 'All', removed: false }],
    criterion: criteria.map((entry, position) => ({ ...criterionRow(entry, position), ...entry.change })),
    ballot: [
      { round, key: 'agreed', method: 'swing', handedInAt: null, revealedAt: null },
      ...(sample.ballots ?? []).map(({ person, change }) => ({
        round,
        key: key('person', person),
        method: 'swing' as const,
        handedInAt: '2026-11-18T10:00:00Z',
        revealedAt: '2026-11-19T10:00:00Z',
        ...change,
      })),
    ],
    weight: [
      ...criteria.map(({ swing }, index) => weightRow('agreed', index, swing)),
      ...(sample.ballots ?? []).flatMap(({ person, swings }) =>
        (swings ?? []).map((swing, index) => weightRow(key('person', person), index, swing)),
      ),
    ],
    score: [
      ...criteria.flatMap((entry, index) =>
        entry.scores.map((value, option) => ({
          ...scoreRow('agreed', index, option, value, entry.notes?.[option]),
          lowest: entry.ranges?.[option]?.[0] ?? null,
          highest: entry.ranges?.[option]?.[1] ?? null,
        })),
      ),
      ...(sample.ballots ?? []).flatMap(({ person, scores, previous, notes }) =>
        scores.flatMap((row, index) =>
          row.map((value, option) => ({
            ...scoreRow(key('person', person), index, option, value, notes?.[index]?.[option]),
            previous: previous?.[index]?.[option] ?? null,
          })),
        ),
      ),
    ],
    discussion: (sample.discussions ?? []).map((note, index) => ({
      round,
      criterion: key('criterion', index),
      note,
      openSince: null,
    })),
    finding: criteria.flatMap((entry, index) =>
      (entry.findings ?? []).map((verdict, option) => ({
        round,
        criterion: key('criterion', index),
        option: key('option', option),
        verdict,
        note: '',
      })),
    ),
    participant: (sample.people ?? booking.people).map(([name, role], position) => ({
      round,
      key: key('person', position),
      position,
      name,
      role,
      removed: false,
    })),
    outcome: [{ round, option: null, reason: '', confirmation: '', ...booking.outcome, ...sample.outcome }],
    consequence: (sample.consequences ?? booking.consequences).map(([kind, text], position) => ({
      round,
      key: key('consequence', position),
      position,
      kind,
      text,
    })),
    question: (sample.answers ?? []).map(([text], position) => ({
      round,
      key: key('question', position),
      position,
      text,
      multiple: false,
    })),
    choice: (sample.answers ?? []).map(([, text], position) => ({
      round,
      question: key('question', position),
      key: 'choice',
      position: 0,
      text,
      chosen: true,
    })),
  });
}

function weightRow(ballot: string, criterion: number, swing: number | null): Row<'weight'> {
  return { round: 1, ballot, criterion: `criterion-${criterion}`, swing, place: null, points: null };
}

function scoreRow(ballot: string, criterion: number, option: number, value: number | null, note = ''): Row<'score'> {
  return {
    round: 1,
    ballot,
    criterion: `criterion-${criterion}`,
    option: `option-${option}`,
    value,
    ...plainScore,
    note,
  };
}

export function sampleView(sample: Sample): RoundView {
  return viewRound(sampleState(sample), 1);
}

/** The record of a sample as number 2, written on 2026-11-21. */
export function sampleRecord(sample: Sample, request: Partial<RecordRequest> = {}): ComposedRecord {
  const view = sampleView(sample);
  const analysis = analyse(evaluationInput(view));
  return composeRecord({
    view,
    analysis,
    format: 'madr',
    number: 2,
    today: '2026-11-21',
    supersedes: null,
    ...request,
  });
}

function criterionRow(entry: SampleCriterion, position: number): Row<'criterion'> {
  return {
    round: 1,
    key: `criterion-${position}`,
    group: 'group',
    position,
    name: entry.name,
    ...plainCriterion,
    mustHave: entry.mustHave ?? false,
  };
}
