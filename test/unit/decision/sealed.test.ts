import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDecisionFile } from '../../../shared/decision/decision-file.ts';
import { discardBallot, handIn, reveal, voteAgain } from '../../../shared/decision/edits/ballots.ts';
import { setTitle } from '../../../shared/decision/edits/frame.ts';
import { setRole } from '../../../shared/decision/edits/participants.ts';
import { setField } from '../../../shared/decision/edits/rows.ts';
import { setFinding, setScore, setScoreNote } from '../../../shared/decision/edits/score.ts';
import { setWeightMethod } from '../../../shared/decision/edits/weigh.ts';
import { forOthers, forParticipant } from '../../../shared/decision/for-others.ts';
import { asSeenBy, ballotEntities, hasVote, isTurnOpen } from '../../../shared/decision/sealed.ts';
import { rowsOf, type DecisionState } from '../../../shared/decision/state.ts';
import { viewBallot, viewRound } from '../../../shared/decision/view.ts';
import { after, anyEntries, at, blindDecision, entering, foundIn, scoreBoth } from './blind.ts';
import { smallRows } from './decisions.ts';

/** Ada and Ben have scored the admin panel, both have handed in. */
function bothIn(): DecisionState {
  return [
    { actor: 'ada', make: scoreBoth('ada', 'admin', [9, 3]) },
    { actor: 'ada', make: (state: DecisionState) => handIn(state, 1, 'ada', at) },
    { actor: 'ben', make: scoreBoth('ben', 'admin', [4, 6]) },
    { actor: 'ben', make: (state: DecisionState) => handIn(state, 1, 'ben', at) },
  ].reduce((state, { actor, make }) => after(state, actor, make), blindDecision());
}

const revealed = (): DecisionState => after(bothIn(), null, (state) => reveal(state, 1, at));
const again = (): DecisionState => after(revealed(), null, (state) => voteAgain(state, 1, ['admin'], at));

const onBallots = (state: DecisionState): readonly string[] =>
  ballotEntities.flatMap((entity) => rowsOf(state, entity).map(({ ballot }) => ballot));

const sealed = expect.objectContaining({ code: 'sealed' });

describe('what is seen', () => {
  test('of ballots that are in, nobody sees anything but that they are', () => {
    const seen = asSeenBy(bothIn(), null);
    expect(onBallots(seen)).toEqual([]);
    expect(Object.keys(seen.ballot).toSorted()).toEqual(['1/ada', '1/agreed', '1/ben']);
    expect(seen.ballot['1/ada']?.handedInAt).toBe(at);
  });

  test('in a turn only the own ballot, not even the agreed one', () => {
    const state = after(
      { ...bothIn(), score: { ...bothIn().score, ...blindDecision({ score: smallRows.score }).score } },
      'cleo',
      scoreBoth('cleo', 'hiring', [1, 2]),
    );
    expect(new Set(onBallots(asSeenBy(state, 'cleo')))).toEqual(new Set(['cleo']));
    expect(new Set(onBallots(asSeenBy(state, null)))).toEqual(new Set(['agreed']));
  });

  test('once revealed, everything; a second vote hides that criterion again', () => {
    expect(asSeenBy(revealed(), null)).toEqual(revealed());
    const state = after(after(again(), 'ada', scoreBoth('ada', 'admin', [7, 5])), 'ada', (now) =>
      handIn(now, 1, 'ada', at),
    );
    expect(onBallots(asSeenBy(state, null))).toEqual([]);
    expect(viewRound(state, 1).ballots.map(({ scores }) => Object.keys(scores))).toEqual([[], []]);
  });

  test('in a copy that was sent, its participant sees their own ballot on every page', () => {
    const sent = { ...smallRows.decision[0]!, ballotOf: 'ada' };
    const own = after(blindDecision({ decision: [sent] }), 'ada', scoreBoth('ada', 'admin', [9, 3]));
    expect(onBallots(asSeenBy(own, null))).toEqual(['ada', 'ada']);
  });

  test('whatever somebody enters, nothing of it leaves the decision before the reveal, and all of it afterwards', () => {
    fc.assert(
      fc.property(anyEntries, fc.boolean(), (entries, isHandedIn) => {
        const entered = entering('ada', entries).reduce((state, make) => after(state, 'ada', make), blindDecision());
        const state = isHandedIn ? after(entered, 'ada', (now) => handIn(now, 1, 'ada', at)) : entered;
        const texts = {
          all: JSON.stringify(state),
          moderator: JSON.stringify(asSeenBy(state, null)),
          ben: JSON.stringify(asSeenBy(state, 'ben')),
          round: JSON.stringify(viewRound(state, 1)),
          others: JSON.stringify(forOthers(state)),
          file: writeDecisionFile({ key: 'd', state }),
          forBen: writeDecisionFile({ key: 'd', state: forParticipant(state, 'ben') }),
          forAda: writeDecisionFile({ key: 'd', state: forParticipant(state, 'ada') }),
        };
        const { all, ...shared } = texts;
        expect(foundIn(all, entries)).toHaveLength(5);
        expect(Object.entries(shared).filter(([, text]) => foundIn(text, entries).length > 0)).toEqual([]);
        expect(rowsOf(asSeenBy(state, null), 'comparison')).toEqual([]);
        if (!isHandedIn) return;
        const open = after(state, null, (now) => reveal(now, 1, at));
        expect(foundIn(writeDecisionFile({ key: 'd', state: open }), entries)).toHaveLength(5);
      }),
    );
  });
});

