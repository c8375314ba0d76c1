import { describe, expect, it } from 'vitest';
import { recordFormats, type Row } from '../../../shared/decision/entities.ts';
import { evaluationInput } from '../../../shared/decision/evaluation-input.ts';
import { stateFromRows, type DecisionState } from '../../../shared/decision/state.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { analyse } from '../../../shared/evaluation/analysis.ts';
import { aroundDefaults, sampleRobustness } from '../../../shared/evaluation/sampler.ts';
import { weightedScores } from '../../../shared/adr/weighted-scores.ts';
import { finePercent } from '../../../shared/text/figures.ts';
import { booking, sampleRecord, sampleState, sampleView, team, type Sample } from './sample-decision.ts';

function blocksOf(state: DecisionState): string {
  const view = viewRound(state, 1);
  return weightedScores(view, analyse(evaluationInput(view))).join('\n\n');
}

/** A sample whose criteria are compared in pairs on the agreed ballot, the first with the second, and so on. */
function compared(values: readonly [number, number, number]): DecisionState {
  const pairs = [
    ['criterion-0', 'criterion-1'],
    ['criterion-0', 'criterion-2'],
    ['criterion-1', 'criterion-2'],
  ] as const;
  const state = sampleState(booking);
  const comparison = pairs.map(([first, second], index): Row<'comparison'> => {
    return { round: 1, ballot: 'agreed', first, second, value: values[index] ?? 1 };
  });
  const ballot = { round: 1, key: 'agreed', method: 'pairwise' as const, handedInAt: null, revealedAt: null };
  const { comparison: rows, ballot: ballots } = stateFromRows({ comparison, ballot: [ballot] });
  return { ...state, comparison: rows, ballot: ballots };
}

describe('the weighted scores of a record', () => {
  it('say how the weights were found', () => {
    expect(blocksOf(sampleState(booking))).toMatch(/^Weights by swing/);
    expect(blocksOf(sampleState(team))).toMatch(/^Weights derived from 3 ballots by swing: the median of their shares/);
    const one = sampleState({ ...team, ballots: team.ballots?.slice(0, 1) ?? [] });
    expect(blocksOf(one)).toMatch(/^Weights derived from 1 ballot by swing: /);
  });

  it('name every method by which the ballots weigh that the weights follow from', () => {
    const state = sampleState(team);
    const id = '1/person-1';
    const weight = Object.fromEntries(
      Object.entries(state.weight).map(([key, row]) => {
        return [key, row.ballot === 'person-1' ? { ...row, swing: null, points: row.swing } : row];
      }),
    );
    const ballot = { ...state.ballot, [id]: { ...state.ballot[id]!, method: 'points' as const } };
    expect(blocksOf({ ...state, weight, ballot })).toMatch(/^Weights derived from 3 ballots by swing and 100 points: /);
  });

  it('say how consistent comparisons in pairs are', () => {
    expect(blocksOf(compared([2, 4, 2]))).toContain('Consistency ratio: “All” 0.00; up to 0.10 is consistent enough.');
    // 3, 1/5 and 2 go round in a circle; the digits are those of the published random index for three, 0.58.
    expect(blocksOf(compared([3, -5, 2]))).toMatch(
      /Consistency ratio: “All” [12]\.\d\d; above 0\.10 judgements contradict each other more than they should\./,
    );
  });

  it('give the sample with all that draws it again', () => {
    const view = sampleView(booking);
    const sample = sampleRobustness(evaluationInput(view), aroundDefaults);
    const first = sample?.first['option-0'] ?? 0;
    expect(blocksOf(sampleState(booking))).toContain(
      `10,000 draws, seed 7: Django ${finePercent(first)}, Node.js ${finePercent(1 - first)}. \`fulcrum evaluate FILE --preset around --draws 10000 --seed 7\` draws them again`,
    );
  });

  it('put the range of a score beside it', () => {
    const text = blocksOf(sampleState(team));
    expect(text).toContain('| Hiring | 23.8 % | 7 (4 to 8) | 8 |');
    expect(text).toContain('In brackets what a score may be at least and at most.');
    expect(blocksOf(sampleState(booking))).not.toContain('In brackets');
  });

  it('tell who voted, what was said, what was voted on twice, and the dissent, in every format', () => {
    for (const format of recordFormats) {
      const { text } = sampleRecord(team, { format });
      expect(text).toContain(
        '3 ballots, revealed on 2026-11-19: Ana, Bo and Cy. 4 of 6 scores are the median of the ballots; the others were agreed on. There was a second vote on “Speed of development”.',
      );
      expect(text).toContain(
        'What was said:\n\n* “Speed of development”: Cy has seen three admins fail; the others have not\n\nDissent:\n\n* Cy would put Node.js first by their own weights and scores\n* Cy scored Django 3 on “Speed of development”, the median is 9 of 10: We have never shipped one\n',
      );
    }
    expect(sampleRecord(booking).text).not.toMatch(/ballot|Dissent|What was said/);
  });

  it('stay short where many disagree', () => {
    const people = Array.from({ length: 8 }, (_, index) => [`Person ${index}`, 'decision-maker'] as const);
    const loud: Sample = {
      ...booking,
      people,
      criteria: booking.criteria.map((entry) => ({ ...entry, swing: null, scores: [null, null], notes: [] })),
      ballots: people.map((_, person) => ({
        person,
        swings: [50, 50, 50],
        scores: booking.criteria.map(() => (person % 2 === 0 ? [0, 10] : [10, 0])),
      })),
    };
    const text = blocksOf(sampleState(loud));
    expect(text.match(/^\* Person \d scored /gm)).toHaveLength(10);
    expect(text).toContain('* 38 more scores that far from what was agreed on');
  });

  it('know nothing of ballots that are not revealed', () => {
    const sealed = (team.ballots ?? []).map((ballot) => ({ ...ballot, change: { revealedAt: null } }));
    const text = blocksOf(sampleState({ ...team, ballots: sealed, discussions: [] }));
    expect(text).not.toMatch(/Ana|Bo|Cy|ballot/);
  });
});
