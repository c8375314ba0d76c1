import { unverified } from '../../../shared/decision/must-haves.ts';
import type { Evaluation } from '../../../shared/evaluation/model.ts';
import { optionName } from '../../../shared/decision/verdict-words.ts';
import { useDecision } from '../../session/session-context.tsx';
import { resultText as text } from '../../text/result.ts';
import { Notice } from '../../ui/notice.tsx';
import { ScoreLink } from './score-link.tsx';
import styles from './findings.module.css';

/** So many are named; the Score step shows them all. */
const shownCells = 12;

interface Cell {
  readonly option: string;
  readonly criterion: string;
}

/** Dominance in a sentence, and what of the numbers should be looked at again. */
export function Findings({ evaluation }: { readonly evaluation: Evaluation }) {
  const { view, input } = useDecision();
  const open = unverified(view);
  const acceptable = evaluation.options.filter(({ failed }) => failed.length === 0);
  const dominating = [...new Set(evaluation.dominance.map((pair) => pair.dominating))];
  return (
    <section className={styles.findings}>
      {acceptable.length > 1 ? (
        <>
          {dominating.map((key) => (
            <p key={key} className="sm">
              {text.dominates(
                optionName(input, key),
                evaluation.dominance
                  .filter((pair) => pair.dominating === key)
                  .map((pair) => optionName(input, pair.dominated)),
              )}
            </p>
          ))}
          {dominating.length === 0 ? (
            <p className="muted sm">{evaluation.missing.length > 0 ? text.noDominanceYet : text.noDominance}</p>
          ) : null}
        </>
      ) : null}
      {open.length > 0 ? <CellNotice words={text.notVerified(open.length)} cells={open} /> : null}
      {evaluation.clipped.length > 0 ? (
        <CellNotice words={text.clipped(evaluation.clipped.length)} cells={evaluation.clipped} />
      ) : null}
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
