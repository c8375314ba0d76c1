import type { CSSProperties } from 'react';
import { useDecision } from '../../session/session-context.tsx';
import { weighText as text } from '../../text/weigh.ts';
import { useChangedWeights } from '../rounds/use-changes.ts';
import { Spread } from './spread.tsx';
import { VoteStrip } from './vote-strip.tsx';
import { weightVotes } from './votes.ts';
import { WeightChange } from './weight-change.tsx';
import styles from './weight-bars.module.css';

interface Props {
  readonly caption: string;
  /** Weights in the order of the criteria, sum 1; null where there is none yet. */
  readonly shares: readonly (number | null)[];
}

/** The criteria by group, each with its weight as a bar and a figure and the spread of its scores. */
export function WeightBars({ caption, shares }: Props) {
  const { view } = useDecision();
  const largest = Math.max(0, ...shares.map((share) => share ?? 0));
  const changes = useChangedWeights();
  const hasVotes = weightVotes(view).size > 0;
  const shareOf = new Map(view.criteria.map(({ key }, index) => [key, shares[index] ?? null]));
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.nameHead}>
            {text.criterion}
          </th>
          <th scope="col" className={styles.weightHead}>
            {text.weight}
          </th>
          {hasVotes ? (
            <th scope="col" className={styles.votesHead}>
              {text.votes}
            </th>
          ) : null}
          <th scope="col" className={styles.spreadHead}>
            {text.spread}
          </th>
        </tr>
      </thead>
      {view.groups
        .filter(({ criteria }) => criteria.length > 0)
        .map(({ group, criteria }) => (
          <tbody key={group.key}>
            <tr className={styles.group}>
              <th colSpan={hasVotes ? 4 : 3} scope="rowgroup">
                {group.name}
              </th>
            </tr>
            {criteria.map((criterion) => {
              const share = shareOf.get(criterion.key) ?? null;
              const change = changes.get(criterion.key);
              return (
                <tr key={criterion.key} className={styles.row}>
                  <th scope="row" className={styles.name}>
                    {criterion.name}
                    {criterion.mustHave ? <span className={styles.mustHave}> {text.mustHave}</span> : null}
                    {change ? <WeightChange criterion={criterion} {...change} /> : null}
                  </th>
                  <td className="num">
                    <Bar share={share} largest={largest} />
                  </td>
                  {hasVotes ? (
                    <td className={styles.votes}>
                      <VoteStrip criterion={criterion.key} />
                    </td>
                  ) : null}
                  <td className={styles.spread}>
                    <Spread criterion={criterion} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
    </table>
  );
}

interface BarProps {
  /** Null where there is none yet. */
  readonly share: number | null;
  /** The share that fills the whole width. */
  readonly largest: number;
}

/** A weight as a bar with its figure. */
export function Bar({ share, largest }: BarProps) {
  const length = share === null || largest === 0 ? 0 : share / largest;
  return (
    <span className={styles.measure}>
      <span aria-hidden className={styles.track}>
        <span className={styles.bar} style={{ '--length': length } as CSSProperties} />
      </span>
      <span className={styles.figure}>
        {share === null ? <span className="visually-hidden">{text.noWeightYet}</span> : text.share(share)}
      </span>
    </span>
  );
}
