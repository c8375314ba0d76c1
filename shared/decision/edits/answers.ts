import type { Change } from '../changes.ts';
import { rowId } from '../entities.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import { setField } from './rows.ts';

/**
 * Answers a context question of a round: exactly the given choices are taken.
 * @param chosen keys of choices; empty takes the answer back. Of a question with one answer the last one counts.
 */
export function answerQuestion(
  state: DecisionState,
  round: number,
  question: string,
  chosen: readonly string[],
): readonly Change[] {
  const multiple = state.question[`${round}/${question}`]?.multiple ?? false;
  const taken = new Set(multiple ? chosen : chosen.slice(-1));
  return rowsOf(state, 'choice')
    .filter((choice) => choice.round === round && choice.question === question)
    .flatMap((choice) => setField(state, 'choice', rowId('choice', choice), 'chosen', taken.has(choice.key)));
}
