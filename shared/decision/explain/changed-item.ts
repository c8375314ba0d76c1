import type { RoundView } from '../view.ts';
import type { Compared, Standing } from '../comparison/compared.ts';

/** The lists of what is not as it was, in the order in which they are told. */
export const changedListKinds = ['weights', 'scores', 'options', 'criteria', 'evidence', 'people', 'findings'] as const;

export type ChangedListKind = (typeof changedListKinds)[number];

/** What something was and what it is, in words. */
export interface ThenNow {
  /** Which part of it this is, such as `anchors`; empty where it is all there is to say. */
  readonly what: string;
  /** Null where the round does not have it. */
  readonly before: string | null;
  readonly after: string | null;
}

/** One thing that is not as it was. */
export interface ChangedItem {
  /** What reasons for it are about, by `subjectOf`. */
  readonly subject: string;
  readonly standing: Exclude<Standing, 'same'>;
  /** What it is: `Hiring`, or `Django on “Hiring”`. */
  readonly name: string;
  /** The colour of the option it is about, 0 to 11; null where it is about none or several. */
  readonly colour: number | null;
  /** None where all there is to say is that it came or went. */
  readonly parts: readonly ThenNow[];
  /** It was taken over from the round before and nobody has looked at it yet. */
  readonly notLookedAt: boolean;
}

/** What became of all things of one kind. */
export interface ChangedList {
  readonly kind: ChangedListKind;
  readonly changed: readonly ChangedItem[];
  /** How many are as they were, and how many of these nobody has looked at yet. */
  readonly same: number;
  readonly sameNotLookedAt: number;
  /** Left out of the list, as they came or went with an option or a criterion that is listed. */
  readonly withOthers: number;
}

/** What is said of one thing: an item without what it has in common with all of them. */
export type Said = Pick<ChangedItem, 'name' | 'colour' | 'parts'>;

/**
 * The list of one kind. @param say null for what is left out, as something else that is listed says it.
 */
export function changedList<C extends Compared<unknown>>(
  kind: ChangedListKind,
  compared: readonly C[],
  later: RoundView,
  say: (item: C) => Said | null,
): ChangedList {
  const same = compared.filter(({ standing }) => standing === 'same');
  const isOpen = (subject: string): boolean => later.carried.has(subject);
  const changed = compared.flatMap((item): readonly ChangedItem[] => {
    const { subject, standing } = item;
    const said = standing === 'same' ? null : say(item);
    return said && standing !== 'same' ? [{ subject, standing, notLookedAt: isOpen(subject), ...said }] : [];
  });
  return {
    kind,
    changed,
    same: same.length,
    sameNotLookedAt: same.filter(({ subject }) => isOpen(subject)).length,
    withOthers: compared.length - same.length - changed.length,
  };
}
