import { useState } from 'react';
import { signed } from '../../../../shared/charts/signed.ts';
import { differenceSubject, type ChangedNumbers } from '../../../../shared/decision/comparison/changed-numbers.ts';
import type { ReasonInRound } from '../../../../shared/decision/comparison/round-pair.ts';
import { changedOption, differenceText } from '../../../../shared/decision/explain/difference-words.ts';
import { explainSingles } from '../../../../shared/decision/explain/single-changes.ts';
import type { SingleChange } from '../../../../shared/evaluation/lead-change/single-changes.ts';
import { listed } from '../../../../shared/text/figures.ts';
import { unbroken } from '../../../text/numbers.ts';
import { whatChangedText as text } from '../../../text/what-changed.ts';
import { Button } from '../../../ui/button.tsx';
import { How } from '../../result/how.tsx';
import styles from './single-change-list.module.css';

const shownFirst = 8;

interface Props {
  readonly numbers: ChangedNumbers;
  readonly reasons: ReadonlyMap<string, readonly ReasonInRound[]>;
}

/** Each difference with what it alone did to the lead, the largest first. */
export function SingleChangeList({ numbers, reasons }: Props) {
  const [all, setAll] = useState(false);
  const { lead, how } = explainSingles(numbers);
  const changes = numbers.singles?.changes ?? [];
  return (
    <section>
      <h2>{text.singles}</h2>
      <p className={`${styles.lead} muted sm`}>{unbroken(lead)}</p>
      {changes.length > 0 ? (
        <table className={styles.table}>
          <caption className="visually-hidden">{text.singles}</caption>
          <thead>
            <tr>
              <th scope="col">{text.change}</th>
              <th scope="col">{text.effect}</th>
              <th scope="col">{text.wouldLead}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? changes : changes.slice(0, shownFirst)).map((change) => (
              <SingleChangeRow
                key={`${change.difference.kind} ${differenceSubject(change.difference)}`}
                numbers={numbers}
                change={change}
                reasons={reasons.get(differenceSubject(change.difference)) ?? []}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {changes.length > shownFirst ? (
        <Button look="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? text.showFewer : text.showAll(changes.length)}
        </Button>
      ) : null}
      <How how={how} />
    </section>
  );
}

interface RowProps {
  readonly numbers: ChangedNumbers;
  readonly change: SingleChange;
  readonly reasons: readonly ReasonInRound[];
}

function SingleChangeRow({ numbers, change, reasons }: RowProps) {
  const { difference, effect, leaders, turns } = change;
  const words = differenceText(numbers, difference);
  return (
    <tr>
      <th scope="row">
        {unbroken(`${words.charAt(0).toUpperCase()}${words.slice(1)}`)}
        {reasons.map(({ round, text: reason }) => (
          <span key={round} className={`${styles.reason} muted`}>
            {reason}
          </span>
        ))}
      </th>
      <td className="num">{effect === null ? text.leaderOpen : signed(effect)}</td>
      <td>
        {turns
          ? text.turnsTo(listed(leaders.map((key) => changedOption(numbers, key))))
          : leaders.length === 0
            ? text.leaderOpen
            : text.stays}
      </td>
    </tr>
  );
}
