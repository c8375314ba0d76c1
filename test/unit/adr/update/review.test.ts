import { diffLines } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adrFile } from '../../../../shared/adr/edits/edit.ts';
import { historyLine } from '../../../../shared/adr/record-history.ts';
import { withHistory } from '../../../../shared/adr/update/review.ts';
import { recordFormats } from '../../../../shared/decision/entities.ts';
import { endReview, type ReviewEnd } from '../../../../shared/decision/edits/reviews.ts';
import { editDecision } from '../../../../shared/decision/edit.ts';
import { evaluationInput } from '../../../../shared/decision/evaluation-input.ts';
import { viewRound } from '../../../../shared/decision/view.ts';
import { analyse } from '../../../../shared/evaluation/analysis.ts';
import { composeRecord } from '../../../../shared/adr/compose-record.ts';
import { fixtureAdrs, readText } from '../fixture-adrs.ts';
import { booking, sampleState } from '../sample-decision.ts';

const held: ReviewEnd = {
  on: '2026-11-21',
  ending: 'still-holds',
  round: null,
  note: 'Two upgrades went *well*; nobody misses Node.js',
  nextReview: '2027-05-21',
};
const line = 'Reviewed on 2026-11-21: still holds. Two upgrades went \\*well\\*; nobody misses Node.js.';

/** The text of a file after a review. */
function reviewed(path: string, text: string, end: ReviewEnd): string {
  const written = withHistory(adrFile(path, text), { line: historyLine(end), nextReview: end.nextReview });
  if (written.kind === 'refused') throw new Error(`${path}: ${written.why}`);
  return written.file.source.text;
}

/** Lines that left a text and lines that came, without blank ones. */
function changedLines(before: string, after: string): readonly string[] {
  return diffLines(before, after)
    .filter((part) => part.added || part.removed)
    .flatMap((part) =>
      part.value
        .split(/\r?\n/)
        .filter((text) => text !== '')
        .map((text) => `${part.added ? '+' : '-'} ${text}`),
    );
}

describe('a record of ours after a review', () => {
  it.each(recordFormats.flatMap((format) => [[format, '2026-11-01'] as const, [format, null] as const]))(
    'in %s with the review date %s reads as if it was written anew',
    (format, reviewDate) => {
      const state = sampleState({ ...booking, decision: { ...booking.decision, reviewDate } });
      const compose = (present: typeof state): string => {
        const view = viewRound(present, 1);
        const analysis = analyse(evaluationInput(view));
        return composeRecord({ view, analysis, format, number: 1, today: '2026-11-20', supersedes: null }).text;
      };
      const day = fc.integer({ min: 1, max: 28 }).map((number) => `2027-01-${String(number).padStart(2, '0')}`);
      const end = fc.record({
        on: fc.constant('2026-11-21'),
        ending: fc.constant('still-holds' as const),
        round: fc.constant(null),
        note: fc.string({ unit: 'grapheme', maxLength: 60 }),
        nextReview: fc.option(day),
      });
      fc.assert(
        fc.property(end, end, (first, second) => {
          const one = editDecision(state, endReview(state, first, 'review-1'));
          const two = editDecision(one, endReview(one, { ...second, on: '2026-12-24' }, 'review-2'));
          const text = reviewed('0001-a.md', compose(state), first);
          expect(text).toBe(compose(one));
          expect(reviewed('0001-a.md', text, { ...second, on: '2026-12-24' })).toBe(compose(two));
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('an ADR of others after a review', () => {
  const living = fixtureAdrs.filter(({ path, text }) => adrFile(path, text).reading.format !== 'none');

  it.each(living)('changes only the lines that are about it: $path', ({ path, text }) => {
    const after = reviewed(path, text, held);
    const { reading } = adrFile(path, after);
    expect(reading.reviewDate).toBe('2027-05-21');
    const changes = changedLines(text, after);
    expect(changes.filter((change) => change === `+ ${line}`)).toHaveLength(1);
    const about = /Reviewed on|To be reviewed on 2027-05-21|2027-05-21|More Information|^- .*\d{4}-\d{2}-\d{2}/;
    expect(changes.filter((change) => !about.test(change))).toEqual([]);
    // The next review brings the day up to date, and adds a line.
    const again = reviewed(path, after, { ...held, on: '2027-05-20', nextReview: '2027-11-20' });
    expect(adrFile(path, again).reading.reviewDate).toBe('2027-11-20');
    expect(again.split('2027-05-21')).toHaveLength(1);
    expect(reviewed(path, again, { ...held, on: '2027-05-20', nextReview: '2027-11-20' })).toBe(again);
  });

  it('loses its review date where there is no next review', () => {
    const text = '---\nstatus: accepted\nreview-by: 2026-01-01\n---\n\n# A\n\n## Decision Outcome\n\nB\n';
    const after = reviewed('0001-a.md', text, { ...held, note: '', nextReview: null });
    expect(changedLines(text, after)).toEqual([
      '- review-by: 2026-01-01',
      '+ ## More Information',
      '+ Reviewed on 2026-11-21: still holds.',
    ]);
  });

  it('is left alone where its review date cannot be changed, and where it is no ADR', () => {
    const told =
      '# A\n\n## Context\n\nB\n\n## Decision\n\nC\n\n## More Information\n\nReviewed by 2027-01-01 by Ana.\n';
    const written = withHistory(adrFile('0001-a.md', told), { line, nextReview: null });
    expect(written).toMatchObject({ kind: 'refused' });
    expect(withHistory(adrFile('a.md', 'Notes.\n'), { line, nextReview: null })).toMatchObject({ kind: 'refused' });
  });
});

describe('the review date of an ADR', () => {
  const head = ['# A', '', '## Context', '', 'B', '', '## Decision', '', 'C', '', '## More Information', ''];

  it('is not the day of a review that was', () => {
    expect(readText('0001-a.md', ...head, 'Reviewed on 2026-11-21: still holds.').reviewDate).toBeNull();
    const both = ['Amended on 2026-11-21 (round 2): more.', '', 'To be reviewed on 2027-05-21.'];
    expect(readText('0001-a.md', ...head, ...both).reviewDate).toBe('2027-05-21');
    expect(readText('0001-a.md', ...head, 'Reviewed by 2027-01-01 at the latest.').reviewDate).toBe('2027-01-01');
  });
});
