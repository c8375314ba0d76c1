// @ts-check

/**
 * @typedef {object} Progress
 * @property {(text: string) => void} line one line about what is done
 * @property {<T>(text: string, work: () => Promise<T>) => Promise<T>} during a line before some work, and one more
 *   every while as long as it lasts, so that a slow step never looks like a dead one
 */

/**
 * Progress in plain lines, the same on a terminal and in a log.
 * @param {NodeJS.WritableStream} [stream]
 * @param {number} [everyMs] how often a long step says that it is still at work
 * @returns {Progress}
 */
export function createProgress(stream = process.stdout, everyMs = 15_000) {
  const line = (/** @type {string} */ text) => void stream.write(`${text}\n`);
  return {
    line,
    async during(text, work) {
      line(`${text} ...`);
      const begin = Date.now();
      const seconds = () => ((Date.now() - begin) / 1000).toFixed(1);
      const timer = setInterval(() => line(`  still at it after ${Math.round(Number(seconds()))} s`), everyMs);
      try {
        const result = await work();
        line(`  done in ${seconds()} s`);
        return result;
      } finally {
        clearInterval(timer);
      }
    },
  };
}
