import { daysOfReveal, votersOf } from '../decision/agreement/voters.ts';
import { agreedScores } from '../decision/ballot-scores.ts';
import { ballotWeights } from '../decision/ballot-weights.ts';
import { dissentOf, type Dissent, type DissentingVote } from '../decision/dissent.ts';
import type { Row } from '../decision/entities.ts';
import { scoreText } from '../decision/score-text.ts';
import type { RoundView } from '../decision/view.ts';
import { counted, grouped, listed, plainFigure } from '../text/figures.ts';
import { oneLine } from '../text/one-line.ts';
import { inlineText, quotedName } from './markdown-inline.ts';
import { nameOf } from './robustness.ts';
import { withoutStop } from './sentences.ts';

/** How many dissenting scores a record tells; the analysis beside it has all. */
const mostVotes = 10;

/**
 * How a group came to its scores, as Markdown blocks: who voted and when it was revealed, what was voted on twice, what
 * was said, and who still sees it differently. Empty where no ballot is revealed.
 */
export function groupScores(view: RoundView): readonly string[] {
  const voters = votersOf(view);
  if (voters.length === 0) return [];
  const names = voters.map(({ participant }) => personName(participant));
  const sentences = [
    `${counted(voters.length, 'ballot')}, revealed on ${listed(daysOfReveal(view))}: ${listed(names)}.`,
    derivedSentence(view),
    secondVotes(view),
  ];
  const dissent = dissentOf(view);
  return [
    sentences.filter(Boolean).join(' '),
    ...bullets('What was said:', discussionLines(view)),
    ...bullets('Dissent:', dissentLines(view, dissent)),
  ];
}

/** A name in running text. */
function personName({ name }: Row<'participant'>): string {
  return inlineText(name) || 'Unnamed person';
}

function derivedSentence(view: RoundView): string {
  const scores = agreedScores(view);
  const known = scores.filter(({ value }) => value !== null).length;
  const derived = scores.filter((score) => score.derived).length;
  if (derived === 0) return '';
  const all =
    derived === known
      ? 'The scores are'
      : `${grouped(derived)} of ${counted(known, 'score')} ${derived === 1 ? 'is' : 'are'}`;
  return `${all} the median of the ballots${derived === known ? '' : '; the others were agreed on'}.`;
}

/** The criteria that people scored again after they had talked. */
function secondVotes(view: RoundView): string {
  const again = view.criteria.filter(({ key }) =>
    view.ballots.some(({ scores }) =>
      Object.values(scores).some((score) => score.criterion === key && score.previous !== null),
    ),
  );
  const open = view.criteria.filter(({ key }) => (view.discussions[key]?.openSince ?? null) !== null);
  return [
    again.length === 0 ? '' : `There was a second vote on ${listed(again.map(quoted))}.`,
    open.length === 0 ? '' : `A second vote on ${listed(open.map(quoted))} is open.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function discussionLines(view: RoundView): readonly string[] {
  return view.criteria.flatMap((criterion) => {
    const note = withoutStop(oneLine(view.discussions[criterion.key]?.note ?? ''));
    return note === '' ? [] : [inlineText(`“${oneLine(criterion.name) || 'without a name'}”: ${note}`)];
  });
}

function dissentLines(view: RoundView, { rankings, votes }: Dissent): readonly string[] {
  const more = votes.length - mostVotes;
  return [
    ...rankings.map(({ participant, leaders }) => {
      const names = listed(leaders.map(({ key }) => nameOf(view, key)));
      return `${personName(participant)} would put ${names} first by their own ${ownNumbers(view, participant)}`;
    }),
    ...votes.slice(0, mostVotes).map(voteLine),
    ...(more > 0 ? [`${counted(more, 'more score')} that far from what was agreed on`] : []),
  ];
}

/** Whether somebody weighed as well; who did not is ranked by the agreed weights. */
function ownNumbers(view: RoundView, { key }: Row<'participant'>): string {
  const own = view.ballots.find(({ ballot }) => ballot.key === key);
  return own && ballotWeights(view, own) !== null ? 'weights and scores' : 'scores';
}

function voteLine({ participant, criterion, option, vote, agreed, derived, note }: DissentingVote): string {
  const who = oneLine(participant.name) || 'Unnamed person';
  const what = `${oneLine(option.name)} ${plainFigure(vote)} on “${oneLine(criterion.name) || 'without a name'}”`;
  const reason = withoutStop(oneLine(note));
  const line = `${who} scored ${what}, ${derived ? 'the median is' : 'agreed was'} ${scoreText(criterion, agreed)}`;
  return inlineText(reason === '' ? line : `${line}: ${reason}`);
}

function bullets(lead: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lead, lines.map((line) => `* ${line}`).join('\n')];
}

function quoted({ name }: Row<'criterion'>): string {
  return quotedName(name);
}