describe('whose turn it is', () => {
  const open = (state: DecisionState): readonly string[] =>
    ['ada', 'ben', 'cleo', 'dan', 'nobody'].filter((key) => isTurnOpen(state, 1, key));

  test('everybody with a vote has one until they hand in', () => {
    expect(open(blindDecision())).toEqual(['ada', 'ben', 'cleo']);
    expect(open(bothIn())).toEqual(['cleo']);
    expect(open(revealed())).toEqual(['cleo']);
  });

  test('a second vote asks those again whose ballots are revealed', () => {
    expect(open(again())).toEqual(['ada', 'ben', 'cleo']);
    expect(open(after(again(), 'ada', (state) => handIn(state, 1, 'ada', at)))).toEqual(['ben', 'cleo']);
  });

  test('not in a closed round, not without a vote, not for who was taken out', () => {
    expect(open(after(blindDecision(), null, (state) => setField(state, 'round', '1', 'closedAt', at)))).toEqual([]);
    const informed = after(blindDecision(), null, (state) => setRole(state, 1, 'ada', 'informed'));
    expect(open(informed)).toEqual(['ben', 'cleo']);
    expect(hasVote({ ...blindDecision().participant['1/ada']!, removed: true })).toBe(false);
  });

  test('in a sent copy it stays open after it is handed in', () => {
    const sent = blindDecision({ decision: [{ ...smallRows.decision[0]!, ballotOf: 'ada' }] });
    expect(open(after(sent, 'ada', (state) => handIn(state, 1, 'ada', at)))).toContain('ada');
  });
});

describe('what may be changed', () => {
  const expectRefused = (state: DecisionState, actor: string | null, make: Parameters<typeof after>[2]): void => {
    expect(() => after(state, actor, make)).toThrow(sealed);
  };

  test('in a turn nothing but the own ballot', () => {
    const state = blindDecision();
    expectRefused(state, 'ada', scoreBoth('ben', 'admin', [1, 1]));
    expectRefused(state, 'ada', scoreBoth('agreed', 'admin', [1, 1]));
    expectRefused(state, 'ada', (now) => setTitle(now, 'Mine'));
    expectRefused(state, 'ada', (now) =>
      setFinding(now, 1, { criterion: 'admin', option: 'django' }, { verdict: 'pass' }),
    );
    expectRefused(state, 'ada', (now) => setWeightMethod(now, viewBallot(now, 1, 'agreed').ballot, 'points'));
    expect(() =>
      after(state, 'ada', (now) => setWeightMethod(now, viewBallot(now, 1, 'ada').ballot, 'points')),
    ).not.toThrow();
  });

  test('nothing after it is handed in, and nobody reveals their own', () => {
    expectRefused(bothIn(), 'ada', scoreBoth('ada', 'admin', [1, 1]));
    expectRefused(bothIn(), 'ada', (now) => setField(now, 'ballot', '1/ada', 'handedInAt', null));
    const begun = after(blindDecision(), 'ada', scoreBoth('ada', 'admin', [9, 3]));
    expectRefused(begun, 'ada', (now) => setField(now, 'ballot', '1/ada', 'revealedAt', at));
    expect(() => after(begun, 'ada', (now) => handIn(now, 1, 'ada', at))).not.toThrow();
  });

  test('whoever moderates writes on no sealed ballot, opens none, but takes one back as a whole', () => {
    const place = { criterion: 'admin', option: 'django' };
    expectRefused(bothIn(), null, (now) => setScore(now, now.ballot['1/ada']!, place, 1));
    expectRefused(bothIn(), null, (now) => setScoreNote(now, now.ballot['1/ada']!, place, 'x'));
    expectRefused(bothIn(), null, (now) => setField(now, 'ballot', '1/ada', 'handedInAt', null));
    expectRefused(blindDecision(), null, scoreBoth('ada', 'admin', [1, 1]));
    const without = after(bothIn(), null, (now) => discardBallot(now, 1, 'ada'));
    expect(Object.keys(without.ballot)).toEqual(['1/agreed', '1/ben']);
    expect(new Set(onBallots(without))).toEqual(new Set(['ben']));
  });

  test('in a second vote the scores that are asked for, and nothing else of the ballot', () => {
    expect(() => after(again(), 'ada', scoreBoth('ada', 'admin', [7, 5]))).not.toThrow();
    expectRefused(again(), 'ada', scoreBoth('ada', 'hiring', [7, 5]));
    expectRefused(again(), null, scoreBoth('ada', 'admin', [7, 5]));
    expectRefused(revealed(), 'ada', scoreBoth('ada', 'admin', [7, 5]));
  });
});
