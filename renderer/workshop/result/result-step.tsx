import { memo } from 'react';
import { useDecision } from '../../session/session-context.tsx';
import { AgreementSection } from './agreement/agreement-section.tsx';
import { Contributions } from './contributions.tsx';
import { Findings } from './findings.tsx';
import { Flips } from './flips.tsx';
import { MissingScores } from './missing-scores.tsx';
import { Following, NumbersProvider, useNumbers } from './result-context.tsx';
import styles from './result-step.module.css';
import { Robustness } from './robustness/robustness.tsx';
import { SweepFigure } from './sweep-figure.tsx';
import { TornadoFigure } from './tornado-figure.tsx';
import { Turns } from './turns.tsx';
import { NoVerdict, Verdict } from './verdict.tsx';
import { WhatIfBar } from './what-if/what-if-bar.tsx';
import { useIsHeld, WhatIfProvider } from './what-if/what-if-context.tsx';
import { WhatIfPanel } from './what-if/what-if-panel.tsx';

/** The fourth step: who leads, where that comes from, what would change it, how firm it is, and what could be tried. */
export function ResultStep() {
  const { evaluation, input } = useDecision();
  if (evaluation.kind === 'unevaluable') {
    return (
      <div className={styles.step}>
        <NoVerdict why={evaluation} input={input} />
      </div>
    );
  }
  return (
    <WhatIfProvider>
      <NumbersProvider>
        <div className={styles.step}>
          <Views />
          <WhatIfBar />
        </div>
      </NumbersProvider>
    </WhatIfProvider>
  );
}

/** All views in their order; while what is tried gives no result, why, and still what to try. */
function Views() {
  const { evaluation, input } = useNumbers();
  const isHeld = useIsHeld();
  const isResult = evaluation.kind === 'evaluated';
  return (
    <div className={styles.views} data-held={isHeld}>
      {isResult ? <Verdict /> : <NoVerdict why={evaluation} input={input} />}
      {isResult ? <FirstViews /> : null}
      <aside className={styles.aside}>
        <WhatIfPanel />
      </aside>
      {isResult ? <OtherViews /> : null}
    </div>
  );
}

/** Where the result comes from, and what would change it. */
const FirstViews = memo(function FirstViews() {
  return (
    <div className={styles.column}>
      <Following>
        <Contributions />
      </Following>
      <Following>
        <Findings />
      </Following>
      <Following>
        <Turns />
      </Following>
      <Following>
        <SweepFigure />
      </Following>
      <Following>
        <Flips />
      </Following>
    </div>
  );
});

/** How firm it is and what is still open. */
const OtherViews = memo(function OtherViews() {
  return (
    <div className={styles.column}>
      <Following>
        <Robustness />
      </Following>
      <Following>
        <TornadoFigure />
      </Following>
      <Following>
        <AgreementSection />
      </Following>
      <Following>
        <MissingScores />
      </Following>
    </div>
  );
});
