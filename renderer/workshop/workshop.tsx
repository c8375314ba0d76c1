import { Redirect } from 'wouter';
import { decisionRow } from '../../shared/decision/state.ts';
import { OpenDecisionProvider, useDecision } from '../session/session-context.tsx';
import { useOpenSession } from '../session/use-open-session.ts';
import { NotFound } from '../shell/not-found.tsx';
import { workshopText as text } from '../text/workshop.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { DecideStep } from './decide/decide-step.tsx';
import { DecisionHead } from './decision-head.tsx';
import { FrameStep } from './frame/frame-step.tsx';
import { places, type Place } from './places.ts';
import { RecordStep } from './record/record-step.tsx';
import { ResultStep } from './result/result-step.tsx';
import { ChangesPage } from './revisit/changes/changes-page.tsx';
import { CarriedBar } from './rounds/carried-bar.tsx';
import { HistoryPage } from './revisit/history/history-page.tsx';
import { NoRecord } from './rounds/no-record.tsx';
import { SaveProblem } from './save-problem.tsx';
import { ScoreStep } from './score/score-step.tsx';
import { Stepper } from './stepper.tsx';
import { UndoKeys } from './undo-keys.tsx';
import { WeighStep } from './weigh/weigh-step.tsx';
import styles from './workshop.module.css';

interface Props {
  readonly id: string;
  readonly step: string;
}

const bodies = {
  frame: FrameStep,
  weigh: WeighStep,
  score: ScoreStep,
  result: ResultStep,
  decide: DecideStep,
  record: RecordStep,
  changes: ChangesPage,
  history: HistoryPage,
} satisfies Record<Place, () => unknown>;

/** An open decision: its head, the six steps and what lies beside them, and the one that is looked at. */
export function Workshop({ id, step }: Props) {
  const opening = useOpenSession(id);
  const known = places.find((name) => name === step);
  if (!known) return <NotFound />;
  if (opening.isError) {
    return (
      <Page title={text.cannotOpen}>
        <EmptyState title={text.cannotOpen}>{opening.error.message}</EmptyState>
      </Page>
    );
  }
  if (!opening.data) return <p className={styles.loading}>{text.loading}</p>;
  // A copy that was sent to somebody is there for their ballot alone.
  const { ballotOf } = decisionRow(opening.data.snapshot().state);
  if (ballotOf !== null) return <Redirect to={`/decision/${id}/ballot/${ballotOf}?`} replace />;
  return (
    <OpenDecisionProvider id={id} session={opening.data} actor={null}>
      <OpenWorkshop step={known} />
    </OpenDecisionProvider>
  );
}

function OpenWorkshop({ step }: { readonly step: Place }) {
  const { view, past, earlier } = useDecision();
  const Body = past && step === 'record' ? NoRecord : bodies[step];
  return (
    <>
      <div className={styles.workshop}>
        <DecisionHead />
        <Stepper current={step} />
        <div className={styles.body}>
          <SaveProblem />
          <CarriedBar step={step} />
          {/* What a step keeps for itself, such as a what-if, is about one round as it is, or was. */}
          <Body key={`${earlier?.seq ?? ''} ${view.round.round}`} />
        </div>
      </div>
      <UndoKeys />
    </>
  );
}
