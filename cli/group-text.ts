import { methodNames, ratioText } from '../shared/adr/weights-in-words.ts';
import { decimals, figureOf } from '../shared/decision/explain/explanation.ts';
import { counted, listed, wholePercent } from '../shared/text/figures.ts';
import type { RoundNames } from './break-even-text.ts';
import type { RoundOutput } from './evaluate-output.ts';
import { terminalLine } from './terminal-text.ts';
import { section } from './text-section.ts';

/** How the weights were found: `weights by swing`. */
export function weightsText({ weights: { methods, derivedFrom } }: RoundOutput): string {
  const names = listed(methods.map((method) => methodNames[method]));
  return derivedFrom === null
    ? `weights by ${names}`
    : `weights derived from ${counted(derivedFrom, 'ballot')} by ${names}`;
}

/** How consistent comparisons in pairs are; empty for other methods. */
export function consistencyText({ weights: { consistency } }: RoundOutput, names: RoundNames): string {
  if (consistency.length === 0) return '';
  const parts = consistency.map(
    ({ group, ratio }) => `${group === null ? 'groups' : names.group(group)} ${ratioText(ratio)}`,
  );
  return `Consistency ratio: ${parts.join(', ')}`;
}

/** Who voted, how far people agree, and who still sees it differently; nothing without ballots. */
export function groupText(round: RoundOutput, names: RoundNames): readonly string[] {
  if (round.ballots.length === 0) return [];
  const { ballots, agreement, votes, dissent } = round;
  const people = ballots.map(({ participant }) => names.person(participant));
  const w = agreement?.concordance ? `Kendall’s W ${decimals(agreement.concordance.w)}` : '';
  const consensus = agreement?.consensus ?? null;
  const measures = [w, consensus === null ? '' : `consensus ${wholePercent(consensus)}`].filter(Boolean);
  return [
    section(
      `${counted(ballots.length, 'ballot')}: ${listed(people)}`,
      measures.length > 0 ? [measures.join(', ')] : [],
    ) || `${counted(ballots.length, 'ballot')}: ${listed(people)}`,
    section(
      'Far apart',
      votes.filter(({ standing }) => standing === 'apart').map(({ criterion }) => names.criterion(criterion)),
    ),
    section('Dissent', [
      ...dissent.rankings.map(
        ({ participant, leaders }) =>
          `${names.person(participant)} would put ${listed(leaders.map(names.option))} first`,
      ),
      ...dissent.votes.map(({ participant, criterion, option, vote, agreed, derived, note }) => {
        const reason = terminalLine(note);
        return `${names.person(participant)}, ${names.criterion(criterion)}: ${names.option(option)} ${figureOf(vote)}, ${derived ? 'median' : 'agreed'} ${figureOf(agreed)}${reason === '' ? '' : ` (${reason})`}`;
      }),
    ]),
  ];
}
