import { useState } from 'react';
import { finePercent, wholePercent } from '../../../shared/text/figures.ts';
import { criterionName, optionName } from '../../../shared/decision/verdict-words.ts';
import { explainBreakEven, stableText } from '../../../shared/decision/explain/break-even.ts';
import type { WeightSweep } from '../../../shared/evaluation/model.ts';
import { SweepBar } from '../../charts/sweep-bar.tsx';
import { useDecision } from '../../session/session-context.tsx';
import { formatChange } from '../../text/changes.ts';
import { unbroken } from '../../text/numbers.ts';
import { resultText as text } from '../../text/result.ts';
import { Button } from '../../ui/button.tsx';
import { OptionDot } from '../../ui/option-dot.tsx';
import { How } from './how.tsx';
import { useResult } from './result-context.tsx';
import { sortedSweeps } from './result-rows.ts';
import styles from './turns.module.css';

/** So many fit on a screen, and those beyond are further from turning the result. */
const shownFirst = 8;

/** The weights at which the lead changes, those that would turn it most easily first. */
export function Turns() {
  const { view } = useDecision();
  const { input, evaluation } = useResult();
  const { lead, how } = explainBreakEven(input, evaluation);
  const [all, setAll] = useState(false);
  const sweeps = sortedSweeps(evaluation.sweeps);
  const shown = all ? sweeps : sweeps.slice(0, shownFirst);
  const acceptable = evaluation.options.filter(({ failed }) => failed.length === 0).length;
  const leading = new Set(shown.flatMap(({ segments }) => segments.flatMap(({ leaders }) => leaders)));
  if (evaluation.leaders.length === 0) {
    return (
      <section>
        <h2 className={styles.heading}>{text.turns}</h2>
        <p className="muted sm">{lead}</p>
      </section>
    );
  }
  return (
    <section>
      <h2 className={styles.heading}>{text.turns}</h2>
      <p className={`${styles.lead} muted sm`}>
        {unbroken(lead)} {text.turnsLead}
      </p>
      <ul className={`${styles.legend} muted xs`}>
        {view.options.map(({ key, colour }) =>
          leading.has(key) ? (
            <li key={key}>
              <OptionDot colour={colour} />
              {optionName(input, key)}
            </li>
          ) : null,
        )}
      </ul>
      <table className={`${styles.table} num`}>
        <caption className="visually-hidden">{text.turnsTable}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.criterion}>
              {text.criterion}
            </th>
            <th scope="col">{text.leaderByWeight}</th>
            <th scope="col" className={styles.stays}>
              {text.stays}
            </th>
            <th scope="col" className={styles.at}>
              {text.turnsAt}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((sweep) => (
            <TurnRow key={sweep.criterion} sweep={sweep} severalBeyond={acceptable > 2} />
          ))}
        </tbody>
      </table>
      {sweeps.length > shownFirst ? (
        <Button look="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? text.showFewer : text.showAll(sweeps.length)}
        </Button>
      ) : null}
      <How how={how} />
    </section>
  );
}

interface RowProps {
  readonly sweep: WeightSweep;
  /** More than one option could lead beyond the turn, so that it has to be said which. */
  readonly severalBeyond: boolean;
}

function TurnRow({ sweep, severalBeyond }: RowProps) {
  const { view } = useDecision();
  const { input } = useResult();
  const { weight, segments, nearestTurn } = sweep;
  const options = new Map(view.options.map((option) => [option.key, option]));
  const colourOf = (key: string): number => options.get(key)?.colour ?? 0;
  const namesOf = (keys: readonly string[]): readonly string[] => keys.map((key) => optionName(input, key));
  const spoken = segments.map(({ from, to, leaders }) =>
    text.leadsFromTo(namesOf(leaders), wholePercent(from), wholePercent(to)),
  );
  return (
    <tr>
      <th scope="row" className={styles.criterion}>
        {criterionName(input, sweep.criterion)}
      </th>
      <td>
        <SweepBar
          mark={weight}
          segments={segments.map(({ from, to, leaders }) => ({ from, to, leaders: leaders.map(colourOf) }))}
        />
        <span className="visually-hidden">
          {text.today(wholePercent(weight))} {spoken.join(' ')}
        </span>
      </td>
      <td className={styles.stays}>{stableText(sweep) ?? '–'}</td>
      <td className={styles.at}>
        {nearestTurn ? (
          <>
            <b>{finePercent(nearestTurn.at)}</b> <span className="muted">{formatChange(nearestTurn.at - weight)}</span>
            {severalBeyond ? (
              <span className={`${styles.then} muted xs`} title={text.turnsTo(namesOf(nearestTurn.leaders))}>
                {nearestTurn.leaders.map((key) => (
                  <OptionDot key={key} colour={colourOf(key)} />
                ))}
                <span>{namesOf(nearestTurn.leaders).join(', ')}</span>
              </span>
            ) : null}
          </>
        ) : (
          <span className="muted">{text.never}</span>
        )}
      </td>
    </tr>
  );
}
