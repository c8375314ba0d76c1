import { Link } from 'wouter';
import { weightVotesChart } from '../../../../shared/charts/weight-votes-chart.ts';
import type { WeightAgreement } from '../../../../shared/decision/agreement/weight-agreement.ts';
import { explainWeightVotes } from '../../../../shared/decision/explain/agreement.ts';
import { weightVoteFigures } from '../../../../shared/decision/explain/agreement-figures.ts';
import { Figure } from '../../../charts/figure.tsx';
import { useDecision } from '../../../session/session-context.tsx';
import { agreementText as text } from '../../../text/agreement.ts';
import styles from './weights-card.module.css';

/** What everybody's ballot gives each criterion, and where the agreed weights come from. */
export function WeightsCard({ agreement }: { readonly agreement: WeightAgreement }) {
  const { id, closed } = useDecision();
  const { lead, how } = explainWeightVotes(agreement);
  return (
    <Figure
      heading={text.weights}
      lead={
        <>
          {text.weightsLead} {lead}{' '}
          {closed ? null : (
            <Link className={styles.link ?? ''} href={`/decision/${id}/weigh`}>
              {text.toWeigh}
            </Link>
          )}
        </>
      }
      chart={(width) => weightVotesChart(weightVoteFigures(agreement), width)}
      how={how.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    />
  );
}
