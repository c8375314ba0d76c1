/** Where the time comes from, so that tests can set it. */
export interface Clock {
  /** The present instant, UTC, as ISO 8601. */
  readonly now: () => string;
}

/** The time of this machine. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
