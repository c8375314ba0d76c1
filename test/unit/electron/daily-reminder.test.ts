import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDailyReminder, readReminder, reminderPlan, type Reminder } from '../../../electron/daily-reminder.ts';
import { systemClock } from '../../../electron/services/clock.ts';
import { temporaryFolder } from './store/open-store.ts';

/** An instant by the calendar and clock of this machine. */
const local = (day: number, hour: number, minute = 0): string => new Date(2026, 10, day, hour, minute).toISOString();

describe('when to remind', () => {
  test.each([
    [{ on: true, lastDay: null }, true],
    [{ on: true, lastDay: '2026-11-20' }, true],
    [{ on: true, lastDay: '2026-11-21' }, false],
    [{ on: false, lastDay: null }, false],
  ])('%o: %s', (state, isTime) => {
    const plan = reminderPlan(state, local(21, 7));
    expect(plan).toMatchObject({ today: '2026-11-21', isTime });
    expect(plan.nextAt?.toISOString() ?? null).toBe(state.on ? local(22, 9) : null);
  });
});

describe('a daily reminder', () => {
  let file: string;
  let due: number;
  let shown: (readonly [string, number])[];
  const reminder = (): Reminder =>
    createDailyReminder({
      file,
      clock: systemClock,
      countDue: () => due,
      notify: (count) => shown.push([systemClock.now(), count]),
      failed: (error) => {
        throw error;
      },
    });

  beforeEach(() => {
    file = path.join(temporaryFolder(), 'reminder.json');
    due = 3;
    shown = [];
    vi.useFakeTimers({ now: new Date(local(21, 7)) });
  });
  afterEach(() => void vi.useRealTimers());

  test('is off at first, and then sets no alarm', () => {
    reminder().look();
    expect(shown).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('comes once a day while something is due, at nine, with one alarm', () => {
    const running = reminder();
    running.set(true);
    expect(running.isOn()).toBe(true);
    expect([shown, vi.getTimerCount()]).toEqual([[], 1]);
    vi.advanceTimersByTime(27 * 3_600_000);
    running.look();
    due = 0;
    vi.advanceTimersByTime(24 * 3_600_000);
    due = 1;
    vi.advanceTimersByTime(24 * 3_600_000);
    expect(shown).toEqual([
      [local(22, 9), 3],
      [local(24, 9), 1],
    ]);
    expect(vi.getTimerCount()).toBe(1);
    running.set(false);
    expect(vi.getTimerCount()).toBe(0);
    running.set(true);
    running.end();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('comes at the first start of a day, whatever the hour, and not at the next one', () => {
    writeFileSync(file, JSON.stringify({ on: true, lastDay: '2026-11-20' }));
    const first = reminder();
    first.look();
    first.end();
    reminder().look();
    expect(shown).toEqual([[local(21, 7), 3]]);
    expect(readReminder(file)).toEqual({ on: true, lastDay: '2026-11-21' });
  });

  test('is off where its file makes no sense', () => {
    writeFileSync(file, '{"on": "yes"}');
    expect(reminder().isOn()).toBe(false);
    writeFileSync(file, '{');
    expect(reminder().isOn()).toBe(false);
  });
});

test('a count that fails is told, and nothing is shown', () => {
  const file = path.join(temporaryFolder(), 'reminder.json');
  writeFileSync(file, JSON.stringify({ on: true, lastDay: null }));
  const failures: unknown[] = [];
  const shown: number[] = [];
  const failing = createDailyReminder({
    file,
    clock: systemClock,
    countDue: () => {
      throw new Error('no library');
    },
    notify: (count) => shown.push(count),
    failed: (error) => failures.push(error),
  });
  failing.look();
  failing.end();
  expect([shown, failures]).toEqual([[], [new Error('no library')]]);
});
