import { describe, expect, it } from 'vitest';
import { compareRounds, type RoundComparison } from '../../../../shared/decision/comparison/compare-rounds.ts';
import { plainScore } from '../../../../shared/decision/edits/score.ts';
import { agreedBallot } from '../../../../shared/decision/keys.ts';
import { smallRows } from '../decisions.ts';
import { edited, twoViews } from './two-views.ts';

const instant = '2026-03-01T10:00:00.000Z';
const [admin, hiring] = smallRows.criterion;

/** All that is not the same, by what reasons for it are about. */
function changed(comparison: RoundComparison): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(comparison)
      .flat()
      .flatMap(({ subject, standing }) => (standing === 'same' ? [] : [[subject, standing]])),
  );
}

function byAdmin(row: { readonly key: string }): boolean {
  return row.key === 'admin';
}

const evidence = {
  round: 1,
  key: 'jobs',
  criterion: 'hiring',
  option: null,
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

describe('compareRounds', () => {
  it('finds nothing different in a round that is a copy, and lists all of it', () => {
    const comparison = compareRounds(...twoViews());
    expect(changed(comparison)).toEqual({});
    expect(comparison.options.map(({ subject }) => subject)).toEqual(['option:django', 'option:nodejs']);
    expect(comparison.weights).toHaveLength(2);
    expect(comparison.scores).toHaveLength(4);
    expect(comparison.people).toHaveLength(1);
  });

  it('says which options came, went and are called otherwise', () => {
    const option = [
      { ...smallRows.option[0]!, name: 'Django 6' },
      { ...smallRows.option[1]!, removed: true },
      { ...smallRows.option[2]!, removed: false },
    ];
    const { options } = compareRounds(...twoViews({ option }));
    expect(options.map(({ key, standing, fields }) => [key, standing, fields])).toEqual([
      ['django', 'changed', ['name']],
      ['both', 'came', []],
      ['nodejs', 'went', []],
    ]);
    expect(options[0]).toMatchObject({ earlier: { name: 'Django' }, later: { name: 'Django 6' } });
    expect(options[1]?.earlier).toBeNull();
    expect(options[2]?.later).toBeNull();
  });

  it.each([
    [{ name: 'Back office' }, ['name']],
    [{ question: 'Is there one?' }, ['question']],
    [{ scaleLowest: 1, scaleHighest: 5, scaleStep: 0.5 }, ['scale']],
    [{ direction: 'less' as const, unit: 'ms' }, ['direction', 'unit']],
    [{ anchorLowest: 'nothing', anchorHighest: 'everything' }, ['anchors']],
    [{ mustHave: true }, ['must-have']],
  ])('says what of a criterion is %o now', (fields, expected) => {
    const { criteria } = compareRounds(...twoViews({ criterion: edited(smallRows.criterion, byAdmin, fields) }));
    expect(criteria.map(({ subject, standing, fields: names }) => [subject, standing, names])).toEqual([
      ['criterion:admin', 'changed', expected],
      ['criterion:hiring', 'same', []],
    ]);
  });

  it('says when a criterion has another value function or came to another group', () => {
    const point = { round: 1, criterion: 'admin', key: 'bend', score: 4, value: 0.7 };
    const curved = compareRounds(...twoViews({ valuePoint: [{ ...point, value: 0.8 }] }, { valuePoint: [point] }));
    expect(curved.criteria[0]?.fields).toEqual(['value-function']);
    const further = { ...point, key: 'second', score: 6 };
    const bent = compareRounds(...twoViews({ valuePoint: [point, further] }, { valuePoint: [point] }));
    expect(bent.criteria[0]?.fields).toEqual(['value-function']);
    const group = [...smallRows.group, { round: 1, key: 'people', position: 2, name: 'People', removed: false }];
    const moved = compareRounds(
      ...twoViews({ group, criterion: edited(smallRows.criterion, byAdmin, { group: 'people' }) }),
    );
    expect(moved.criteria.find(({ key }) => key === 'admin')?.fields).toEqual(['group']);
  });

  it('has the weight and the scores of a criterion that went, and those of one that came', () => {
    const criterion = [{ ...admin!, removed: true }, hiring!, { ...hiring!, key: 'speed', position: 3, name: 'Speed' }];
    const comparison = compareRounds(...twoViews({ criterion }));
    expect(changed(comparison)).toEqual({
      'criterion:admin': 'went',
      'criterion:speed': 'came',
      'weight:agreed:admin': 'went',
      'weight:agreed:speed': 'came',
      'score:agreed:admin:django': 'went',
      'score:agreed:admin:nodejs': 'went',
      'score:agreed:speed:django': 'came',
      'score:agreed:speed:nodejs': 'came',
    });
    const [, speed, gone] = comparison.weights;
    expect(gone).toMatchObject({ later: null, earlier: { raw: 100, method: 'swing', derived: false } });
    expect(gone?.earlier?.share).toBeCloseTo(2 / 3, 12);
    // Nobody weighed the new one, so nobody has a share.
    expect(speed?.later).toMatchObject({ share: null, raw: null });
  });

  it('says which weight was changed, and not which share only followed', () => {
    const weight = edited(smallRows.weight, (row) => row.criterion === 'hiring', { swing: 100 });
    const { weights } = compareRounds(...twoViews({ weight }));
    expect(weights.map(({ standing }) => standing)).toEqual(['same', 'changed']);
    expect(weights[0]?.earlier?.share).toBeCloseTo(2 / 3, 12);
    expect(weights[0]?.later).toMatchObject({ share: 0.5, raw: 100 });
    expect(weights[1]?.later).toMatchObject({ share: 0.5, raw: 100 });
  });

  it('takes the same shares in another method for the same, and tells by what was entered where shares are missing', () => {
    const points = smallRows.weight.map((row) => ({ ...row, points: row.swing * 0.4 }));
    const ballot = [{ ...smallRows.ballot[0]!, method: 'points' }];
    const same = compareRounds(...twoViews({ weight: points, ballot }));
    expect(same.weights.map(({ standing }) => standing)).toEqual(['same', 'same']);
    expect(same.weights[0]).toMatchObject({ earlier: { method: 'swing' }, later: { method: 'points', raw: 40 } });
    const open = compareRounds(...twoViews({ weight: [smallRows.weight[0]!] }));
    expect(open.weights.map(({ standing }) => standing)).toEqual(['same', 'changed']);
  });

  it('has the scores then and now, also where there was none and where only the range is another', () => {
    const [first, second] = smallRows.score;
    const score = [
      { ...first!, lowest: 8, highest: 10, note: 'Less sure now.' },
      { ...second!, note: 'Still no.' },
      { ...second!, criterion: 'hiring', value: 6 },
    ];
    const { scores } = compareRounds(...twoViews({ score }));
    expect(scores.map(({ subject, standing }) => [subject, standing])).toEqual([
      ['score:agreed:admin:django', 'changed'],
      ['score:agreed:admin:nodejs', 'same'],
      ['score:agreed:hiring:django', 'same'],
      ['score:agreed:hiring:nodejs', 'changed'],
    ]);
    expect(scores[0]).toMatchObject({
      earlier: { value: 9, range: null, note: 'Ships with one.' },
      later: { value: 9, range: [8, 10], note: 'Less sure now.' },
    });
    expect(scores[3]).toMatchObject({ earlier: { value: null }, later: { value: 6, derived: false } });
  });

  it.each([
    [{ lowest: 8, highest: 9 }, 'changed'],
    [{ lowest: 9, highest: 10 }, 'changed'],
    [{ lowest: 9, highest: 9 }, 'same'],
  ])('takes a score of 9 with the range %o for %s', (range, standing) => {
    const [first] = smallRows.score;
    const { scores } = compareRounds(...twoViews({ score: [{ ...first!, ...range }] }, { score: [first!] }));
    expect(scores[0]?.standing).toBe(standing);
  });

  it('takes a score that followed from the ballots and is entered now for the same', () => {
    const ballot = [
      ...smallRows.ballot,
      { round: 1, key: 'tech-lead', method: 'swing', handedInAt: instant, revealedAt: instant },
    ];
    const voted = {
      round: 1,
      ballot: 'tech-lead',
      criterion: 'hiring',
      option: 'django',
      value: 7,
      ...plainScore,
      note: '',
    };
    const [earlier, later] = twoViews(
      { ballot: smallRows.ballot, score: [...smallRows.score, { ...voted, ballot: agreedBallot }] },
      { ballot, score: [...smallRows.score, voted] },
    );
    const comparison = compareRounds(earlier, later);
    const cell = comparison.scores.find(({ subject }) => subject === 'score:agreed:hiring:django');
    expect(cell).toMatchObject({
      standing: 'same',
      earlier: { value: 7, derived: true },
      later: { value: 7, derived: false },
    });
    expect(changed(comparison)).toEqual({ 'participant:tech-lead': 'changed' });
    expect(comparison.people[0]).toMatchObject({ earlier: { voted: true }, later: { voted: false } });
  });

  it('has the findings on must-haves of either round', () => {
    const found = { round: 1, criterion: 'admin', option: 'nodejs', verdict: 'pass', note: '' };
    const must = { criterion: edited(smallRows.criterion, byAdmin, { mustHave: true }), finding: [found] };
    const turned = compareRounds(
      ...twoViews({ finding: [{ ...found, verdict: 'fail', note: 'None any more.' }] }, must),
    );
    expect(turned.findings.map(({ subject, standing }) => [subject, standing])).toEqual([
      ['finding:admin:django', 'same'],
      ['finding:admin:nodejs', 'changed'],
    ]);
    expect(turned.findings[0]?.later).toEqual({ verdict: 'not-verified', note: '' });
    expect(turned.findings[1]).toMatchObject({
      earlier: { verdict: 'pass' },
      later: { verdict: 'fail', note: 'None any more.' },
    });
    const dropped = compareRounds(...twoViews({ criterion: smallRows.criterion, finding: [] }, must));
    expect(dropped.findings.map(({ standing }) => standing)).toEqual(['went', 'went']);
  });

  it('says what evidence is new, gone or corrected', () => {
    const comparison = compareRounds(
      ...twoViews(
        {
          evidence: [
            { ...evidence, fact: '15 jobs', sourceYear: 2026 },
            { ...evidence, key: 'new' },
          ],
        },
        { evidence: [evidence, { ...evidence, key: 'old', position: 2 }] },
      ),
    );
    expect(comparison.evidence.map(({ subject, standing, fields }) => [subject, standing, fields])).toEqual([
      ['evidence:jobs', 'changed', ['fact', 'sourceYear']],
      ['evidence:new', 'came', []],
      ['evidence:old', 'went', []],
    ]);
  });

  it('says who came, went and has another role', () => {
    const [lead] = smallRows.participant;
    const participant = [
      { ...lead!, role: 'consulted' },
      { ...lead!, key: 'ops', position: 2, name: 'Ops' },
    ];
    const renamed = twoViews({ participant: [{ ...lead!, name: 'Head of platform' }] });
    expect(compareRounds(...renamed).people[0]?.standing).toBe('changed');
    const { people } = compareRounds(...twoViews({ participant }));
    expect(people.map(({ key, standing }) => [key, standing])).toEqual([
      ['tech-lead', 'changed'],
      ['ops', 'came'],
    ]);
  });
});
