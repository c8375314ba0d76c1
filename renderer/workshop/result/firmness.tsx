import { wholePercent } from '../../../shared/text/figures.ts';
import type { Analysis } from '../../../shared/evaluation/analysis.ts';
import type { NoEvaluation } from '../../../shared/evaluation/model.ts';
import { HundredBar } from '../../charts/hundred-bar.tsx';
import { useDecision } from '../../session/session-context.tsx';
import { resultText as text } from '../../text/result.ts';
import { OptionDot } from '../../ui/option-dot.tsx';
import styles from './firmness.module.css';

/** How often each option comes first when the weights are less exact than they look. */
export function Firmness({ analysis }: { readonly analysis: Analysis | NoEvaluation | null }) {
  const { view } = useDecision();
  if (!analysis || !('evaluation' in analysis)) return null;
  const { robustness, evaluation } = analysis;
  const parts = view.options
    .flatMap(({ key, name, colour }) => {
      const share = robustness?.first[key];
      return share === undefined ? [] : [{ key, colour, name, share, text: text.firmPart(name, wholePercent(share)) }];
    })
    .toSorted((left, right) => right.share - left.share);
  return (
    <section>
      <h2 className={styles.heading}>{text.firm}</h2>
      {robustness && parts.length > 1 ? (
        <>
          <p className={`${styles.lead} muted sm`}>
            {text.firmLead(wholePercent(robustness.band ?? 0))} {evaluation.missing.length > 0 ? text.drawsMissing : null}
          </p>
          <HundredBar label={text.firmLabel(parts.map((part) => part.text))} parts={parts} />
          <ul className={`${styles.list} num sm`}>
            {parts.map(({ key, colour, name, share }) => (
              <li key={key}>
                <OptionDot colour={colour} />
                <span>{name}</span>
                <b>{wholePercent(share)}</b>
              </li>
            ))}
          </ul>
          <p className="muted xs num">{text.draws(robustness.draws, robustness.seed)}</p>
        </>
      ) : (
        <p className="muted sm">{text.notSampled}</p>
      )}
    </section>
  );
}
