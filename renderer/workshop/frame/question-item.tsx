import { memo } from 'react';
import { CheckboxGroup, Label, Radio, RadioGroup, Checkbox as AriaCheckbox } from 'react-aria-components';
import { Check } from 'lucide-react';
import { answerQuestion } from '../../../shared/decision/edits/answers.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import type { QuestionView } from '../../../shared/decision/view.ts';
import type { Edit } from '../../session/decision-session.ts';
import { frameText } from '../../text/frame.ts';
import { Button } from '../../ui/button.tsx';
import styles from './questions.module.css';

const text = frameText.questions;

/** Says what an effect is: `Admin panel: +25`. */
export type EffectWords = (effect: Row<'effect'>) => string;

interface Props {
  readonly entry: QuestionView;
  readonly words: EffectWords;
  /** Shows what every answer suggests, not only the chosen ones. */
  readonly showAll: boolean;
  readonly closed: boolean;
  readonly edit: (edit: Edit) => boolean;
}

/** A context question with its answers; below a chosen one stands what it suggests, why and who says so. */
export const QuestionItem = memo(function QuestionItem({ entry, words, showAll, closed, edit }: Props) {
  const { round, key, text: question, multiple } = entry.question;
  const chosen = entry.choices.filter(({ choice }) => choice.chosen).map(({ choice }) => choice.key);
  const answer = (choices: readonly string[]): void =>
    void edit({ label: frameText.edits.answer(question), make: (state) => answerQuestion(state, round, key, choices) });
  const answers = entry.choices.map(({ choice, effects }) => (
    <div key={choice.key} className={styles.choice}>
      {multiple ? (
        <AriaCheckbox value={choice.key} className={styles.control ?? ''}>
          <span className={styles.box} aria-hidden>
            {choice.chosen ? <Check size={12} strokeWidth={3} /> : null}
          </span>
          {choice.text}
        </AriaCheckbox>
      ) : (
        <Radio value={choice.key} className={styles.control ?? ''}>
          <span className={styles.radio} aria-hidden />
          {choice.text}
        </Radio>
      )}
      {choice.chosen || showAll ? <Effects effects={effects} words={words} /> : null}
    </div>
  ));
  return (
    <li className={styles.question}>
      {multiple ? (
        <CheckboxGroup className={styles.group ?? ''} value={chosen} onChange={answer} isDisabled={closed}>
          <Label className={styles.text ?? ''}>
            {question} <span className={styles.several}>{text.several}</span>
          </Label>
          {answers}
        </CheckboxGroup>
      ) : (
        <RadioGroup
          className={styles.group ?? ''}
          value={chosen[0] ?? null}
          onChange={(choice) => answer([choice])}
          isDisabled={closed}
        >
          <Label className={styles.text ?? ''}>{question}</Label>
          {answers}
        </RadioGroup>
      )}
      {!closed && chosen.length > 0 ? (
        <Button look="quiet" aria-label={text.clearOf(question)} onPress={() => answer([])}>
          {text.clear}
        </Button>
      ) : null}
    </li>
  );
});

function Effects({ effects, words }: { readonly effects: readonly Row<'effect'>[]; readonly words: EffectWords }) {
  if (effects.length === 0) return null;
  return (
    <ul className={styles.effects}>
      {effects.map((effect) => (
        <li key={effect.key}>
          <b>{words(effect)}.</b> {effect.reason} <span className={styles.source}>{effect.source}</span>
        </li>
      ))}
    </ul>
  );
}
