import type { ReactNode } from 'react';
import type { Row } from '../../../shared/decision/entities.ts';
import { useDecision } from '../../session/session-context.tsx';
import { formatNumber } from '../../text/numbers.ts';
import { scoreText as text } from '../../text/score.ts';
import { Pill } from '../../ui/pill.tsx';
import { scaleMiddle } from './scale.ts';
import styles from './criterion-head.module.css';

interface Props {
  readonly criterion: Row<'criterion'>;
  /** What stands at the right of the first line. */
  readonly children: ReactNode;
}

/** What is scored: its place among the criteria, its question and what the bottom, the middle and the top mean. */
export function CriterionHead({ criterion, children }: Props) {
  const { view } = useDecision();
  const group = view.groups.find((entry) => entry.group.key === criterion.group)?.group.name ?? '';
  const { scaleLowest, scaleHighest, anchorLowest, anchorMiddle, anchorHighest, unit, direction } = criterion;
  const anchors = [
    { at: scaleLowest, words: anchorLowest },
    { at: scaleMiddle(criterion), words: anchorMiddle },
    { at: scaleHighest, words: anchorHighest },
  ].filter(({ words }) => words !== '');
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <span className={styles.place}>
          {text.place(group, view.criteria.indexOf(criterion) + 1, view.criteria.length)}
        </span>
        {children}
      </div>
      <h2 className={styles.name}>
        {criterion.name} {criterion.mustHave ? <Pill tone="warn">{text.mustHave}</Pill> : null}
      </h2>
      {criterion.question === '' ? null : <p className={styles.question}>{criterion.question}</p>}
      {direction === 'less' ? <p className={styles.direction}>{text.lessIsBetter}</p> : null}
      {anchors.length === 0 ? null : (
        <dl className={styles.anchors}>
          {anchors.map(({ at, words }) => (
            <div key={at}>
              <dt className="num">
                {formatNumber(at)}
                {unit === '' ? '' : `\u00a0${unit}`}
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  );
}
