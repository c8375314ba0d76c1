import { useMemo } from 'react';
import { Link } from 'wouter';
import { weightMethods } from '../../../shared/decision/entities.ts';
import { setWeightMethod } from '../../../shared/decision/edits/weigh.ts';
import { suggestedSwings } from '../../../shared/decision/suggestions.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { weighText as text } from '../../text/weigh.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { DerivedNotice } from './derived-notice.tsx';
import { FromAnswers } from './from-answers.tsx';
import { OrderWeights } from './order-weights.tsx';
import { PairwiseWeights } from './pairwise/pairwise-weights.tsx';
import { WeightBars } from './weight-bars.tsx';
import { WeightTable } from './weight-table.tsx';
import { weightsSoFar } from './weights-so-far.ts';
import styles from './weigh-step.module.css';

/** Weigh: how much each criterion matters, by the method the team likes, beside what its answers suggest. */
export function WeighStep() {
  const { id, view, ballot: worked, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const soFar = useMemo(() => weightsSoFar(view, worked), [view, worked]);
  const suggestions = useMemo(() => suggestedSwings(view), [view]);
  const { ballot } = worked;

  if (view.criteria.length === 0) {
    return (
      <div className={styles.step}>
        <EmptyState title={text.noCriteria} actions={<Link href={`/decision/${id}/frame`}>{text.toFrame}</Link>}>
          {text.noCriteriaHint}
        </EmptyState>
      </div>
    );
  }

  return (
    <div className={styles.step}>
      <div className={styles.columns}>
        <section className={styles.main}>
          <h2 className="visually-hidden">{text.heading}</h2>
          <Segmented
            label={text.method}
            value={ballot.method}
            options={weightMethods.map((key) => ({ key, text: text.methods[key] }))}
            isDisabled={closed}
            onChange={(method) =>
              edit({
                label: text.edits.method(text.methods[method]),
                make: (state) => setWeightMethod(state, ballot, method),
              })
            }
          />
          <p className={styles.say}>{text.explanations[ballot.method]}</p>
          {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
          {soFar.derived === null ? null : <DerivedNotice derived={soFar.derived} />}
          {ballot.method === 'order' ? (
            <>
              <OrderWeights soFar={soFar} />
              {soFar.derived === null ? null : <WeightBars caption={text.results} shares={soFar.shares} />}
            </>
          ) : ballot.method === 'pairwise' ? (
            <PairwiseWeights key={ballot.key} soFar={soFar} />
          ) : (
            <WeightTable method={ballot.method} soFar={soFar} suggestions={suggestions} />
          )}
        </section>
        <FromAnswers suggestions={suggestions} />
      </div>
    </div>
  );
}
