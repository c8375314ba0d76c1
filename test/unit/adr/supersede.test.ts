import { diffLines } from 'diff';
import { describe, expect, it } from 'vitest';
import { recordFormats } from '../../../shared/decision/entities.ts';
import { successorText } from '../../../shared/adr/record-content.ts';
import { recordDate, recordStatus, supersededText } from '../../../shared/adr/supersede.ts';
import { awkwardTitles, hostileContexts } from './awkward-samples.ts';
import { booking, sampleRecord } from './sample-decision.ts';

const successor = { number: 3, title: 'Use Node.js [again] $& $1', fileName: '0003-use-node-js-again-1.md' };

/** Lines that left a text and lines that came. */
function changedLines(before: string, after: string): readonly string[] {
  return diffLines(before, after)
    .filter((part) => part.added || part.removed)
    .map((part) => `${part.added ? '+' : '-'} ${part.value.trim()}`);
}

describe('supersededText', () => {
  it.each([
    ['madr', ['- status: accepted', '+ status: superseded by ADR-0003']],
    [
      'madr-universal',
      [
        '- status: accepted',
        '+ status: superseded by ADR-0003',
        '- * Status: accepted',
        '+ * Status: superseded by [0003-use-node-js-again-1](0003-use-node-js-again-1.md)',
      ],
    ],
    ['nygard', ['- Accepted', '+ Superseded by [3. Use Node.js \\[again\\] $& $1](0003-use-node-js-again-1.md)']],
  ] as const)('changes only the status of a record in %s', (format, lines) => {
    const { text } = sampleRecord({ ...booking, context: 'status: kept\n\n* Status: kept\n\nAccepted' }, { format });
    expect(changedLines(text, supersededText(text, format, successor, null) ?? '')).toEqual(lines);
  });

  it.each([
    ['madr', ['- date: 2026-11-20', '+ date: 2026-12-24']],
    ['madr-universal', ['- date: 2026-11-20', '+ date: 2026-12-24', '- * Date: 2026-11-20', '+ * Date: 2026-12-24']],
    ['nygard', ['- Date: 2026-11-20', '+ Date: 2026-12-24']],
  ] as const)('sets the date of a record in %s to the day of the change', (format, lines) => {
    const context = 'date: kept\n\n* Date: kept\n\nDate: kept';
    const { text } = sampleRecord({ ...booking, context }, { format });
    const before = supersededText(text, format, successor, null) ?? '';
    const after = supersededText(text, format, successor, '2026-12-24') ?? '';
    expect(changedLines(before, after)).toEqual(lines);
    expect([recordDate(text, format), recordDate(after, format)]).toEqual(['2026-11-20', '2026-12-24']);
    expect([recordStatus(text, format), recordStatus(after, format)]).toEqual(['accepted', 'superseded']);
  });

  it('keeps the links of a Nygard status in their place', () => {
    const older = { number: 1, title: 'Use Express', fileName: '0001-use-express.md' };
    const { text } = sampleRecord(booking, { format: 'nygard', supersedes: older });
    const status = supersededText(text, 'nygard', { ...successor, title: 'New' }, null)?.split('## ')[1];
    expect(status).toBe(
      'Status\n\nSupersedes [1. Use Express](0001-use-express.md)\n\nSuperseded by [3. New](0003-use-node-js-again-1.md)\n\n',
    );
  });

  it.each(
    recordFormats.flatMap((format) => [
      [format, { number: 3, title: 'Use Node.js', fileName: '0003-use-node-js.md' }] as const,
      [format, { number: 3, title: 'Use Node.js', fileName: '0003-an-earlier-title.md' }] as const,
    ]),
  )('is what composing the superseded decision in %s gives for its status, by %j', (format, by) => {
    const { text } = sampleRecord(booking, { format });
    const again = sampleRecord(
      {
        ...booking,
        decision: { ...booking.decision, status: 'superseded', supersededBy: successorText(by) },
      },
      { format },
    );
    const statusOf = (record: string): readonly string[] =>
      record.split('\n').filter((line) => /^(\* )?status: |^Superseded by \[3\. /i.test(line));
    expect(statusOf(supersededText(text, format, by, null) ?? '')).toEqual(statusOf(again.text));
    expect(statusOf(again.text).length).toBeGreaterThan(0);
  });

  it.each(recordFormats)('finds status and date of a record in %s whatever its title and context are', (format) => {
    const titles = ['Status', 'Date', 'Decision', 'A | B', 'superseded by ADR-0001', ...awkwardTitles];
    for (const [index, title] of titles.entries()) {
      const context = hostileContexts[index % hostileContexts.length] ?? '';
      const decision = { ...booking.decision, title, recordTitle: '' };
      const supersedes = { number: 1, title, fileName: '0001-old.md' };
      const { text } = sampleRecord({ ...booking, decision, context }, { format, supersedes });
      const after = supersededText(text, format, { ...successor, title }, '2026-12-24') ?? '';
      expect([title, recordStatus(after, format), recordDate(after, format)]).toEqual([
        title,
        'superseded',
        '2026-12-24',
      ]);
    }
  });

  it.each(recordFormats)('leaves a text alone that has no status of %s', (format) => {
    expect(supersededText('# Notes\n\nstatus: accepted\n\n* Status: accepted\n', format, successor, null)).toBeNull();
  });

  it('finds the file of a successor whose title is longer than the decision keeps', () => {
    const by = { number: 3, title: `${'я'.repeat(293)} Django`, fileName: '0003-django.md' };
    const supersededBy = successorText(by);
    expect(supersededBy.length).toBeLessThanOrEqual(300);
    const decision = { ...booking.decision, status: 'superseded', supersededBy } as const;
    expect(sampleRecord({ ...booking, decision }, { format: 'madr-universal' }).text).toContain(
      '* Status: superseded by [0003-django](0003-django.md)',
    );
  });
});
