import { relativeChange } from '../shared/evaluation/nearest-turns.ts';
import { finePercent, listed } from '../shared/text/figures.ts';
import type { EvaluatedRoundOutput, RoundOutput } from './evaluate-output.ts';
import { terminalLine } from './terminal-text.ts';

/** How the parts of a round are called in sentences. */
export interface RoundNames {
  readonly option: (key: string) => string;
  readonly criterion: (key: string) => string;
  readonly group: (key: string) => string;
  readonly person: (key: string) => string;
}

/** The names of what is in a round by their keys, each in one line. */
export function roundNames(round: RoundOutput): RoundNames {
  const { options, criteria, participants } = round;
  const groups = round.kind === 'evaluated' ? round.groups : [];
  const named = (list: readonly { readonly key: string; readonly name: string }[], key: string): string =>
    terminalLine(list.find((item) => item.key === key)?.name ?? key) || key;
  return {
    option: (key) => named(options, key),
    criterion: (key) => `“${named(criteria, key)}”`,
    group: (key) => `“${named(groups, key)}”`,
    person: (key) => named(participants, key),
  };
}

/** Every break-even weight of a round, the smallest relative change first. */
export function breakEvenText({ criteria, verdict }: EvaluatedRoundOutput, names: RoundNames): readonly string[] {
  if (verdict.leaders.length === 0) return [];
  const turning = criteria.flatMap(({ key, weight, breakEven }) =>
    breakEven === null ? [] : [{ key, weight, ...breakEven }],
  );
  if (turning.length === 0) return ['None: no weight, changed alone, puts anyone else first.'];
  return turning
    .toSorted((left, right) => relativeChange(left.weight, left.at) - relativeChange(right.weight, right.at))
    .map(({ key, weight, at, leaders }) => {
      const side = at > weight ? 'above' : 'below';
      return `${names.criterion(key)} ${side} ${finePercent(at)} (now ${finePercent(weight)}): ${listed(leaders.map(names.option))}`;
    });
}
