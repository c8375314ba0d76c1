import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDecisionFile } from '../../../shared/decision/decision-file.ts';
import { evaluationInput } from '../../../shared/decision/evaluation-input.ts';
import { viewRound, type RoundView } from '../../../shared/decision/view.ts';
import { analyse, type Analysis } from '../../../shared/evaluation/analysis.ts';
import { scoreFlips } from '../../../shared/evaluation/score-flips.ts';
import { tornado } from '../../../shared/evaluation/tornado.ts';
import { analysisReport } from '../../../shared/report/analysis-report.ts';
import { finePercent, outOfTen } from '../../../shared/text/figures.ts';
import { smallRows } from '../decision/decisions.ts';
import { twoViews } from '../decision/comparison/two-views.ts';
import { booking, sampleState, sampleView, team, type Sample } from '../adr/sample-decision.ts';
import { byId, elementsIn, named, parsedPage, tableOf, textOf } from './parsed-page.ts';
import { awkwardSample, awkwardTitles } from '../adr/awkward-samples.ts';

function analysed(view: RoundView): Analysis {
  const analysis = analyse(evaluationInput(view));
  if (!('evaluation' in analysis)) throw new Error(analysis.reason);
  return analysis;
}

function reportOf(view: RoundView, before: RoundView | null = null): string {
  const title = view.decision.title;
  return analysisReport({
    view,
    before,
    analysis: analysed(view),
    number: 2,
    title,
    fileName: '0002-x.md',
    today: '2026-11-21',
  });
}

const example = (): RoundView => {
  const file = path.resolve(import.meta.dirname, '../../../templates/examples/django-vs-nodejs.decision.json');
  return viewRound(readDecisionFile(readFileSync(file, 'utf8'), file).state, 1);
};

/** Shapes that an analysis takes: votes, missing scores, failed must-haves, many options, one that is dominated. */
const samples: Readonly<Record<string, Sample>> = {
  booking,
  team,
  missing: { ...booking, criteria: [{ name: 'Open', swing: 50, scores: [null, 4] }, ...booking.criteria] },
  failed: {
    ...booking,
    criteria: [{ name: 'Licence', swing: 50, scores: [4, 4], mustHave: true, findings: ['fail', 'fail'] }],
  },
  one: { ...booking, criteria: [{ name: 'Only', swing: 50, scores: [4, 4] }] },
  many: {
    ...booking,
    options: Array.from({ length: 12 }, (_, index) => `Option ${index}`),
    criteria: Array.from({ length: 60 }, (_, index) => ({
      name: `Criterion ${index}`,
      swing: index,
      scores: Array.from({ length: 12 }, (__, option) => (index * 7 + option * 3) % 11),
    })),
  },
};

describe('the analysis of a round after the first', () => {
  const [earlier, later] = twoViews({
    score: [
      ...smallRows.score.map((row) => (row.option === 'nodejs' ? { ...row, value: 10 } : row)),
      { ...smallRows.score[0]!, criterion: 'hiring', value: 2, note: '' },
      { ...smallRows.score[0]!, criterion: 'hiring', option: 'nodejs', value: 8, note: '' },
    ],
    changeReason: [{ round: 2, subject: 'score:agreed:admin:nodejs', text: 'It has\none <now>.' }],
  });

  it('says what changed, with the reasons, in charts and tables', () => {
    const page = parsedPage(reportOf(later, earlier));
    const changed = textOf(byId(page, 'what-changed'));
    expect(changed).toContain('now Node.js leads');
    expect(changed).toContain('Node.js on “Admin panel”');
    expect(changed).toContain('It has one <now>.');
    expect(byId(page, 'figure-slope').name).toBe('figure');
  });

  it('says nothing of it where there is no round before', () => {
    expect(reportOf(later)).not.toContain('id="what-changed"');
  });
});

