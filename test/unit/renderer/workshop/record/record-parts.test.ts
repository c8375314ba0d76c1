import { describe, expect, it } from 'vitest';
import { recordParts, wordCount } from '../../../../../renderer/workshop/record/record-parts.ts';
import { composeRecord } from '../../../../../shared/adr/compose-record.ts';
import { evaluationInput } from '../../../../../shared/decision/evaluation-input.ts';
import { recordFormats, type RecordFormat } from '../../../../../shared/decision/entities.ts';
import { viewRound } from '../../../../../shared/decision/view.ts';
import { analyse } from '../../../../../shared/evaluation/analysis.ts';
import { smallDecision } from '../../../decision/decisions.ts';

const people = Array.from({ length: 9 }, (_, index) => ({
  round: 1,
  key: `p${index}`,
  position: index,
  name: index === 0 ? 'Ana: "lead"' : `Somebody Longname ${index}`,
  role: 'decision-maker' as const,
  removed: false,
}));

function composed(format: RecordFormat): string {
  const view = viewRound(smallDecision({ participant: people }), 1);
  const analysis = analyse(evaluationInput(view));
  return composeRecord({ view, analysis, format, number: 1, today: '2026-11-21', supersedes: null }).text;
}

describe('the parts of a record', () => {
  it.each(['madr', 'madr-universal'] as const)('are front matter, title and body in %s', (format) => {
    const { entries, title, body } = recordParts(composed(format));
    expect(Object.fromEntries(entries)).toEqual({
      status: 'proposed',
      date: '2026-11-21',
      'decision-makers': people.map(({ name }) => name).join(', '),
    });
    expect(title).toBe('# Backend for the booking platform');
    expect(body).not.toContain('decision-makers:');
  });

  it('are title and body in Nygard’s form, which has no front matter', () => {
    const { entries, title } = recordParts(composed('nygard'));
    expect(entries).toEqual([]);
    expect(title).toBe('# 1. Backend for the booking platform');
  });

  it.each(recordFormats)('hold every word of it in %s', (format) => {
    const text = composed(format);
    const { title, body } = recordParts(text);
    expect(text.endsWith(`${title}\n${body}`)).toBe(true);
  });
});

describe('words', () => {
  it('are counted without signs', () => {
    expect(wordCount('* Good, because it’s 9 of 10 | – |')).toBe(6);
    expect(wordCount('---\n')).toBe(0);
  });
});
