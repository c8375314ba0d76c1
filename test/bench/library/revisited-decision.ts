import { applyChanges, type Change } from '../../../shared/decision/changes.ts';
import { addConsequences, closeRound, putOutcome, setDay, setStatus } from '../../../shared/decision/edits/decide.ts';
import { confirmCarried, giveChangeReason } from '../../../shared/decision/edits/looked-at.ts';
import { openNextRound } from '../../../shared/decision/edits/next-round.ts';
import { endReview } from '../../../shared/decision/edits/reviews.ts';
import { addRow, setField } from '../../../shared/decision/edits/rows.ts';
import { plainScore, setScore } from '../../../shared/decision/edits/score.ts';
import { addTrigger } from '../../../shared/decision/edits/triggers.ts';
import { statuses } from '../../../shared/decision/entities.ts';
import { agreedBallot } from '../../../shared/decision/keys.ts';
import { rowsOf, type DecisionState } from '../../../shared/decision/state.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { sentences } from './words.ts';

/** One step in the life of a decision, as the log has it. */
export interface Step {
  readonly at: string;
  readonly label: string;
  readonly changes: readonly Change[];
  readonly openedRound?: number;
}

/** A decision after some steps. */
export interface Life {
  readonly state: DecisionState;
  readonly steps: readonly Step[];
}

const dayMs = 86_400_000;

/**
 * The life of a decision of two rounds, different for each index: in the first one everything is weighed, scored and
 * decided; half a year later the second is opened, some scores are entered anew with their reasons, and in every other
 * decision the rest is confirmed and the round closed. One in ten has a criterion of its own, one in seven other
 * evidence, one in twenty ballots of its people, of which one in ten was never revealed. One score in four has a note.
 * @param first the decision as it is when everything is still to be weighed; its first round is open.
 * @param now instant of its making, UTC.
 */
export function revisitedLife(first: DecisionState, index: number, now: string): Life {
  const steps: Step[] = [];
  let state: DecisionState = { ...first, score: {} };
  const at = (day: number): string => new Date(Date.parse(now) + day * dayMs).toISOString();
  const step = (
    day: number,
    label: string,
    make: (state: DecisionState) => readonly Change[],
    opened?: number,
  ): void => {
    const changes = make(state);
    state = applyChanges(state, changes);
    steps.push({ at: at(day), label, changes, ...(opened === undefined ? {} : { openedRound: opened }) });
  };
  state = applyChanges(state, [...ownCriterion(state, index), ...ownEvidence(state, index)]);
  state = applyChanges(state, judgements(state, index));
  step(9, 'Choose an option', (present) => outcome(present, index));
  step(10, 'Close round 1', (present) => closeRound(present, 1, at(10)));
  const status = statuses[index % 7 === 0 ? 1 + (index % 4) : 1] ?? 'accepted';
  step(10, 'Change the status', (present) => setStatus(present, status, at(10).slice(0, 10)));
  step(10, 'Set the review date', (present) => setDay(present, 'reviewDate', at(190 + (index % 900)).slice(0, 10)));
  if (index % 3 === 0)
    step(11, 'Add a trigger', (present) => addTrigger(present, pick(sentences, index * 3), 'trigger-1'));
  step(180, 'Open round 2', (present) => openNextRound(present, { at: at(180), seed: index + 1 }), 2);
  for (const place of scoredAgain(state, index)) {
    step(181, 'Score again', (present) => scoreAgain(present, place, index));
  }
  if (index % 2 === 0) {
    step(185, 'Confirm what was taken over', (present) => confirmCarried(present, 2, 'all'));
    step(186, 'Close round 2', (present) => closeRound(present, 2, at(186)));
    const nextReview = at(550 + (index % 700)).slice(0, 10);
    const end = {
      on: at(186).slice(0, 10),
      ending: 'amended',
      round: 2,
      note: pick(sentences, index + 5),
      nextReview,
    } as const;
    step(186, 'End the review', (present) => endReview(present, end, 'review-1'));
  }
  return { state, steps };
}

interface Place {
  readonly criterion: string;
  readonly option: string;
}

function judgements(state: DecisionState, index: number): readonly Change[] {
  const view = viewRound(state, 1);
  const ballots = index % 20 === 0 ? view.participants.map(({ key }) => key) : [];
  const isHidden = index % 200 === 0;
  const handedInAt = view.decision.createdAt;
  return [
    ...ballots.map((key) =>
      addRow('ballot', { round: 1, key, method: 'swing', handedInAt, revealedAt: isHidden ? null : handedInAt }),
    ),
    ...[agreedBallot, ...ballots].flatMap((ballot, voter) =>
      view.criteria.flatMap(({ key: criterion }, row) => [
        addRow('weight', {
          round: 1,
          ballot,
          criterion,
          swing: (index * 3 + row * 7 + voter * 11) % 101,
          place: null,
          points: null,
        }),
        ...view.options.map(({ key: option }, column) =>
          addRow('score', {
            round: 1,
            ballot,
            criterion,
            option,
            value: (index + row * 5 + column * 3 + voter) % 11,
            ...plainScore,
            note: (index + row + column) % 4 === 0 ? pick(sentences, index + row * 7 + column) : '',
          }),
        ),
      ]),
    ),
  ];
}

function ownCriterion(state: DecisionState, index: number): readonly Change[] {
  const like = rowsOf(state, 'criterion')[index % 29];
  if (index % 10 !== 5 || !like) return [];
  return [addRow('criterion', { ...like, key: 'our-own', name: pick(sentences, index).slice(0, 40), position: 1000 })];
}

function ownEvidence(state: DecisionState, index: number): readonly Change[] {
  const [id] = Object.keys(state.evidence).slice(index % 40);
  if (index % 7 !== 3 || id === undefined) return [];
  return setField(state, 'evidence', id, 'caveat', `${pick(sentences, index + 2)} (${index})`);
}

function outcome(state: DecisionState, index: number): readonly Change[] {
  const [option = null] = viewRound(state, 1)
    .options.map(({ key }) => key)
    .slice(index % 2);
  const reason = `${pick(sentences, index + 1)} ${pick(sentences, index + 4)}`;
  return [
    ...putOutcome(state, 1, { option, reason, confirmation: pick(sentences, index + 9) }),
    ...(['good', 'bad'] as const).flatMap((kind, side) => [
      ...addConsequences(state, 1, kind, [pick(sentences, index + 6 + side)], `consequence-${kind}`),
    ]),
  ];
}

/** Three to seven cells of the matrix. */
function scoredAgain(state: DecisionState, index: number): readonly Place[] {
  const { criteria, options } = viewRound(state, 2);
  return Array.from({ length: 3 + (index % 5) }, (_, at) => ({
    criterion: pick(criteria, index + at * 5).key,
    option: pick(options, index + at).key,
  }));
}

function scoreAgain(state: DecisionState, place: Place, index: number): readonly Change[] {
  const ballot = state.ballot[`2/${agreedBallot}`];
  if (!ballot) throw new Error('The round has no agreed ballot.');
  const value = (index * 7 + place.criterion.length) % 11;
  const subject = `score:${agreedBallot}:${place.criterion}:${place.option}`;
  return [
    ...setScore(state, ballot, place, value),
    ...giveChangeReason(state, 2, subject, pick(sentences, index + value)),
  ];
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
