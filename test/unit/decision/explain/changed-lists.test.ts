import { describe, expect, it } from 'vitest';
import { compareRounds } from '../../../../shared/decision/comparison/compare-rounds.ts';
import type { ChangedList, ChangedListKind } from '../../../../shared/decision/explain/changed-item.ts';
import { changedLists } from '../../../../shared/decision/explain/changed-lists.ts';
import { edited, twoViews } from '../comparison/two-views.ts';
import { smallRows } from '../decisions.ts';

type Rounds = Parameters<typeof twoViews>;

function lists(...rounds: Rounds): Readonly<Record<ChangedListKind, ChangedList>> {
  const [earlier, later] = twoViews(...rounds);
  const found = changedLists(earlier, later, compareRounds(earlier, later));
  return Object.fromEntries(found.map((list) => [list.kind, list])) as Record<ChangedListKind, ChangedList>;
}

const evidence = {
  round: 1,
  key: 'jobs',
  criterion: 'hiring',
  option: 'django' as string | null,
  position: 1,
  fact: '12 jobs',
  factYear: 2024,
  source: 'A paper',
  sourceYear: 2025,
  url: '',
  quoting: '',
  caveat: '',
  asPublished: false,
};

describe('what is not as it was', () => {
  it('counts what is as it was and lists none of it', () => {
    expect(Object.values(lists()).map(({ kind, changed, same }) => [kind, changed, same])).toEqual([
      ['weights', [], 2],
      ['scores', [], 4],
      ['options', [], 2],
      ['criteria', [], 2],
      ['evidence', [], 0],
      ['people', [], 1],
      ['findings', [], 0],
    ]);
  });

  it('says a weight as a share, and where it comes from where that is another', () => {
    const weight = edited(smallRows.weight, (row) => row.criterion === 'hiring', { swing: 100 });
    expect(lists({ weight }).weights.changed).toEqual([
      {
        subject: 'weight:agreed:hiring',
        standing: 'changed',
        name: 'Hiring',
        colour: null,
        parts: [{ what: '', before: '33.3 %', after: '50.0 %' }],
        notLookedAt: false,
      },
    ]);
    const points = smallRows.weight.map((row) => ({ ...row, points: 50 }));
    const ballot = [{ ...smallRows.ballot[0]!, method: 'points' }];
    expect(lists({ weight: points, ballot }).weights.changed[0]?.parts).toEqual([
      { what: '', before: '66.7 %', after: '50.0 %' },
      { what: '', before: 'by swing', after: 'of 100 points' },
    ]);
  });

  it('says a score in its unit with its range and its note', () => {
    const [first, second] = smallRows.score;
    const score = [{ ...first!, lowest: 8, highest: 10, value: 9.5, note: 'Less sure.' }, second!];
    expect(lists({ score }).scores.changed).toEqual([
      {
        subject: 'score:agreed:admin:django',
        standing: 'changed',
        name: 'Django on “Admin panel”',
        colour: 0,
        parts: [
          { what: '', before: '9 of 10', after: '9.5 of 10 (8 to 10)' },
          { what: 'note', before: 'Ships with one.', after: 'Less sure.' },
        ],
        notLookedAt: false,
      },
    ]);
    const scored = lists({ score: [...smallRows.score, { ...second!, criterion: 'hiring', value: 6 }] });
    expect(scored.scores.changed[0]?.parts).toEqual([{ what: '', before: 'not scored', after: '6 of 10' }]);
  });

  it('counts the scores that came or went with an option or a criterion', () => {
    const option = [
      smallRows.option[0]!,
      { ...smallRows.option[1]!, removed: true },
      { ...smallRows.option[2]!, removed: false },
    ];
    const { options, scores } = lists({ option });
    expect(options.changed.map(({ name, standing, parts, colour }) => [name, standing, parts, colour])).toEqual([
      ['Both', 'came', [], 2],
      ['Node.js', 'went', [], 1],
    ]);
    expect(scores).toMatchObject({ changed: [], same: 2, withOthers: 4 });
  });

  it('says what of an option and of a criterion is another', () => {
    const point = { round: 1, criterion: 'admin', key: 'bend', score: 4, value: 0.7 };
    const criterion = edited(smallRows.criterion, (row) => row.key === 'admin', {
      name: 'Back office',
      scaleHighest: 5,
      scaleStep: 0.5,
      direction: 'less',
      anchorMiddle: '',
      mustHave: true,
    });
    const option = edited(smallRows.option, (row) => row.key === 'django', { description: 'With\nan admin.' });
    const { criteria, options } = lists({ criterion, option, valuePoint: [point] });
    expect(criteria.changed[0]?.parts).toEqual([
      { what: 'name', before: 'Admin panel', after: 'Back office' },
      { what: 'scale', before: '0 to 10 in steps of 1', after: '0 to 5 in steps of 0.5' },
      { what: 'direction', before: 'more is better', after: 'less is better' },
      { what: 'anchors', before: 'none / some / all', after: 'none / – / all' },
      { what: 'must-have', before: 'no', after: 'yes' },
      { what: 'value of a score', before: 'a straight line', after: '4 is worth 70 %' },
    ]);
    expect(options.changed[0]?.parts).toEqual([{ what: 'description', before: 'nothing', after: 'With an admin.' }]);
  });

  it('says a fact with its source where it is new, and only what is another where it is not', () => {
    const added = lists({ evidence: [evidence] });
    expect(added.evidence.changed).toMatchObject([
      {
        standing: 'came',
        name: 'Hiring, Django',
        colour: 0,
        parts: [{ what: '', before: null, after: '12 jobs (A paper 2025)' }],
      },
    ]);
    const edited = lists({ evidence: [{ ...evidence, option: null, caveat: 'One city.' }] }, { evidence: [evidence] });
    expect(edited.evidence.changed).toMatchObject([
      {
        name: 'Hiring',
        colour: null,
        parts: [
          { what: 'option', before: 'Django', after: 'every option' },
          { what: 'caveat', before: 'nothing', after: 'One city.' },
        ],
      },
    ]);
  });

  it('says who came and who has another role', () => {
    const [lead] = smallRows.participant;
    const participant = [
      { ...lead!, role: 'consulted' },
      { ...lead!, key: 'ops', position: 2, name: 'Ops' },
    ];
    expect(lists({ participant }).people.changed).toMatchObject([
      { name: 'Tech lead', parts: [{ what: 'role', before: 'decision-maker', after: 'consulted' }] },
      { name: 'Ops', standing: 'came', parts: [{ what: 'role', before: null, after: 'decision-maker' }] },
    ]);
  });

  it('says what was found on a must-have, and nothing of one that nobody looked at', () => {
    const criterion = edited(smallRows.criterion, (row) => row.key === 'admin', { mustHave: true });
    const finding = [{ round: 1, criterion: 'admin', option: 'nodejs', verdict: 'fail', note: '' }];
    expect(lists({ criterion, finding }).findings.changed).toMatchObject([
      { name: 'Node.js on “Admin panel”', colour: 1, parts: [{ before: null, after: 'fails' }] },
    ]);
    expect(lists({ finding }, { criterion }).findings.changed[0]?.parts).toEqual([
      { what: '', before: 'not verified', after: 'fails' },
    ]);
  });

  it('marks and counts what was taken over and not looked at', () => {
    const weight = edited(smallRows.weight, (row) => row.criterion === 'hiring', { swing: 100 });
    const carried = ['weight:agreed:hiring', 'weight:agreed:admin'].map((subject) => ({ round: 1, subject }));
    const { weights } = lists({ weight, carried });
    expect(weights.changed.map(({ notLookedAt }) => notLookedAt)).toEqual([true]);
    expect(weights).toMatchObject({ same: 1, sameNotLookedAt: 1 });
  });

  it('shows the beginning of a long text', () => {
    const option = edited(smallRows.option, (row) => row.key === 'django', { description: 'long '.repeat(200) });
    const [part] = lists({ option }).options.changed[0]?.parts ?? [];
    expect(part?.after).toHaveLength(240);
    expect(part?.after).toMatch(/^long long .*…$/);
  });
});
