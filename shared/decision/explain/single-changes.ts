import { signed } from '../../charts/signed.ts';
import type { SingleChange } from '../../evaluation/lead-change/single-changes.ts';
import { counted, listed } from '../../text/figures.ts';
import type { ChangedNumbers } from '../comparison/changed-numbers.ts';
import { changedOption, differenceText } from './difference-words.ts';
import { bracketed, decimals, type Explanation } from './explanation.ts';
import { firstOf } from './unexplained.ts';

/** So many single changes are written out with their effects. */
const writtenOut = 3;

/** Which single change mattered most, and whether taking it back alone would change who leads. */
export function explainSingles(numbers: ChangedNumbers): Explanation {
  const method =
    'Each difference is taken back alone in the later round, all else as it is now: a weight to its share of then among the criteria of both rounds, the others in proportion; a score to what it was; a criterion or an option that came is left out, one that went is put back. The effect is today’s lead minus the lead without it. Such effects do not add up, as changes also work together.';
  const { singles } = numbers;
  if (!singles) return { lead: 'This needs somebody who is sure to lead now, and somebody behind.', how: [method] };
  const { leader, lead, changes } = singles;
  const [first] = changes;
  if (!first) return { lead: 'Nothing that bears on the lead has changed.', how: [method] };
  const effective = changes.filter(({ effect }) => effect !== null && Math.abs(effect) >= 0.0005);
  const open = changes.filter((change) => change.effect === null && !isLeaderItself(change, leader));
  return {
    lead: [mattered(numbers, leader, lead, first), turning(changes)].join(' '),
    how: [
      method,
      ...effective.slice(0, writtenOut).map((change) => effectFormula(numbers, lead, change)),
      ...(open.length > 0
        ? [
            `What ${counted(open.length, 'change')} did cannot be said, as taken back alone ${open.length === 1 ? 'it' : 'they'} would leave scores or weights missing: ${firstOf(open.map(({ difference }) => differenceText(numbers, difference)))}.`,
          ]
        : []),
    ],
  };
}

/** Whether a change is that the leader came: without it there is no lead of it to speak of. */
function isLeaderItself({ difference }: SingleChange, leader: string): boolean {
  return difference.kind === 'option-came' && difference.option === leader;
}

function mattered(numbers: ChangedNumbers, leader: string, lead: number, first: SingleChange): string {
  const what = `The single change that mattered most: ${differenceText(numbers, first.difference)}.`;
  const leads = listed(first.leaders.map((key) => changedOption(numbers, key)));
  const would = first.leaders.length > 1 ? `${leads} would tie in front` : `${leads} would lead`;
  if (isLeaderItself(first, leader))
    return first.leaders.length > 0 ? `${what} Without it ${would}.` : `${what} Who would lead without it is open.`;
  if (first.lead === null) return 'What the changes did to the lead, each by itself, cannot be said.';
  if (signed(lead - first.lead) === '0.0') return 'No single change moves the lead by as much as 0.1 of 10 points.';
  const name = changedOption(numbers, leader);
  const figures = `Without it the lead of ${name} would be ${signed(first.lead)} instead of ${signed(lead)} of 10 points`;
  return first.turns ? `${what} ${figures}, and ${would}.` : `${what} ${figures}.`;
}

function turning(changes: readonly SingleChange[]): string {
  const count = changes.filter(({ turns }) => turns).length;
  if (count === 0) return 'No change taken back alone would change who leads.';
  if (count === 1) return 'One change taken back alone would change who leads.';
  return `${counted(count, 'change')}, each taken back alone, would change who leads.`;
}

function effectFormula(
  numbers: ChangedNumbers,
  lead: number,
  { difference, lead: left, effect, turns }: SingleChange,
): string {
  const text = differenceText(numbers, difference);
  const turned = turns ? ', which would change who leads' : '';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}: ${decimals(lead)} − ${bracketed(left ?? 0)} = ${decimals(effect ?? 0)}${turned}.`;
}
