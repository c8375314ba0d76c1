import { Check, Minus } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { verdictReasons } from '../../../shared/decision/explain/verdict.ts';
import { noVerdictWords, verdictWords } from '../../../shared/decision/verdict-words.ts';
import { roundFacts } from '../../../shared/decision/round-facts.ts';
import type { Analysis } from '../../../shared/evaluation/analysis.ts';
import type { EvaluationInput, NoEvaluation, VerdictKind } from '../../../shared/evaluation/model.ts';
import { useDecision } from '../../session/session-context.tsx';
import { formatPoints, unbroken } from '../../text/numbers.ts';
import { resultText as text } from '../../text/result.ts';
import { workshopText } from '../../text/workshop.ts';
import { OptionDot } from '../../ui/option-dot.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useResult, useResultAnalysis } from './result-context.tsx';
import { optionRows, type OptionRow } from './result-rows.ts';
import styles from './verdict.module.css';
import { useWhatIf } from './what-if/what-if-context.tsx';

const tones = {
  'no-acceptable-option': 'bad',
  'not-rankable': 'plain',
  'too-close': 'warn',
  leaning: 'warn',
  robust: 'good',
} as const satisfies Record<VerdictKind, string>;

/** More totals than these stand one below the other, smaller. */
const roomForLargeTotals = 3;

/** The verdict in words, with the totals beside it. */
export function Verdict() {
  const { view } = useDecision();
  const { isTrying } = useWhatIf();
  const { evaluation } = useResult();
  const analysis = useResultAnalysis();
  const { acceptable, failed } = optionRows(view, evaluation);
  const many = acceptable.length + failed.length > roomForLargeTotals;
  return (
    <section className={styles.verdict} aria-label={text.totals}>
      <div role="status">
        {isTrying ? <Pill tone="accent">{text.whatIfPill}</Pill> : null}{' '}
        {analysis ? <Words analysis={analysis} /> : <p className="muted">{text.sampling}</p>}
      </div>
      <ul className={`${styles.totals} ${many ? styles.many : ''}`}>
        {[...acceptable, ...failed].map((row) => (
          <Total key={row.key} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Words({ analysis }: { readonly analysis: Analysis }) {
  const { view } = useDecision();
  const facts = useMemo(() => roundFacts(view), [view]);
  const words = verdictWords(analysis, facts);
  return (
    <>
      <Pill tone={tones[analysis.verdict.kind]}>{words.pill}</Pill>
      <h2 className={styles.sentence}>{words.sentence}</h2>
      <p className="muted">{words.facts.join(' ')}</p>
      <ul className={`${styles.reasons} sm`} aria-label={text.reasons(words.pill)}>
        {verdictReasons(analysis).map(({ met, text: reason }, index) => (
          // The conditions have their places: only what they say changes.
          <li key={index} data-met={met}>
            {met ? (
              <Check size={14} role="img" aria-label={text.met} />
            ) : (
              <Minus size={14} role="img" aria-label={text.notMet} />
            )}
            <span>{unbroken(reason)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Total({ row }: { readonly row: OptionRow }) {
  const { name, colour, result } = row;
  const [lowest, highest] = result.interval;
  return (
    <li className={styles.total} data-failed={result.failed.length > 0}>
      <span className={styles.name}>
        <OptionDot colour={colour} />
        <span title={name}>{name}</span>
      </span>
      <b className="num" data-range={result.total === null}>
        {result.total === null
          ? text.totalRange(formatPoints(lowest), formatPoints(highest))
          : formatPoints(result.total)}
      </b>
    </li>
  );
}

/** Why there is no result, and the step that mends it. */
export function NoVerdict({ why, input }: { readonly why: NoEvaluation; readonly input: EvaluationInput }) {
  const { id } = useDecision();
  const words = noVerdictWords(why, input);
  return (
    <section className={styles.none}>
      <Pill>{text.noResult}</Pill>
      <h2 className={styles.sentence}>{words.sentence}</h2>
      <p className="muted">{words.help}</p>
      <Link href={`/decision/${id}/${words.step}`} className={styles.go ?? ''}>
        {text.openStep(workshopText.steps[words.step])}
      </Link>
    </section>
  );
}
