import { X } from 'lucide-react';
import { useState } from 'react';
import { addQuestions, removeQuestion } from '../../shared/template/question-edits.ts';
import { useDecision } from '../session/session-context.tsx';
import { useEdit } from '../session/use-edit.ts';
import { templatesText } from '../text/templates.ts';
import { workshopText } from '../text/workshop.ts';
import { AddField } from '../ui/add-field.tsx';
import { Button } from '../ui/button.tsx';
import { focusNeighbour } from '../workshop/frame/focus-neighbour.ts';
import { Refusal } from '../workshop/frame/refusal.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import styles from './template-page.module.css';

const text = templatesText.editing;

/** The context questions: add, open one to change it, take out. */
export function QuestionList() {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const [shown, setShown] = useState<string | null>(null);
  const { round } = view.round;
  return (
    <section className={styles.section} aria-labelledby="template-questions">
      <h2 id="template-questions">{text.questions}</h2>
      <p className={styles.lead}>{text.questionsLead}</p>
      <ul className={styles.questions}>
        {view.questions.length === 0 ? <li className="muted sm">{text.noQuestions}</li> : null}
        {view.questions.map(({ question, choices }) => {
          const called = question.text || text.unnamedQuestion;
          const effects = choices.reduce((sum, choice) => sum + choice.effects.length, 0);
          return (
            <li key={question.key} className={styles.question}>
              <button type="button" className={styles.open} onClick={() => setShown(question.key)}>
                <span>{called}</span>
                <span className={styles.count}>{text.contents(choices.length, effects)}</span>
              </button>
              {closed ? null : (
                <Button
                  look="icon"
                  data-control="remove"
                  aria-label={text.removeQuestion(called)}
                  onPress={(event) => {
                    focusNeighbour(event.target);
                    edit({
                      label: text.edits.removeQuestion(called),
                      make: (state) => removeQuestion(state, { round, question: question.key }),
                    });
                  }}
                >
                  <X size={16} aria-hidden />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {closed ? null : (
        <div className={styles.add}>
          <AddField
            label={text.addQuestion}
            placeholder={text.addQuestion}
            buttonText={workshopText.add}
            onAdd={(questions) =>
              edit({
                label: text.edits.addQuestion,
                make: (state) => addQuestions(state, round, questions, text.firstAnswers),
              })
            }
          />
        </div>
      )}
      <Refusal reason={refusal} />
      <QuestionDialog question={shown} onClose={() => setShown(null)} />
    </section>
  );
}
