import type { ArrivalConflict } from '../../shared/ipc/travel-contract.ts';
import { travelText as text } from '../text/travel.ts';
import { Button } from '../ui/button.tsx';
import styles from './conflict-groups.module.css';
import { Conflict } from './conflict.tsx';
import type { ChosenSide } from './use-arrival.ts';

interface Props {
  readonly conflicts: readonly ArrivalConflict[];
  /** Number of those that nothing is chosen for. */
  readonly open: number;
  readonly onChoose: (conflicts: readonly string[], side: ChosenSide) => Promise<void>;
}

/** What is to be chosen, by rounds, each group also as a whole. */
export function ConflictGroups({ conflicts, open, onChoose }: Props) {
  const rounds = [...new Set(conflicts.map(({ round }) => round))].toSorted(
    (left, right) => (left ?? 0) - (right ?? 0),
  );
  return (
    <section aria-labelledby="conflicts" className={styles.section}>
      <div className={styles.head}>
        <h2 id="conflicts">{text.questions}</h2>
        <p role="status" className={styles.progress}>
          {text.progress(conflicts.length - open, conflicts.length)}
        </p>
      </div>
      <p className={styles.hint}>{text.hint}</p>
      {rounds.map((round) => {
        const group = conflicts.filter((each) => each.round === round);
        return (
          <div key={String(round)} className={styles.group} role="group" aria-label={text.group(round)}>
            <div className={styles.head}>
              <h3>{text.group(round)}</h3>
              {(['ours', 'theirs'] as const).map((side) => (
                <Button
                  key={side}
                  look="quiet"
                  aria-label={text.allOf(side, round)}
                  onPress={() => void chooseAll(group, side, onChoose)}
                >
                  {text.all[side]}
                </Button>
              ))}
            </div>
            {group.map((conflict) => (
              <Conflict
                key={conflict.key}
                conflict={conflict}
                onChoose={(side) => void onChoose([conflict.key], side)}
              />
            ))}
          </div>
        );
      })}
    </section>
  );
}

/** What can only be taken note of is, whatever is chosen for the others. */
async function chooseAll(
  group: readonly ArrivalConflict[],
  side: 'ours' | 'theirs',
  onChoose: Props['onChoose'],
): Promise<void> {
  const keysOf = (members: readonly ArrivalConflict[]): readonly string[] => members.map(({ key }) => key);
  const [free, noted] = [true, false].map((isFree) => group.filter(({ choices }) => choices.includes(side) === isFree));
  if (free && free.length > 0) await onChoose(keysOf(free), side);
  for (const each of noted ?? []) await onChoose([each.key], each.choices[0] ?? null);
}
