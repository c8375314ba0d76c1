import type { Row } from '../../../shared/decision/entities.ts';
import { plainScore } from '../../../shared/decision/edits/score.ts';
import { agreedBallot } from '../../../shared/decision/keys.ts';
import type { DecisionState, StateRows } from '../../../shared/decision/state.ts';
import { viewRound, type RoundView } from '../../../shared/decision/view.ts';
import { smallDecision, smallRows } from './decisions.ts';

const instant = '2026-03-01T10:00:00.000Z';

/** What one person put on their ballot, by criterion and, for scores, by `criterion/option`. */
export interface VotedBallot {
  readonly key: string;
  readonly swings?: Readonly<Record<string, number>>;
  readonly scores?: Readonly<Record<string, number>>;
  readonly notes?: Readonly<Record<string, string>>;
  /** How unsure a score is. */
  readonly unsure?: Readonly<Record<string, Partial<Pick<Row<'score'>, 'lowest' | 'highest' | 'confidence'>>>>;
  readonly method?: Row<'ballot'>['method'];
  readonly comparisons?: readonly Omit<Row<'comparison'>, 'round' | 'ballot'>[];
  readonly hidden?: boolean;
}

/** The small decision after a blind round: nothing is on the agreed ballot but what is given under `agreed`. */
export function votedRound(ballots: readonly VotedBallot[], more: StateRows = {}): RoundView {
  return viewRound(votedState(ballots, more), 1);
}

/** The decision of {@link votedRound} as a whole. */
export function votedState(ballots: readonly VotedBallot[], more: StateRows = {}): DecisionState {
  const rows = ballots.flatMap(({ key, scores = {}, notes = {}, unsure = {} }) =>
    Object.entries(scores).map(([place, value]) => {
      const [criterion = '', option = ''] = place.split('/');
      return {
        round: 1,
        ballot: key,
        criterion,
        option,
        value,
        ...plainScore,
        ...unsure[place],
        note: notes[place] ?? '',
      };
    }),
  );
  const people = ballots.filter(({ key }) => key !== agreedBallot);
  return smallDecision({
    participant: people.map(({ key }, index) => ({
      round: 1,
      key,
      position: index,
      name: key.toUpperCase(),
      role: 'decision-maker' as const,
      removed: false,
    })),
    ballot: ballots.map(({ key, method = 'swing', hidden }) => ({
      round: 1,
      key,
      method,
      handedInAt: key === agreedBallot ? null : instant,
      revealedAt: key === agreedBallot || hidden ? null : instant,
    })),
    weight: ballots.flatMap(({ key, swings = {} }) =>
      Object.entries(swings).map(([criterion, swing]) => ({
        round: 1,
        ballot: key,
        criterion,
        swing,
        place: null,
        points: null,
      })),
    ),
    comparison: ballots.flatMap(({ key, comparisons = [] }) =>
      comparisons.map((row) => ({ round: 1, ballot: key, ...row })),
    ),
    score: rows,
    ...more,
  });
}

/** The small decision's options, with a third one taken in. */
export const threeOptions = smallRows.option.map((option) => ({ ...option, removed: false }));