describe('the analysis as a page', () => {
  it.each(Object.entries(samples))('is well-formed, fetches nothing and runs nothing: %s', (_, sample) => {
    const html = reportOf(sampleView(sample));
    const page = parsedPage(html);
    expect(named(page, 'meta').map(({ attributes }) => attributes['content'])).toContain(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
    const fetching = ['script', 'link', 'img', 'image', 'iframe', 'object', 'embed', 'base', 'form', 'use', 'video'];
    expect(named(page, ...fetching, 'foreignObject')).toEqual([]);
    const attributes = elementsIn(page).flatMap((element) => Object.entries(element.attributes));
    for (const [name, value] of attributes) {
      expect(name).not.toMatch(/^on|^src|^style$|^action$|:href$/);
      expect(value).not.toMatch(/url\((?!#)/);
    }
    const links = attributes.flatMap(([name, value]) => (name === 'href' ? [value] : []));
    expect(links.filter((link) => !link.startsWith('#'))).toEqual([]);
    expect(links.map((link) => textOf(byId(page, link.slice(1)))).filter((text) => text === '')).toEqual([]);
    expect(named(page, 'style').map(textOf).join('')).not.toMatch(/@import|url\(/);
    const ids = attributes.flatMap(([name, value]) => (name === 'id' ? [value] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('gives the same bytes for the same decision, whatever the day where it has a date', () => {
    const view = sampleView(team);
    const source = { view, analysis: analysed(view), number: 2, title: 'T', fileName: '0002-t.md' };
    const html = analysisReport({ ...source, today: '2026-11-21' });
    expect(analysisReport({ ...source, today: '2030-01-01' })).toBe(html);
    const undated = { ...source, view: sampleView({ ...team, decision: { date: null } }) };
    expect(analysisReport({ ...undated, today: '2030-01-01' })).toContain('2030-01-01');
  });

  it('keeps names and notes as text', () => {
    const hostile = `"><img src=x onerror=alert(1)></style><script>alert('&amp;')</script>\u202e\u0000`;
    const sample: Sample = {
      ...team,
      options: [hostile, `b${hostile}`],
      criteria: (team.criteria ?? []).map((entry) => ({ ...entry, name: hostile, notes: [hostile, hostile] })),
      people: [
        [hostile, 'decision-maker'],
        [`b${hostile}`, 'decision-maker'],
        [`c${hostile}`, 'consulted'],
      ],
      ballots: (team.ballots ?? []).map((ballot) => ({ ...ballot, notes: [[hostile, hostile], [], []] })),
      discussions: [`${hostile}\n${hostile}`, '', ''],
      decision: { title: hostile, recordTitle: '' },
    };
    for (const html of [
      reportOf(sampleView(sample)),
      ...awkwardTitles.map((title) => reportOf(sampleView(awkwardSample(title)))),
    ]) {
      expect(named(parsedPage(html), 'script', 'img', 'style')).toHaveLength(1);
      expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      // oxlint-disable-next-line no-control-regex
      expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    }
  });

  it('says the figures that are evaluated', () => {
    const view = example();
    const { evaluation, input, robustness } = analysed(view);
    const page = parsedPage(reportOf(view));
    expect(tableOf(page, /^Totals from 0 to 10$/).map((row) => row[2])).toEqual(
      evaluation.options.map(({ total }) => outOfTen(total ?? 0)),
    );
    expect(tableOf(page, /^Totals from 0 to 10$/).map((row) => row[4])).toEqual(
      evaluation.options.map(({ key }) => finePercent(robustness?.first[key] ?? 0)),
    );
    expect(tableOf(page, /what each criterion adds/i).map((row) => row.slice(2))).toEqual(
      view.criteria.map((_, j) => evaluation.options.map((option) => ((option.contributions[j] ?? 0) * 10).toFixed(2))),
    );
    expect(tableOf(page, /^Each weight by itself/).map((row) => row.slice(1, 3))).toEqual(
      evaluation.sweeps.map(({ weight, nearestTurn }) => [
        finePercent(weight),
        nearestTurn ? finePercent(nearestTurn.at) : 'never',
      ]),
    );
    expect(tableOf(page, /^Scores by criterion/)).toHaveLength(view.criteria.length);
    expect(tableOf(page, /^Lead of /)).toHaveLength(tornado(input, evaluation)?.bars.length ?? -1);
    expect(tableOf(page, /^Weights, 100 %/).map((row) => row.at(-1))).toEqual(evaluation.weights.map(finePercent));
    expect(textOf(page)).toContain('--preset around --draws 10000 --seed 20260312');
  });

  it('tells the votes by disagreement, with who said what, what was said and the dissent', () => {
    const view = sampleView(team);
    const { evaluation, input } = analysed(view);
    const page = parsedPage(reportOf(view));
    const votes = textOf(byId(page, 'votes'));
    expect(named(byId(page, 'votes'), 'h3').map(textOf)).toEqual([
      'Speed of development',
      'Real-time features',
      'Hiring',
    ]);
    expect(votes).toContain('Cy has seen three admins fail; the others have not.');
    expect(votes).toContain('Cy on Django: We have never shipped one.');
    expect(tableOf(page, /^Scores by person/)).toContainEqual(['Cy', '3, before 1', '8']);
    expect(tableOf(page, /^Scores far from/)).toEqual([
      ['Cy', 'Speed of development', 'Django', '3', '9 med.', 'We have never shipped one.'],
      ['Cy', 'Speed of development', 'Node.js', '8', '5 med.', ''],
    ]);
    expect(tableOf(page, /^Scores by criterion/)[2]).toEqual(['Hiring', '0 to 10', '23.8 %', '7 (4 to 8)', '8']);
    expect(tableOf(page, /^Every score that would change/)).toHaveLength(scoreFlips(input, evaluation).length);
    expect(textOf(byId(page, 'agreement'))).toContain('Kendall’s W');
  });

  it('never parts a figure from its percent sign', () => {
    const page = parsedPage(reportOf(example()));
    const paragraphs = named(page, 'p', 'li').map(textOf);
    expect(paragraphs.filter((words) => /\d\u00a0%/.test(words)).length).toBeGreaterThan(10);
    expect(paragraphs.filter((words) => /\d %/.test(words))).toEqual([]);
  });

  it('knows nothing of a ballot that is not revealed', () => {
    const sealed = { ...(team.ballots?.[2] ?? { person: 2, scores: [] }), change: { revealedAt: null } };
    const sample = { ...team, ballots: [...(team.ballots ?? []).slice(0, 2), sealed] };
    const state = sampleState(sample);
    expect(JSON.stringify(state)).toContain('We have never shipped one.');
    const html = reportOf(viewRound(state, 1));
    expect(html).not.toContain('We have never shipped one.');
    const without = sampleView({ ...team, ballots: (team.ballots ?? []).slice(0, 2) });
    expect(html).toBe(reportOf(without));
  });
});
