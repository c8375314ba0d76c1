import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { localDay } from './records/record-parts.ts';
import type { Clock } from './services/clock.ts';

/** Whether this machine reminds of reviews, and when it did last. */
export interface ReminderState {
  readonly on: boolean;
  /** The day on which it did, `YYYY-MM-DD`; null for never. */
  readonly lastDay: string | null;
}

/** Reminds of reviews that are due, once a day while the app runs. */
export interface Reminder {
  readonly isOn: () => boolean;
  readonly set: (on: boolean) => void;
  /** Reminds now if it is time, and sets the alarm for the next time: at the start, and when the machine wakes up. */
  readonly look: () => void;
  readonly end: () => void;
}

export interface ReminderParts {
  /** Where the state is kept. */
  readonly file: string;
  readonly clock: Clock;
  /** How many reviews are due on a day, `YYYY-MM-DD`. */
  readonly countDue: (day: string) => number;
  /** Shows a notification. */
  readonly notify: (count: number) => void;
  readonly failed: (error: unknown) => void;
}

const stateSchema = z.strictObject({ on: z.boolean(), lastDay: z.string().nullable() });
const off: ReminderState = { on: false, lastDay: null };

/** The hour at which the next day's reminder comes while the app runs; whoever starts it is reminded at once. */
const hour = 9;

/** The state that was kept; off where there is none or it makes no sense. */
export function readReminder(file: string): ReminderState {
  try {
    return stateSchema.catch(off).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Not there yet, or not JSON: a reminder that was lost is asked for again.
    return off;
  }
}

/** What is to be done at an instant (UTC): whether to remind, and when to look again (null while it is off). */
export function reminderPlan(
  { on, lastDay }: ReminderState,
  instant: string,
): { readonly today: string; readonly isTime: boolean; readonly nextAt: Date | null } {
  const now = new Date(instant);
  const today = localDay(instant);
  const nextAt = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, hour);
  return { today, isTime: on && lastDay !== today, nextAt: on ? nextAt : null };
}

/** A reminder with one alarm a day, and none while it is off. */
export function createDailyReminder({ file, clock, countDue, notify, failed }: ReminderParts): Reminder {
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const keep = (state: ReminderState): void => writeFileSync(file, JSON.stringify(state));
  const look = (): void => {
    clearTimeout(alarm);
    const state = readReminder(file);
    const now = clock.now();
    const { today, isTime, nextAt } = reminderPlan(state, now);
    if (nextAt) alarm = setTimeout(look, nextAt.getTime() - Date.parse(now));
    try {
      const count = isTime ? countDue(today) : 0;
      if (count === 0) return;
      // Kept before it is shown: rather no reminder than two.
      keep({ ...state, lastDay: today });
      notify(count);
    } catch (error) {
      failed(error);
    }
  };
  return {
    isOn: () => readReminder(file).on,
    set: (on) => {
      // Who switches it on sees what is due: the first reminder comes on another day.
      keep({ on, lastDay: localDay(clock.now()) });
      look();
    },
    look,
    end: () => clearTimeout(alarm),
  };
}
