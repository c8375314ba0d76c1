import { unverified } from '../../../shared/decision/must-haves.ts';
import { explainDominance } from '../../../shared/decision/explain/dominance.ts';
import { optionName } from '../../../shared/decision/verdict-words.ts';
import { useDecision } from '../../session/session-context.tsx';
import { resultText as text } from '../../text/result.ts';
import { Notice } from '../../ui/notice.tsx';
import { How } from './how.tsx';
import { useResult } from './result-context.tsx';
import { ScoreLink } from './score-link.tsx';
import styles from './findings.module.css';

/** So many are named; the Score step shows them all. */
const shownCells = 12;

interface Cell {
  readonly option: string;
  readonly criterion: string;
}

/** Dominance in a sentence, and what of the numbers should be looked at again. */
export function Findings() {
  const { view } = useDecision();
  const { input, evaluation } = useResult();
  const open = unverified(view);
  const failed = evaluation.options.filter((option) => option.failed.length > 0);
  const { lead, how } = explainDominance(input, evaluation);
  if (lead === '' && open.length + failed.length + evaluation.clipped.length === 0) return null;
  return (
    <section className={styles.findings}>
      <h2>{text.findings}</h2>
      {failed.map((option) => (
        <p key={option.key} className={`${styles.failed} sm`}>
          {text.failsMustHave(optionName(input, option.key), option.failed)}
        </p>
      ))}
      {lead === '' ? null : <p className="sm">{lead}</p>}
      {open.length > 0 ? <CellNotice words={text.notVerified(open.length)} cells={open} /> : null}
      {evaluation.clipped.length > 0 ? (
        <CellNotice words={text.clipped(evaluation.clipped.length)} cells={evaluation.clipped} />
      ) : null}
      {how.length > 0 ? <How how={how} /> : null}
    </section>
  );
}

function CellNotice({ words, cells }: { readonly words: string; readonly cells: readonly Cell[] }) {
  return (
    <Notice kind="warn">
      {words}
      <ul className={styles.cells}>
        {cells.slice(0, shownCells).map((cell) => (
          <li key={`${cell.criterion}/${cell.option}`}>
            <ScoreLink {...cell} />
          </li>
        ))}
        {cells.length > shownCells ? <li>{text.moreCells(cells.length - shownCells)}</li> : null}
      </ul>
    </Notice>
  );
}
