import { useRef } from 'react';
import { useDecision } from '../../session/session-context.tsx';
import { AboutSection } from './about-section.tsx';
import { CriteriaSection } from './criteria-section.tsx';
import { FrameNav } from './frame-nav.tsx';
import styles from './frame-step.module.css';
import { OptionsSection } from './options-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { QuestionsSection } from './questions-section.tsx';

/** What is decided: title and context, options, criteria, people, and the questions of the template. */
export function FrameStep() {
  const { view } = useDecision();
  const content = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.step}>
      <FrameNav content={content} />
      <div className={styles.content} ref={content}>
        <AboutSection />
        <OptionsSection />
        <CriteriaSection />
        <PeopleSection />
        {view.questions.length > 0 ? <QuestionsSection /> : null}
      </div>
    </div>
  );
}
