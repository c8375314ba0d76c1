import { useQuery } from '@tanstack/react-query';
import { useMemo, type CSSProperties } from 'react';
import { Link } from 'wouter';
import { progressOf, shareDone, steps, type Step, type StepProgress } from '../../shared/decision/completeness.ts';
import { isRanked } from '../../shared/evaluation/ranked.ts';
import { recordPlanQuery } from '../session/record-plan-query.ts';
import { useDecision } from '../session/session-context.tsx';
import { workshopText as text } from '../text/workshop.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './stepper.module.css';

/** The six steps, all reachable at any time, each with a ring that shows how far it is and words for what is missing. */
export function Stepper({ current }: { readonly current: Step }) {
  const { id, view, evaluation } = useDecision();
  const plan = useQuery(recordPlanQuery(id));
  const recorded =
    plan.data?.records.some((record) => record.round === view.round.round && record.state === 'unchanged') ?? false;
  const progress = useMemo(
    () => progressOf(view, { ranked: isRanked(evaluation), recorded }),
    [view, evaluation, recorded],
  );
  return (
    <nav className={styles.stepper} aria-label={text.stepsLabel}>
      {steps.map((step) => (
        <StepLink key={step} id={id} step={step} isCurrent={step === current} progress={progress[step]} />
      ))}
    </nav>
  );
}

interface StepLinkProps {
  readonly id: string;
  readonly step: Step;
  readonly isCurrent: boolean;
  readonly progress: StepProgress;
}

function StepLink({ id, step, isCurrent, progress }: StepLinkProps) {
  const words =
    progress.missing.length === 0 && progress.of > 0 ? text.stepComplete : text.stepMissing(progress.missing);
  const ring = { '--done': `${Math.round(shareDone(progress) * 100)}%` } as CSSProperties;
  return (
    <Tooltip text={progress.of === 0 ? text.stepDone(0, 0) : words}>
      <Link href={`/decision/${id}/${step}`} className={styles.step} aria-current={isCurrent ? 'step' : undefined}>
        <span className={styles.ring} style={ring} aria-hidden />
        {text.steps[step]}
        <span className="visually-hidden">{text.stepDone(progress.done, progress.of)}</span>
      </Link>
    </Tooltip>
  );
}
