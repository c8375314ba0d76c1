import { describe, expect, test } from 'vitest';
import {
  carriedIn,
  carriedOn,
  firstUnfinished,
  nextCarried,
  nextToDo,
  scoredCount,
  shownCell,
} from '../../../../../renderer/workshop/score/cells.ts';
import type { Row } from '../../../../../shared/decision/entities.ts';
import { agreedBallot } from '../../../../../shared/decision/keys.ts';
import { viewRound } from '../../../../../shared/decision/view.ts';
import { smallDecision, smallRows } from '../../../decision/decisions.ts';
import { votedRound } from '../../../decision/voted.ts';
import { plainScore } from '../../../../../shared/decision/edits/score.ts';

/** Three options; those named are scored on the criterion. */
function scored(cells: Readonly<Record<string, readonly string[]>>) {
  const score = Object.entries(cells).flatMap(([criterion, options]) =>
    options.map((option) => ({ round: 1, ballot: agreedBallot, criterion, option, value: 0, ...plainScore, note: '' })),
  );
  const option = smallRows.option.map((row) => ({ ...row, removed: false }));
  return viewRound(smallDecision({ option, score }), 1);
}

type Scored = Parameters<typeof scored>[0];

function next(cells: Scored, criterion: string, after: string | null) {
  const view = scored(cells);
  return nextToDo(view, view.agreed, criterion, after);
}

function first(cells: Scored) {
  const view = scored(cells);
  return firstUnfinished(view, view.agreed);
}

describe('the next option without a score', () => {
  test('is looked for behind the present one, then from the top', () => {
    const view = scored({ admin: ['nodejs'] });
    expect(nextToDo(view, view.agreed, 'admin', 'django')).toBe('both');
    expect(nextToDo(view, view.agreed, 'admin', 'both')).toBe('django');
    expect(nextToDo(view, view.agreed, 'admin', null)).toBe('django');
  });

  test('is never the present one, and none when all have one', () => {
    expect(next({ admin: ['django', 'nodejs'] }, 'admin', 'both')).toBeNull();
    expect(next({ admin: ['django', 'nodejs', 'both'] }, 'admin', null)).toBeNull();
  });
});

describe('what was taken over and not looked at yet', () => {
  const all = ['django', 'nodejs', 'both'];
  const view = {
    ...scored({ admin: all, hiring: all }),
    carried: new Set(['score:agreed:hiring:django', 'score:agreed:hiring:both']),
  };
  const [admin, hiring] = view.criteria as [Row<'criterion'>, Row<'criterion'>];

  test('is to do as what has no score is', () => {
    expect(firstUnfinished(view, view.agreed)).toBe(hiring);
    expect(nextToDo(view, view.agreed, 'hiring', null)).toBe('django');
    expect(nextToDo(view, view.agreed, 'hiring', 'django')).toBe('both');
    expect(nextToDo(view, view.agreed, 'admin', null)).toBeNull();
  });

  test('is found from one criterion to the next, and around', () => {
    expect(nextCarried(view, view.agreed, admin)).toBe(hiring);
    expect(nextCarried(view, view.agreed, hiring)).toBeNull();
    const first = { ...view, carried: new Set(['score:agreed:admin:both']) };
    expect(nextCarried(first, first.agreed, hiring)).toBe(admin);
  });

  test('counts findings of must-haves', () => {
    const must = { ...hiring, mustHave: true };
    const found = { ...view, carried: new Set(['finding:hiring:django', 'score:agreed:hiring:nodejs']) };
    expect(carriedOn(found, found.agreed, must)).toEqual(['score:agreed:hiring:nodejs', 'finding:hiring:django']);
    expect(carriedIn(found, found.agreed, 'django', must)).toEqual(['finding:hiring:django']);
    expect(carriedIn(found, found.agreed, 'django', hiring)).toEqual([]);
  });
});

test('a score of zero is a score', () => {
  const view = scored({ admin: ['django', 'both'] });
  expect(scoredCount(view, view.agreed, 'admin')).toBe(2);
});

test('a score that gave way to new ballots is not shown beside them', () => {
  const view = votedRound([{ key: 'ada', scores: { 'admin/django': 4 } }]);
  const own = { ...view.ballots[0]!.scores['admin/django']!, ballot: agreedBallot, value: 9, note: 'As before.' };
  const agreed = { ...view.agreed, scores: { 'admin/django': own } };
  const [admin] = view.criteria;
  const old = { ...view, agreed, carried: new Set(['score:agreed:admin:django']) };
  const shown = shownCell(old, agreed, 'django', admin!);
  expect(shown).toMatchObject({ median: 4, score: { value: null, note: 'As before.' } });
  // The same object again, so that the cell is not drawn again.
  expect(shownCell(old, agreed, 'django', admin!).score).toBe(shown.score);
  expect(shownCell({ ...old, carried: new Set() }, agreed, 'django', admin!)).toMatchObject({
    median: null,
    score: { value: 9 },
  });
});

test('scoring begins where something is missing, else at the top', () => {
  const all = ['django', 'nodejs', 'both'];
  expect(first({ admin: all, hiring: ['both'] })?.key).toBe('hiring');
  expect(first({ admin: all, hiring: all })?.key).toBe('admin');
});

describe('a cell as it is shown', () => {
  const instant = '2026-03-01T09:00:00.000Z';
  const score = (ballot: string, option: string, value: number) => ({
    ...plainScore,
    round: 1,
    ballot,
    criterion: 'hiring',
    option,
    value,
    note: '',
  });
  const people = ['ada', 'ben', 'cleo'];
  const view = viewRound(
    smallDecision({
      participant: people.map((key, position) => ({ ...smallRows.participant[0]!, key, position, name: key })),
      ballot: people.map((key) => ({
        round: 1,
        key,
        method: 'swing' as const,
        handedInAt: instant,
        revealedAt: instant,
      })),
      weight: [],
      score: [
        score('ada', 'django', 6),
        score('ben', 'django', 7),
        { ...score(agreedBallot, 'nodejs', 4), confidence: 'medium' },
        score('cleo', 'nodejs', 9),
      ],
    }),
    1,
  );
  const hiring = view.criteria.find(({ key }) => key === 'hiring')!;

  test('with nothing entered is the median of the ballots that have a score', () => {
    expect(shownCell(view, view.agreed, 'django', hiring)).toMatchObject({
      score: undefined,
      median: 6.5,
      voters: 2,
      lowest: null,
    });
  });

  test('once entered is that alone, with its range', () => {
    expect(shownCell(view, view.agreed, 'nodejs', hiring)).toMatchObject({
      score: { value: 4 },
      lowest: 2,
      highest: 6,
      median: null,
      voters: 0,
    });
  });

  test('on a ballot of its own knows nothing of the others', () => {
    expect(shownCell(view, view.ballots[2]!, 'django', hiring)).toMatchObject({ score: undefined, median: null });
  });
});
