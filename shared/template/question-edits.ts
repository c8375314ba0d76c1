import type { Change } from '../decision/changes.ts';
import type { Row } from '../decision/entities.ts';
import { positionAfter } from '../decision/edits/order.ts';
import { addRow, removeRow, setField } from '../decision/edits/rows.ts';
import { newKey } from '../decision/keys.ts';
import { rowsOf, type DecisionState } from '../decision/state.ts';

/**
 * Edits of what only templates change: context questions with their answers, what those suggest, suggested weights, and
 * options that go for good. A template that is edited is a decision which would be made from it.
 */

/** An answer to a question. */
export interface ChoiceOf {
  readonly round: number;
  readonly question: string;
  readonly choice: string;
}

/** Adds questions with one answer each to be taken. @param answers texts of the answers that each has at first, two or more. */
export function addQuestions(
  state: DecisionState,
  round: number,
  texts: readonly string[],
  answers: readonly string[],
  key: () => string = newKey,
): readonly Change[] {
  const last = positionAfter(rowsOf(state, 'question').filter((row) => row.round === round));
  return texts.flatMap((text, index) => {
    const question = key();
    return [
      addRow('question', { round, key: question, position: last + index, text, multiple: false }),
      ...answers.map((answer, at) =>
        addRow('choice', { round, question, key: key(), position: at + 1, text: answer, chosen: false }),
      ),
    ];
  });
}

/** Sets the text of a question, or whether several answers may be taken. */
export function setQuestion<F extends 'text' | 'multiple'>(
  state: DecisionState,
  { round, question }: Pick<ChoiceOf, 'round' | 'question'>,
  field: F,
  value: Row<'question'>[F],
): readonly Change[] {
  return setField(state, 'question', `${round}/${question}`, field, value);
}

/** Takes a question out with its answers. */
export function removeQuestion(
  state: DecisionState,
  { round, question }: Pick<ChoiceOf, 'round' | 'question'>,
): readonly Change[] {
  const choices = rowsOf(state, 'choice').filter((row) => row.round === round && row.question === question);
  return [
    ...choices.flatMap(({ key }) => removeChoice(state, { round, question, choice: key })),
    ...removeRow(state, 'question', `${round}/${question}`),
  ];
}

/** Adds answers at the end of a question's. */
export function addChoices(
  state: DecisionState,
  { round, question }: Pick<ChoiceOf, 'round' | 'question'>,
  texts: readonly string[],
  key: () => string = newKey,
): readonly Change[] {
  const present = rowsOf(state, 'choice').filter((row) => row.round === round && row.question === question);
  const last = positionAfter(present);
  return texts.map((text, index) =>
    addRow('choice', { round, question, key: key(), position: last + index, text, chosen: false }),
  );
}

/** Sets the text of an answer. */
export function setChoice(
  state: DecisionState,
  { round, question, choice }: ChoiceOf,
  text: string,
): readonly Change[] {
  return setField(state, 'choice', `${round}/${question}/${choice}`, 'text', text);
}

/** Takes an answer out with what it suggests. */
export function removeChoice(state: DecisionState, { round, question, choice }: ChoiceOf): readonly Change[] {
  return [
    ...effectsOf(state, { round, question, choice }).flatMap((row) => removeEffect(state, row)),
    ...removeRow(state, 'choice', `${round}/${question}/${choice}`),
  ];
}

/** What an effect is about: a criterion whose suggested weight changes, or an option it speaks for (null for none of them). */
export type EffectTarget =
  | { readonly kind: 'swing'; readonly criterion: string }
  | { readonly kind: 'lean'; readonly option: string | null };

/** Adds something that an answer suggests. */
export function addEffect(
  state: DecisionState,
  of: ChoiceOf,
  target: EffectTarget,
  key: string = newKey(),
): readonly Change[] {
  const swing = target.kind === 'swing';
  return [
    addRow('effect', {
      ...of,
      key,
      position: positionAfter(effectsOf(state, of)),
      kind: target.kind,
      criterion: swing ? target.criterion : null,
      swingChange: swing ? 0 : null,
      option: swing ? null : target.option,
      reason: '',
      source: '',
    }),
  ];
}

/** Sets one field of something that an answer suggests. */
export function setEffect<F extends 'criterion' | 'option' | 'swingChange' | 'reason' | 'source'>(
  state: DecisionState,
  effect: Row<'effect'>,
  field: F,
  value: Row<'effect'>[F],
): readonly Change[] {
  return setField(state, 'effect', effectId(effect), field, value);
}

/** Takes something out that an answer suggests. */
export function removeEffect(state: DecisionState, effect: Row<'effect'>): readonly Change[] {
  return removeRow(state, 'effect', effectId(effect));
}

/** Sets the suggested weight of a criterion, 0 to 100; null for none. */
export function setSuggestedSwing(
  state: DecisionState,
  round: number,
  criterion: string,
  swing: number | null,
): readonly Change[] {
  return setField(state, 'criterion', `${round}/${criterion}`, 'suggestedSwing', swing);
}

/** Takes an option out for good, with the evidence about it and what speaks for it. */
export function dropOption(state: DecisionState, round: number, option: string): readonly Change[] {
  const isAbout = (row: { readonly round: number; readonly option: string | null }): boolean =>
    row.round === round && row.option === option;
  return [
    ...rowsOf(state, 'evidence')
      .filter(isAbout)
      .flatMap(({ key }) => removeRow(state, 'evidence', `${round}/${key}`)),
    ...rowsOf(state, 'effect')
      .filter(isAbout)
      .flatMap((row) => removeEffect(state, row)),
    ...removeRow(state, 'option', `${round}/${option}`),
  ];
}

function effectsOf(state: DecisionState, { round, question, choice }: ChoiceOf): readonly Row<'effect'>[] {
  return rowsOf(state, 'effect').filter(
    (row) => row.round === round && row.question === question && row.choice === choice,
  );
}

function effectId({ round, question, choice, key }: Row<'effect'>): string {
  return `${round}/${question}/${choice}/${key}`;
}
