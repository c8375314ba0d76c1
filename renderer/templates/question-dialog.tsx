import { X } from 'lucide-react';
import type { QuestionView } from '../../shared/decision/view.ts';
import { addChoices, addEffect, removeChoice, setChoice, setQuestion } from '../../shared/template/question-edits.ts';
import type { Edit } from '../session/decision-session.ts';
import { useDecision } from '../session/session-context.tsx';
import { useEdit } from '../session/use-edit.ts';
import { templatesText } from '../text/templates.ts';
import { workshopText } from '../text/workshop.ts';
import { AddField } from '../ui/add-field.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { focusNeighbour } from '../workshop/frame/focus-neighbour.ts';
import { Refusal } from '../workshop/frame/refusal.tsx';
import { EffectRow } from './effect-row.tsx';
import styles from './question-dialog.module.css';

const text = templatesText.editing;

interface Props {
  /** Key of the question that is shown; null shows none. */
  readonly question: string | null;
  readonly onClose: () => void;
}

/** A context question: its text, its answers and what each suggests. */
export function QuestionDialog({ question: key, onClose }: Props) {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const entry = view.questions.find(({ question }) => question.key === key);
  if (!entry) return null;
  const { question, choices } = entry;
  const of = { round: question.round, question: question.key };
  return (
    <Dialog
      title={text.question}
      isOpen
      onClose={onClose}
      wide
      actions={
        <Button look="primary" onPress={onClose}>
          {text.done}
        </Button>
      }
    >
      <div className={styles.form}>
        <TextField
          label={text.questionText}
          rows={2}
          value={question.text}
          readOnly={closed}
          onChange={(words, focus) =>
            edit({ label: text.edits.question, focus, make: (state) => setQuestion(state, of, 'text', words) })
          }
        />
        <Checkbox
          isSelected={question.multiple}
          isDisabled={closed}
          onChange={(several) =>
            edit({ label: text.edits.question, make: (state) => setQuestion(state, of, 'multiple', several) })
          }
        >
          {text.multiple}
        </Checkbox>
        <ul className={styles.choices}>
          {choices.map((choice) => (
            <Answer key={choice.choice.key} entry={choice} isClosed={closed} canGo={choices.length > 2} edit={edit} />
          ))}
        </ul>
        {closed ? null : (
          <AddField
            label={text.addAnswer}
            placeholder={text.addAnswer}
            buttonText={workshopText.add}
            onAdd={(answers) => edit({ label: text.edits.addAnswer, make: (state) => addChoices(state, of, answers) })}
          />
        )}
        <Refusal reason={refusal} />
      </div>
    </Dialog>
  );
}

interface AnswerProps {
  readonly entry: QuestionView['choices'][number];
  readonly isClosed: boolean;
  /** A question has at least two answers. */
  readonly canGo: boolean;
  readonly edit: (edit: Edit) => boolean;
}

function Answer({ entry: { choice, effects }, isClosed, canGo, edit }: AnswerProps) {
  const { view } = useDecision();
  const of = { round: choice.round, question: choice.question, choice: choice.key };
  const called = choice.text || text.unnamedAnswer;
  const [criterion] = view.criteria;
  return (
    <li className={styles.choice}>
      <div className={styles.head}>
        <div className={styles.answer}>
          <TextField
            label={text.answer}
            value={choice.text}
            readOnly={isClosed}
            onChange={(words, focus) =>
              edit({ label: text.edits.answer, focus, make: (state) => setChoice(state, of, words) })
            }
          />
        </div>
        {isClosed ? null : (
          <Button
            look="icon"
            data-control="remove"
            isDisabled={!canGo}
            aria-label={text.removeAnswer(called)}
            onPress={(event) => {
              focusNeighbour(event.target);
              edit({ label: text.edits.removeAnswer, make: (state) => removeChoice(state, of) });
            }}
          >
            <X size={16} aria-hidden />
          </Button>
        )}
      </div>
      <ul className={styles.effects} aria-label={text.suggests(called)}>
        {effects.map((effect) => (
          <EffectRow key={effect.key} effect={effect} isClosed={isClosed} edit={edit} />
        ))}
      </ul>
      {isClosed ? null : (
        <div className={styles.addEffect}>
          <Button
            look="quiet"
            isDisabled={criterion === undefined}
            aria-label={text.addSwingTo(called)}
            onPress={() =>
              criterion &&
              edit({
                label: text.edits.addEffect,
                make: (state) => addEffect(state, of, { kind: 'swing', criterion: criterion.key }),
              })
            }
          >
            {text.addSwing}
          </Button>
          <Button
            look="quiet"
            aria-label={text.addLeanTo(called)}
            onPress={() =>
              edit({
                label: text.edits.addEffect,
                make: (state) => addEffect(state, of, { kind: 'lean', option: view.options[0]?.key ?? null }),
              })
            }
          >
            {text.addLean}
          </Button>
        </div>
      )}
    </li>
  );
}
