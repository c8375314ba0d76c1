// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { applications, launch } from './launch.mjs';
import { rounded } from './statistics.mjs';

/** Time in which an application comes to rest, and its garbage collectors with it. */
const settleMs = 5000;

/**
 * Memory of all processes at rest, beside the bare application's: working sets, which count shared pages in every
 * process, and on Linux the proportional set size, which counts them once.
 * @param {string} folder for data folders
 * @param {(text: string) => void} tell
 */
export async function measureMemory(folder, tell) {
  const bare = await memoryOf('bare', path.join(folder, 'memory-bare'), tell);
  const fulcrum = await memoryOf('fulcrum', path.join(folder, 'memory-fulcrum'), tell);
  const ratio = fulcrum.workingSetMiB / bare.workingSetMiB;
  return {
    what: 'MiB of all processes after five seconds at rest, an empty library',
    fulcrum,
    bare,
    ratio: rounded(ratio),
    proportionalRatio:
      fulcrum.proportionalMiB !== null && bare.proportionalMiB !== null
        ? rounded(fulcrum.proportionalMiB / bare.proportionalMiB)
        : null,
    aim: null,
    met: null,
  };
}

/**
 * @param {'fulcrum' | 'bare'} name
 * @param {string} dataFolder
 * @param {(text: string) => void} tell
 */
export async function memoryOf(name, dataFolder, tell) {
  const { electron } = await launch(applications[name], dataFolder);
  try {
    await delay(settleMs);
    const processes = await electron.evaluate(({ app }) =>
      app.getAppMetrics().map(({ pid, type, memory }) => ({ pid, type, workingSetKiB: memory.workingSetSize })),
    );
    const workingSet = processes.reduce((sum, { workingSetKiB }) => sum + workingSetKiB, 0);
    const proportional = processes.map(({ pid }) => proportionalKiB(pid));
    const known = proportional.every((size) => size !== null);
    const result = {
      workingSetMiB: rounded(workingSet / 1024),
      proportionalMiB: known ? rounded(proportional.reduce((sum, size) => sum + (size ?? 0), 0) / 1024) : null,
      processes: processes.map(({ type, workingSetKiB }, index) => {
        const size = proportional[index];
        return {
          type,
          workingSetMiB: rounded(workingSetKiB / 1024),
          proportionalMiB: typeof size === 'number' ? rounded(size / 1024) : null,
        };
      }),
    };
    tell(`memory of ${name}: ${result.workingSetMiB} MiB`);
    return result;
  } finally {
    await electron.close();
  }
}

/**
 * Proportional set size of a process in KiB; null where the system does not tell.
 * @param {number} pid
 */
function proportionalKiB(pid) {
  try {
    const found = /^Pss:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return found ? Number(found[1]) : null;
  } catch {
    return null;
  }
}
