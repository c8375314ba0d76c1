/** Steps of the start, and when they were reached. */
export interface StartupMarks {
  /**
   * Notes that a step was reached; the first time counts.
   * @param at when, in milliseconds since 1970; now where it is left out.
   * @returns true where it was the first time.
   */
  readonly mark: (step: string, at?: number) => boolean;
  /** Milliseconds from the start of the process to each step so far. */
  readonly read: () => Readonly<Record<string, number>>;
}

/**
 * Marks of a start.
 * @param startedAt when the process began, in milliseconds since 1970.
 * @param now the present time in the same unit.
 */
export function createStartupMarks(startedAt: number, now: () => number): StartupMarks {
  const marks = new Map<string, number>();
  return {
    mark: (step, at = now()) => {
      if (marks.has(step)) return false;
      marks.set(step, Math.round((at - startedAt) * 10) / 10);
      return true;
    },
    read: () => Object.fromEntries(marks),
  };
}
