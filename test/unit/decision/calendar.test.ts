import { describe, expect, it } from 'vitest';
import { monthsLater } from '../../../shared/decision/calendar.ts';

describe('months later', () => {
  it.each([
    ['2026-11-21', 6, '2027-05-21'],
    ['2026-11-21', 12, '2027-11-21'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(monthsLater(day, months)).toBe(expected);
  });
});
