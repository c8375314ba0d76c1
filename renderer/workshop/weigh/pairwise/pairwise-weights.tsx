import { useMemo, useState } from 'react';
import { compare } from '../../../../shared/decision/edits/comparisons.ts';
import { pairwiseLevels } from '../../../../shared/decision/pairwise.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { useEdit } from '../../../session/use-edit.ts';
import { weighText as text } from '../../../text/weigh.ts';
import { Notice } from '../../../ui/notice.tsx';
import { keepEdit } from '../../rounds/keep-edit.ts';
import { WeightBars } from '../weight-bars.tsx';
import type { WeightsSoFar } from '../weights-so-far.ts';
import { LevelList } from './level-list.tsx';
import { LevelPanel } from './level-panel.tsx';
import { levelId, nextOpenLevel, progressOfAll } from './levels.ts';
import type { LevelPair } from './pairs.ts';
import styles from './pairwise-weights.module.css';

/** Weights from comparing two at a time: the groups first, then the criteria inside each of them. */
export function PairwiseWeights({ soFar }: { readonly soFar: WeightsSoFar }) {
  const { view, ballot: worked } = useDecision();
  const { edit, refusal } = useEdit();
  const { ballot } = worked;
  const levels = useMemo(() => pairwiseLevels(view, worked), [view, worked]);
  // Where one is; a level that is complete stays until one goes on.
  const [chosen, setChosen] = useState(() => ({ id: levelIdOf(nextOpenLevel(levels, null)), focus: false }));
  const level = levels.find((candidate) => levelId(candidate) === chosen.id) ?? levels[0];
  if (!level) return null;
  const next = nextOpenLevel(levels, levelId(level));

  const judge = ({ first, second }: LevelPair, value: number | null, focus?: string): void => {
    const [upper, lower] = [level.items[first], level.items[second]];
    if (!upper || !lower) return;
    const pair = { kind: level.group === null ? 'groups' : 'criteria', first: upper.key, second: lower.key } as const;
    edit({
      label: (value === null ? text.edits.takeBack : text.edits.compare)(upper.name, lower.name),
      ...(focus === undefined ? {} : { focus }),
      make: (state) => compare(state, ballot, pair, value),
    });
  };
  return (
    <>
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
      <div className={styles.pairwise}>
        <LevelList levels={levels} current={level} onChoose={(id) => setChosen({ id, focus: false })} />
        <LevelPanel
          key={levelId(level)}
          level={level}
          next={next}
          takesFocus={chosen.focus}
          onJudge={judge}
          onKeep={(what, subject) => edit(keepEdit(ballot.round, what, [subject]))}
          onNext={() => next && setChosen({ id: levelId(next), focus: true })}
        />
      </div>
      <section className={styles.results} aria-labelledby="pairwise-results">
        <h3 id="pairwise-results">{text.results}</h3>
        <p role="status" className={styles.state}>
          {soFar.derived === null ? stateOf(levels) : ''}
        </p>
        <WeightBars caption={text.results} shares={soFar.shares} />
      </section>
    </>
  );
}

function stateOf(levels: Parameters<typeof progressOfAll>[0]): string {
  const { done, of } = progressOfAll(levels);
  if (levels.some(({ tooMany }) => tooMany)) return text.resultsBlocked;
  if (of === 0) return '';
  return done === of ? text.resultsDone(of) : text.resultsOpen(done, of);
}

function levelIdOf(level: Parameters<typeof levelId>[0] | null): string | null {
  return level && levelId(level);
}
