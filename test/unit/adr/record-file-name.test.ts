import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionDataPath, recordFileName } from '../../../shared/adr/record-file-name.ts';

const awkward = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '',
    ' ',
    '.',
    '..',
    '../../etc/passwd',
    'C:\\Windows\\con',
    'NUL',
    'aux.txt',
    '/',
    '\0',
    'a'.repeat(300),
  ),
  fc
    .array(fc.constantFrom('.', '/', '\\', '-', 'con', ' ', ':', 'ü', 'Ж', '漢', '🚀'), { maxLength: 60 })
    .map((parts) => parts.join('')),
);

describe('recordFileName', () => {
  it.each([
    [15, 'Use Django for the booking platform', '0015-use-django-for-the-booking-platform.md'],
    [1, 'Größe & Übermut: naïve Straße', '0001-grosse-ubermut-naive-strasse.md'],
    [2, "Don't use Łódź’s “API” (v2)", '0002-dont-use-lodzs-api-v2.md'],
    [3, 'Выбор фреймворка', '0003-decision.md'],
    [4, 'Выбор Django', '0004-django.md'],
    [5, '../../etc/passwd', '0005-etc-passwd.md'],
    [6, 'CON', '0006-con.md'],
    [12_345, '', '12345-decision.md'],
    [0, '🚀', '0000-decision.md'],
  ])('names %i, %s: %s', (number, title, name) => {
    expect(recordFileName(number, title)).toBe(name);
  });

  it('ends a long name at a word', () => {
    const name = recordFileName(7, 'word '.repeat(60));
    expect(name).toMatch(/^0007(-word)+\.md$/);
    expect(name.length).toBeGreaterThan(90);
  });

  it('never leaves its folder, whatever the title', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), awkward, (number, title) => {
        const name = recordFileName(number, title);
        expect(name).toMatch(/^\d{4,5}-[a-z0-9]+(-[a-z0-9]+)*\.md$/);
        expect(name.length).toBeLessThanOrEqual(100);
        expect(Number.parseInt(name, 10)).toBe(number);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([-1, 1.5, Number.NaN])('refuses %d as a number', (number) => {
    expect(() => recordFileName(number, 'Title')).toThrow(RangeError);
  });
});

it('puts the decision file beside the record, where no reader of records looks', () => {
  expect(decisionDataPath('0015-use-django.md')).toBe('decision-data/0015-use-django.decision.json');
});
