import { slopeChart } from '../../../../shared/charts/slope-chart.ts';
import type { ChangedNumbers } from '../../../../shared/decision/comparison/changed-numbers.ts';
import type { RoundPair } from '../../../../shared/decision/comparison/round-pair.ts';
import { whatCannotBeSaid } from '../../../../shared/decision/explain/unexplained.ts';
import { optionsOfBoth, slopeFigures } from '../../../../shared/decision/explain/what-changed-figures.ts';
import { explainLead, explainRanking, subjectOfLead } from '../../../../shared/decision/explain/what-changed.ts';
import { Figure } from '../../../charts/figure.tsx';
import { unbroken } from '../../../text/numbers.ts';
import { whatChangedText as text } from '../../../text/what-changed.ts';
import { How } from '../../result/how.tsx';
import styles from './ranking-change.module.css';

/** Who led and who leads, in words, and what that came from. */
export function RankingChange({ numbers }: { readonly numbers: ChangedNumbers }) {
  const ranking = explainRanking(numbers);
  const subject = subjectOfLead(numbers);
  const lead = subject === null ? null : explainLead(numbers, subject);
  // What cannot be said of the lead that is told is said already.
  const unsaid = whatCannotBeSaid(numbers).filter((sentence) => sentence !== lead?.lead);
  return (
    <section aria-label={text.ranking}>
      <p className={styles.sentence}>{unbroken(ranking.lead)}</p>
      {lead ? <p className={styles.came}>{unbroken(lead.lead)}</p> : null}
      {unsaid.length > 0 ? (
        <ul className={`${styles.unsaid} muted sm`} aria-label={text.unsaid}>
          {unsaid.map((sentence) => (
            <li key={sentence}>{unbroken(sentence)}</li>
          ))}
        </ul>
      ) : null}
      <How how={ranking.how} />
    </section>
  );
}

/** The totals of both rounds. */
export function SlopeFigure({ pair: { earlier, later, numbers } }: { readonly pair: RoundPair }) {
  const slope = slopeFigures(optionsOfBoth(earlier, later, numbers), numbers, {
    earlier: text.round(earlier.round.round),
    later: text.round(later.round.round),
  });
  if (!slope) return null;
  return <Figure heading={text.slope} lead={text.slopeLead} chart={(width) => slopeChart(slope, width)} />;
}
