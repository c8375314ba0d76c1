import { Check, MoreHorizontal } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'wouter';
import type { DecisionSummary } from '../../shared/ipc/contract.ts';
import { formatInstantDay, libraryText as text } from '../text/library.ts';
import { formatDay } from '../text/numbers.ts';
import { workshopText } from '../text/workshop.ts';
import { Pill } from '../ui/pill.tsx';
import { ProgressRing } from '../ui/progress-ring.tsx';
import styles from './decision-list.module.css';
import { today } from '../workshop/decide/today.ts';
import { titleOf } from './use-library-actions.ts';

const tones = { proposed: 'plain', accepted: 'good', rejected: 'bad', deprecated: 'warn', superseded: 'warn' } as const;
const mostOptions = 6;

interface Props {
  readonly decision: DecisionSummary;
  readonly onMenu: (decision: DecisionSummary, button: HTMLElement) => void;
  readonly isMenuOpen: boolean;
}

/** One decision of the library. Plain elements: hundreds of them are drawn while someone types. */
export const DecisionRow = memo(function DecisionRow({ decision, onMenu, isMenuOpen }: Props) {
  return (
    <li className={styles.row}>
      <ProgressRing share={decision.progress} label={text.done} />
      <div className={styles.main}>
        <Link href={`/decision/${decision.id}/frame`} className={styles.title} data-part="title">
          {titleOf(decision)}
        </Link>
        <Options decision={decision} />
      </div>
      <div className={styles.tags}>{decision.tags.join(', ')}</div>
      <div className={styles.status}>
        <Pill tone={tones[decision.status]}>{workshopText.statuses[decision.status]}</Pill>
        {decision.date === null ? null : <span>{formatDay(decision.date)}</span>}
        {decision.dueFrom !== null && decision.dueFrom <= today() ? <Pill tone="warn">{text.reviewDue}</Pill> : null}
      </div>
      <div className={styles.changed}>
        <span className={styles.changedLabel}>{text.changed} </span>
        {formatInstantDay(decision.updatedAt)}
      </div>
      <button
        type="button"
        className={styles.more}
        data-part="menu"
        aria-label={text.actionsFor(titleOf(decision))}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        onClick={(event) => onMenu(decision, event.currentTarget)}
      >
        <MoreHorizontal size={16} aria-hidden />
      </button>
    </li>
  );
});

function Options({ decision }: { readonly decision: DecisionSummary }) {
  if (decision.options.length === 0) return <div className={styles.options}>{text.noOptions}</div>;
  const hidden = decision.options.length - mostOptions;
  return (
    <div className={styles.options}>
      {decision.options.slice(0, mostOptions).map((name, index) => {
        const isChosen = name === decision.chosen;
        return (
          <span key={index} className={styles.option} data-chosen={isChosen || undefined}>
            <span className={styles.optionName}>{name}</span>
            {isChosen ? (
              <>
                <Check size={13} aria-hidden />
                <span className="visually-hidden">{text.chosen}</span>
              </>
            ) : null}
          </span>
        );
      })}
      {hidden > 0 ? <span>{text.more(hidden)}</span> : null}
    </div>
  );
}
