import { useMemo, useState } from 'react';
import type { Row } from '../../../shared/decision/entities.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { frameText } from '../../text/frame.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { AnswersSummary } from './answers-summary.tsx';
import { FrameSection } from './frame-section.tsx';
import { QuestionItem, type EffectWords } from './question-item.tsx';
import styles from './questions.module.css';
import { Refusal } from './refusal.tsx';

const text = frameText.questions;

/** The context questions of the template, and what the answers say. */
export function QuestionsSection() {
  const { state, view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const [showAll, setShowAll] = useState(false);
  // The view is made anew with every edit; the questions need to be drawn anew only with one of theirs.
  // oxlint-disable-next-line react/exhaustive-deps
  const questions = useMemo(() => view.questions, [state.question, state.choice, state.effect, view.round.round]);
  const words = useEffectWords();
  return (
    <FrameSection part="questions" title={frameText.sections.questions} lead={text.lead}>
      <AnswersSummary />
      <div className={styles.showAll}>
        <Checkbox isSelected={showAll} onChange={setShowAll}>
          {text.showAll}
        </Checkbox>
      </div>
      <Refusal reason={refusal} />
      <ol className={styles.questions}>
        {questions.map((question) => (
          <QuestionItem
            key={question.question.key}
            entry={question}
            words={words}
            showAll={showAll}
            closed={closed}
            edit={edit}
          />
        ))}
      </ol>
    </FrameSection>
  );
}

/** Says in words what an effect is; stays the same function while no name changes. */
function useEffectWords(): EffectWords {
  const { state, view } = useDecision();
  const { round } = view.round;
  const { criterion: criteria, option: options } = state;
  return useMemo(
    () =>
      (effect: Row<'effect'>): string => {
        if (effect.kind === 'swing') {
          const criterion = criteria[`${round}/${effect.criterion}`];
          return text.swing(criterion?.name || frameText.unnamed, effect.swingChange ?? 0);
        }
        if (effect.option === null) return text.leansTo(text.neither);
        const option = options[`${round}/${effect.option}`];
        const name = option?.name || frameText.unnamed;
        return text.leansTo(option?.removed ? `${name} ${text.notAmong}` : name);
      },
    [criteria, options, round],
  );
}
