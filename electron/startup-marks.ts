/** Steps of the start, and when they were reached. */
export interface StartupMarks {
  /** Notes that a step was reached now; the first time counts. */
  readonly mark: (step: string) => void;
  /** Milliseconds from the start of the process to each step so far. */
  readonly read: () => Readonly<Record<string, number>>;
}

/**
 * Marks of a start.
 * @param startedAt when the process began, in milliseconds since 1970.
 * @param now the present time in the same unit.
 */
export function createStartupMarks(startedAt: number, now: () => number): StartupMarks {
  const marks: Record<string, number> = {};
  return {
    mark: (step) => {
      marks[step] ??= Math.round((now() - startedAt) * 10) / 10;
    },
    read: () => ({ ...marks }),
  };
}
