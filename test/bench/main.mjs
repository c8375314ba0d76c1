// @ts-check
// The measurements: `npm run bench [-- startup key-press search memory analysis sampler drag adr-folder revisit]`. One JSON object on standard output.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { resolveElectron } from '../../scripts/setup/electron.mjs';
import { measureAdrFolder } from './adr-folder.mjs';
import { measureAnalysis } from './analysis.mjs';
import { measureDrag } from './drag.mjs';
import { measureKeyPress } from './key-press.mjs';
import { measureMemory } from './memory.mjs';
import { measureRevisit } from './revisit.mjs';
import { measureSampler } from './sampler.mjs';
import { measureSearch } from './search.mjs';
import { measureStartup } from './startup.mjs';
import { rounded } from './statistics.mjs';

const measurements = {
  startup: measureStartup,
  keyPress: measureKeyPress,
  search: measureSearch,
  memory: measureMemory,
  analysis: measureAnalysis,
  sampler: measureSampler,
  drag: measureDrag,
  adrFolder: measureAdrFolder,
  revisit: measureRevisit,
};

const wanted = process.argv.slice(2).map((name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()));
const unknown = wanted.find((name) => !Object.hasOwn(measurements, name));
if (unknown !== undefined) {
  console.error(
    `There is no measurement ${unknown}. Measurements: startup, key-press, search, memory, analysis, sampler, drag, adr-folder, revisit.`,
  );
  process.exit(2);
}

const tell = (/** @type {string} */ text) => console.error(`  ${text}`);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fulcrum-bench-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const { version, kind } = resolveElectron();
/** @type {Record<string, unknown>} */
const results = {
  machine: {
    platform: `${process.platform}-${process.arch}`,
    processor: os.cpus()[0]?.model ?? 'unknown',
    processors: os.cpus().length,
    memoryGiB: rounded(os.totalmem() / 1024 ** 3),
    loadBefore: os.loadavg().map(rounded),
  },
  electron: `${version} (${kind})`,
};
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`${name} ...`);
  try {
    results[name] = await measure(folder, tell);
  } catch (error) {
    // The others are still worth having; the exit code tells.
    results[name] = { error: error instanceof Error ? error.message : String(error), met: false };
    tell(`failed: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 1;
  }
}
console.log(JSON.stringify(results, null, 2));
