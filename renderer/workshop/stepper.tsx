import { useQuery } from '@tanstack/react-query';
import { useMemo, type CSSProperties } from 'react';
import { Link } from 'wouter';
import { progressOf, shareDone, steps, type Step, type StepProgress } from '../../shared/decision/completeness.ts';
import { isRanked } from '../../shared/evaluation/ranked.ts';
import { recordPlanQuery } from '../session/record-plan-query.ts';
import { useDecision } from '../session/session-context.tsx';
import { workshopText as text } from '../text/workshop.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import type { Place } from './places.ts';
import { SideLinks } from './side-links.tsx';
import styles from './stepper.module.css';

/** The six steps, all reachable at any time, each with a ring that shows how far it is and words for what is missing. */
export function Stepper({ current }: { readonly current: Place }) {
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
      <SideLinks current={current} />
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
  const words = wordsOf(progress);
  const ring = { '--done': `${Math.round(shareDone(progress) * 100)}%` } as CSSProperties;
  return (
    <Tooltip text={words}>
      <Link href={`/decision/${id}/${step}`} className={styles.step} aria-current={isCurrent ? 'step' : undefined}>
        <span className={styles.ring} style={ring} aria-hidden />
        {text.steps[step]}
        <span className="visually-hidden">{text.stepDone(progress.done, progress.of)}</span>
      </Link>
    </Tooltip>
  );
}

function wordsOf({ of, missing, notLookedAt }: StepProgress): string {
  if (of === 0) return text.stepDone(0, 0);
  const words = [
    ...(missing.length === 0 ? [] : [text.stepMissing(missing)]),
    ...(notLookedAt === 0 ? [] : [text.stepNotLookedAt(notLookedAt)]),
  ];
  return words.length === 0 ? text.stepComplete : words.join('. ');
}
