import { useMemo } from 'react';
import { Link } from 'wouter';
import { rankingChart } from '../../../../shared/charts/ranking-chart.ts';
import { agreementOf } from '../../../../shared/decision/agreement.ts';
import { nameOfOption, personName } from '../../../../shared/decision/agreement/names.ts';
import { rankingsOf } from '../../../../shared/decision/agreement/rankings.ts';
import { dissentOf } from '../../../../shared/decision/dissent.ts';
import { explainRankings, rankingNotes } from '../../../../shared/decision/explain/agreement.ts';
import { rankingFigures } from '../../../../shared/decision/explain/agreement-figures.ts';
import { listed, wholePercent } from '../../../../shared/text/figures.ts';
import { Figure } from '../../../charts/figure.tsx';
import { useDecision } from '../../../session/session-context.tsx';
import { agreementText as text } from '../../../text/agreement.ts';
import styles from './agreement-section.module.css';

/** How everyone would decide alone and how far that agrees; nothing before two ballots are revealed. */
export function AgreementSection() {
  const { view } = useDecision();
  return view.ballots.length < 2 ? null : <Rankings />;
}

function Rankings() {
  const { id, view } = useDecision();
  const rankings = useMemo(() => rankingsOf(view), [view]);
  const { consensus } = useMemo(() => agreementOf(view), [view]);
  const dissent = useMemo(() => dissentOf(view).rankings, [view]);
  const { lead, how } = explainRankings(rankings);
  const notes = [
    ...(consensus === null ? [] : [text.consensus(wholePercent(consensus))]),
    ...dissent.map(({ participant, leaders }) =>
      text.otherLeader(personName(participant), listed(leaders.map(nameOfOption))),
    ),
    ...rankingNotes(rankings),
  ];
  return (
    <div>
      <Figure
        heading={text.result}
        lead={lead}
        chart={(width) => rankingChart(rankingFigures(view.options, rankings, text.agreedColumn), width)}
        how={how.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      />
      <ul className={`${styles.notes} sm`}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <Link className={`${styles.link} sm`} href={`/decision/${id}/score?view=ballots`}>
        {text.toVotes}
      </Link>
    </div>
  );
}
