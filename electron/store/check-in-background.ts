import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { isDamage } from './first-look.ts';

/** Plain JavaScript, so that the same text runs from the sources and from the built application. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.driver);
const database = new Database(workerData.file, { readonly: true, fileMustExist: true });
const result = database.pragma('integrity_check(1)', { simple: true });
database.close();
parentPort.postMessage(result);
`;

/**
 * Checks a database file on a thread of its own: a large one takes a second, in which the window would stand still.
 * @returns what is wrong with its content; null where nothing is.
 * @throws what keeps the file from being read.
 */
export function findDamageInBackground(file: string): Promise<string | null> {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  const worker = new Worker(program, { eval: true, workerData: { file, driver } });
  // A check must not keep an application alive that is about to end.
  worker.unref();
  return new Promise((resolve, reject) => {
    worker.once('message', (result: unknown) => resolve(result === 'ok' ? null : String(result)));
    worker.once('error', (error: unknown) => {
      if (isDamage(error)) resolve((error as Error).message);
      else reject(error);
    });
    worker.once('exit', () => reject(new Error(`The check of ${file} ended without a result.`)));
  });
}
