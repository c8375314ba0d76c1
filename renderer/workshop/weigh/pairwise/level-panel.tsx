import { useState } from 'react';
import { Link } from 'wouter';
import { comparisonSubject } from '../../../../shared/decision/not-looked-at.ts';
import type { PairwiseLevel } from '../../../../shared/decision/pairwise.ts';
import type { BallotView } from '../../../../shared/decision/view.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { weighText as text } from '../../../text/weigh.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Comparison } from './comparison.tsx';
import { Consistency } from './consistency.tsx';
import { LevelWeights } from './level-weights.tsx';
import { PairList } from './pair-list.tsx';
import { levelPairs, nextOpenPair, type LevelPair } from './pairs.ts';
import styles from './level-panel.module.css';

interface Props {
  readonly level: PairwiseLevel;
  /** The level to go on with once this one is compared; null where none is open. */
  readonly next: PairwiseLevel | null;
  /** Begin with the focus on the scale. */
  readonly takesFocus: boolean;
  readonly onJudge: (pair: LevelPair, value: number | null, focus?: string) => void;
  readonly onKeep: (what: string, subject: string) => void;
  readonly onNext: () => void;
}

/** One level: a question at a time, how far the answers agree with each other, and what weights they amount to. */
export function LevelPanel({ level, next, takesFocus, onJudge, onKeep, onNext }: Props) {
  const { id, view, ballot } = useDecision();
  const pairs = levelPairs(level);
  const carried = pairs.map((pair) => {
    const subject = subjectOfPair(ballot, level, pair);
    return view.carried.has(subject) ? subject : null;
  });
  // What was taken over is gone through again as what was never compared.
  const toDo = pairs.map((pair, place) => (carried[place] === null ? pair : { ...pair, value: null }));
  const [at, setAt] = useState(() => ({ index: nextOpenPair(toDo, -1) ?? 0, focus: takesFocus }));
  const groupName = (group: string | null): string | null =>
    view.groups.find((entry) => entry.group.key === group)?.group.name ?? null;
  const name = groupName(level.group);
  const index = Math.min(at.index, pairs.length - 1);
  const pair = pairs[index];
  const open = nextOpenPair(toDo, index);
  const goTo = (target: number): void => setAt({ index: target, focus: true });
  const goOn = (): void => {
    if (open !== null) goTo(open);
    else if (pair?.value !== null) onNext();
  };
  return (
    <section className={styles.panel} aria-labelledby="pairwise-level">
      <h3 id="pairwise-level" className={styles.heading}>
        {text.levelHeading(name)}
      </h3>
      {level.tooMany ? (
        <Notice kind="warn" actions={<Link href={`/decision/${id}/frame`}>{text.toFrame}</Link>}>
          {text.tooMany(level.items.length, level.group)}
        </Notice>
      ) : null}
      {!level.tooMany && pairs.length === 0 ? <p className={styles.alone}>{text.alone}</p> : null}
      {pair ? (
        <>
          <Comparison
            key={`${pair.first} ${pair.second}`}
            level={level}
            pair={pair}
            place={text.pairNumber(index, pairs.length)}
            takesFocus={at.focus}
            next={
              open !== null
                ? text.nextOpenPair
                : next && pair.value !== null
                  ? text.nextLevel(groupName(next.group))
                  : null
            }
            carried={carried[index] ?? null}
            onKeep={onKeep}
            onJudge={(value, focus) => onJudge(pair, value, focus)}
            onNext={goOn}
          />
          <Consistency level={level} onGoTo={(first, second) => goTo(indexOf(pairs, first, second))} />
          <LevelWeights level={level} label={text.levelWeights(name)} />
          <PairList level={level} pairs={pairs} current={index} onChoose={goTo} />
        </>
      ) : null}
    </section>
  );
}

function subjectOfPair(ballot: BallotView, { group, items }: PairwiseLevel, { first, second }: LevelPair): string {
  const kind = group === null ? 'groups' : 'criteria';
  return comparisonSubject(ballot, kind, items[first]?.key ?? '', items[second]?.key ?? '');
}

function indexOf(pairs: readonly LevelPair[], first: number, second: number): number {
  return Math.max(
    0,
    pairs.findIndex((pair) => pair.first === first && pair.second === second),
  );
}
