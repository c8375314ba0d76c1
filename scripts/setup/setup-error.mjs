// @ts-check

/** A set-up step that cannot go on, in words for the person at the terminal. It is shown without a stack trace. */
export class SetupError extends Error {
  /**
   * @param {string} message what failed and what to do about it; may have several lines
   * @param {{cause?: unknown}} [options]
   */
  constructor(message, options) {
    super(message, options);
    this.name = 'SetupError';
  }
}
