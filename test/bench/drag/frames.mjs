// @ts-check

/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts microseconds
 * @property {number} [dur] microseconds
 * @property {number} [tdur] microseconds of the processor
 * @property {Record<string, any>} [args]
 */

/** What Chromium calls a task of a thread, and the beginning of a frame on the main one. */
const taskName = 'RunTask';
const frameName = 'ProxyMain::BeginMainFrame';

/**
 * What the main thread of the page did for each frame of a trace: every task after the frame before, up to the one that
 * makes the frame.
 * @param {{traceEvents: readonly TraceEvent[]}} trace
 * @returns {readonly {workMs: number, taskMs: number, processorMs: number}[]} in the order of the frames, all milliseconds
 */
export function framesOf({ traceEvents }) {
  const thread = mainThreadOf(traceEvents);
  const own = traceEvents.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid);
  const tasks = own
    .filter(({ name, ph }) => name === taskName && ph === 'X')
    .toSorted((left, right) => left.ts - right.ts);
  const begun = own.filter(({ name }) => name === frameName).map(({ ts }) => ts);
  const ends = tasks.filter(({ ts, dur = 0 }) => begun.some((at) => at >= ts && at <= ts + dur)).map(endOf);
  if (ends.length < 2) throw new Error(`The trace has ${tasks.length} tasks and ${ends.length} frames of the page.`);
  return ends.slice(1).map((end, index) => {
    const within = tasks.filter((task) => endOf(task) > (ends[index] ?? 0) && endOf(task) <= end);
    const lengths = within.map(({ dur = 0 }) => dur / 1000);
    const processor = within.map(({ dur = 0, tdur = dur }) => tdur / 1000);
    return {
      workMs: lengths.reduce((sum, length) => sum + length, 0),
      taskMs: Math.max(0, ...lengths),
      processorMs: processor.reduce((sum, length) => sum + length, 0),
    };
  });
}

/** @param {TraceEvent} task */
function endOf({ ts, dur = 0 }) {
  return ts + dur;
}

/** @param {readonly TraceEvent[]} events */
function mainThreadOf(events) {
  const counts = new Map();
  const named = events.filter(({ name, args }) => name === 'thread_name' && args?.['name'] === 'CrRendererMain');
  for (const { name, pid, tid } of events)
    if (name === frameName) counts.set(`${pid}/${tid}`, (counts.get(`${pid}/${tid}`) ?? 0) + 1);
  const framesIn = (/** @type {TraceEvent} */ { pid, tid }) => counts.get(`${pid}/${tid}`) ?? 0;
  const [busiest] = named.toSorted((left, right) => framesIn(right) - framesIn(left));
  if (!busiest) throw new Error('The trace has no page.');
  return busiest;
}
