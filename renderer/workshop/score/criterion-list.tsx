import { useEffect, useRef } from 'react';
import { isSecondVote } from '../../../shared/decision/turns.ts';
import { useDecision } from '../../session/session-context.tsx';
import { roundsText } from '../../text/rounds.ts';
import { scoreText as text } from '../../text/score.ts';
import { Select } from '../../ui/select.tsx';
import { carriedOn, scoredCount } from './cells.ts';
import { useNarrowWindow } from './narrow-window.ts';
import styles from './criterion-list.module.css';

interface Props {
  readonly current: string;
  readonly onChoose: (criterion: string) => void;
}

/** The criteria by group, each with how far it is scored and its weight; in a narrow window a list to open. */
export function CriterionList({ current, onChoose }: Props) {
  const { view, ballot, evaluation } = useDecision();
  const isNarrow = useNarrowWindow();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-criterion="${CSS.escape(current)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  // Of the few criteria of a second vote the weights alone would say nothing.
  const weights = evaluation.kind === 'evaluated' && !isSecondVote(ballot) ? evaluation.weights : [];
  const total = view.options.length;
  const weightOf = new Map(view.criteria.map(({ key }, index) => [key, weights[index]]));
  // A list to open is built of all its items each time: only where it is seen.
  if (isNarrow)
    return (
      <div className={styles.narrow}>
        <Select
          label={text.criteria}
          labelHidden
          value={current}
          options={view.criteria.map((criterion) => {
            const left = carriedOn(view, ballot, criterion).length;
            const scored = text.scored(scoredCount(view, ballot, criterion.key), total);
            const said = left > 0 ? `${scored}, ${roundsText.notLookedAtCount(left)}` : scored;
            return { key: criterion.key, text: `${criterion.name} (${said})` };
          })}
          onChange={onChoose}
        />
      </div>
    );
  return (
    <nav ref={list} className={styles.list} aria-label={text.criteria}>
      {view.groups
        .filter(({ criteria }) => criteria.length > 0)
        .map(({ group, criteria }) => (
          <div key={group.key} className={styles.group}>
            <p id={`group-${group.key}`} className={styles.groupName}>
              {group.name}
            </p>
            <ul aria-labelledby={`group-${group.key}`} className={styles.items}>
              {criteria.map((criterion) => {
                const done = scoredCount(view, ballot, criterion.key);
                const left = carriedOn(view, ballot, criterion).length;
                const weight = weightOf.get(criterion.key);
                const isCurrent = criterion.key === current;
                return (
                  <li key={criterion.key}>
                    <button
                      type="button"
                      data-criterion={criterion.key}
                      className={styles.item}
                      aria-current={isCurrent ? 'true' : undefined}
                      title={left > 0 ? roundsText.notLookedAtCount(left) : undefined}
                      onClick={() => onChoose(criterion.key)}
                    >
                      <span
                        aria-hidden
                        className={styles.tick}
                        data-done={done === total ? (left > 0 ? 'carried' : 'all') : done > 0 ? 'some' : 'none'}
                      />
                      <span className={styles.name}>{criterion.name}</span>
                      <span className="visually-hidden">
                        , {text.scored(done, total)}
                        {left > 0 ? `, ${roundsText.notLookedAtCount(left)}` : ''}
                      </span>
                      {weight === undefined ? null : (
                        <span className={`${styles.weight} num`}>{text.weight(weight)}</span>
                      )}
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
    </nav>
  );
}
