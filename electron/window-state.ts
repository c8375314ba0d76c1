import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** The smallest window in which everything can still be used, in pixels. */
export const smallestWindow = { width: 480, height: 480 } as const;

const stateSchema = z.strictObject({
  width: z.int().min(smallestWindow.width).max(10_000),
  height: z.int().min(smallestWindow.height).max(10_000),
  maximized: z.boolean(),
});

/** Size of the window as it was left, in pixels. */
export type WindowState = z.infer<typeof stateSchema>;

const initial: WindowState = { width: 1280, height: 800, maximized: false };

/** The size that was kept; the usual one where there is none or it makes no sense. */
export function readWindowState(file: string): WindowState {
  try {
    return stateSchema.catch(initial).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Not there yet, or not JSON: a window's size is not worth a message.
    return initial;
  }
}

/** Keeps the size for the next start. */
export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(file, JSON.stringify(state));
}
