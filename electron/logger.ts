import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** The one place that writes to the log. */
export interface Logger {
  readonly info: (message: string) => void;
  readonly error: (message: string, cause?: unknown) => void;
}

/** Beyond this many bytes a log becomes `fulcrum.old.log`, so that at most two of them lie there. */
const mostBytes = 1024 * 1024;

/** A log in a folder, made when something is first written; what is an error goes to stderr too. */
export function createLogger(folder: string): Logger {
  const file = path.join(folder, 'fulcrum.log');
  const write = (level: string, text: string): void => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes)
        renameSync(file, path.join(folder, 'fulcrum.old.log'));
      appendFileSync(file, `${new Date().toISOString()} ${level} ${text}\n`);
    } catch (error) {
      process.stderr.write(`The log ${file} cannot be written: ${String(error)}\n`);
    }
  };
  return {
    info: (message) => write('info', message),
    error: (message, cause) => {
      const text = cause === undefined ? message : `${message}: ${describe(cause)}`;
      process.stderr.write(`${text}\n`);
      write('error', text);
    },
  };
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const own = cause.stack ?? `${cause.name}: ${cause.message}`;
  return cause.cause === undefined ? own : `${own}\ncaused by ${describe(cause.cause)}`;
}
