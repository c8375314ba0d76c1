import { useMemo } from 'react';
import { explainFlips, scoreBeyond } from '../../../shared/decision/explain/score-flips.ts';
import { figureOf } from '../../../shared/decision/explain/explanation.ts';
import { optionName } from '../../../shared/decision/verdict-words.ts';
import { cellKey } from '../../../shared/decision/view.ts';
import { isNearFlip, scoreFlips, type ScoreFlip } from '../../../shared/evaluation/score-flips.ts';
import { useDecision } from '../../session/session-context.tsx';
import { unbroken } from '../../text/numbers.ts';
import { resultText as text } from '../../text/result.ts';
import { OptionDot } from '../../ui/option-dot.tsx';
import styles from './flips.module.css';
import { How } from './how.tsx';
import { useResult } from './result-context.tsx';
import { ScoreLink } from './score-link.tsx';
import { useWhatIf } from './what-if/what-if-context.tsx';

/** So many are listed: beyond them the result hangs by so many scores that their number says it. */
const shownAtMost = 12;

/** The single scores that would change who leads, each to be tried. */
export function Flips() {
  const { input, evaluation } = useResult();
  const flips = useMemo(() => scoreFlips(input, evaluation), [input, evaluation]);
  const near = flips.filter(isNearFlip);
  const { lead, how } = explainFlips(input, evaluation, flips);
  return (
    <section className={styles.flips}>
      <h2>{text.flips}</h2>
      <p className={`${styles.lead} muted sm`}>{unbroken(lead)}</p>
      {near.length > 0 ? (
        <table className={`${styles.table} num`}>
          <caption className="visually-hidden">{text.flips}</caption>
          <thead>
            <tr>
              <th scope="col">{text.score}</th>
              <th scope="col">{text.now}</th>
              <th scope="col">{text.turnsAt}</th>
              <th scope="col">{text.thenFirst}</th>
              <th scope="col">
                <span className="visually-hidden">{text.tryIt}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {near.slice(0, shownAtMost).map((flip) => (
              <FlipRow key={cellKey(flip.option, flip.criterion)} flip={flip} />
            ))}
          </tbody>
        </table>
      ) : null}
      {near.length > shownAtMost ? <p className="muted sm">{text.moreCells(near.length - shownAtMost)}</p> : null}
      <How how={how} />
    </section>
  );
}

function FlipRow({ flip }: { readonly flip: ScoreFlip }) {
  const { view } = useDecision();
  const { input } = useResult();
  const { tryScore } = useWhatIf();
  const { option, criterion, score, at, direction, leaders } = flip;
  const beyond = scoreBeyond(input, flip);
  return (
    <tr>
      <th scope="row">
        <ScoreLink option={option} criterion={criterion} />
      </th>
      <td>{figureOf(score)}</td>
      <td>
        <b>{direction === 'up' ? text.above(figureOf(at)) : text.below(figureOf(at))}</b>
      </td>
      <td>
        {view.options
          .filter(({ key }) => leaders.includes(key))
          .map(({ key, colour }) => (
            <span key={key} className={styles.leader}>
              <OptionDot colour={colour} /> {optionName(input, key)}
            </span>
          ))}
      </td>
      <td>
        <button
          type="button"
          className={styles.try}
          onClick={() => tryScore(cellKey(option, criterion), beyond)}
          aria-label={text.tryScoreAs(figureOf(beyond), optionName(input, option))}
        >
          {text.tryAs(figureOf(beyond))}
        </button>
      </td>
    </tr>
  );
}
