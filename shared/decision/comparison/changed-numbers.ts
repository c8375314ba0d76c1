import { evaluate } from '../../evaluation/evaluate.ts';
import { leadChange, type LeadChange } from '../../evaluation/lead-change/lead-change.ts';
import { singleChanges, type SingleChanges } from '../../evaluation/lead-change/single-changes.ts';
import type { Difference } from '../../evaluation/lead-change/differences.ts';
import type { NotComparable } from '../../evaluation/lead-change/two-rounds.ts';
import type { Evaluation, EvaluationInput, NoEvaluation } from '../../evaluation/model.ts';
import { subjectOf } from '../entities.ts';
import { evaluationInput } from '../evaluation-input.ts';
import { agreedBallot } from '../keys.ts';
import type { RoundView } from '../view.ts';

/** A round's numbers and what follows from them. */
export interface EvaluatedRound {
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation | NoEvaluation;
}

/** What became of the result between two rounds. */
export interface ChangedNumbers {
  readonly earlier: EvaluatedRound;
  readonly later: EvaluatedRound;
  readonly leads: LeadChange | NotComparable;
  /** Null where nobody is sure to lead now, or by how much. */
  readonly singles: SingleChanges | null;
}

/**
 * What became of the result between two rounds, by their agreed weights and scores.
 * @throws {EvaluationRefused} as `evaluate`.
 */
export function changedNumbers(earlier: RoundView, later: RoundView): ChangedNumbers {
  return changedInputs(evaluationInput(earlier), evaluationInput(later));
}

/** The same of two inputs. @throws {EvaluationRefused} as `evaluate`. */
export function changedInputs(earlier: EvaluationInput, later: EvaluationInput): ChangedNumbers {
  return {
    earlier: { input: earlier, evaluation: evaluate(earlier) },
    later: { input: later, evaluation: evaluate(later) },
    leads: leadChange(earlier, later),
    singles: singleChanges(earlier, later),
  };
}

/** What a reason for a difference is about, as in `RoundComparison`. */
export function differenceSubject(difference: Difference): string {
  // A subject leaves the round out of an id, whichever it is.
  switch (difference.kind) {
    case 'weight':
      return subjectOf('weight', `/${agreedBallot}/${difference.criterion}`);
    case 'score':
      return subjectOf('score', `/${agreedBallot}/${difference.criterion}/${difference.option}`);
    case 'scale':
    case 'criterion-came':
    case 'criterion-went':
      return subjectOf('criterion', `/${difference.criterion}`);
    case 'option-came':
    case 'option-went':
      return subjectOf('option', `/${difference.option}`);
  }
}
