import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolveElectron } from '../../scripts/setup/electron.mjs';
import { makeOrdinaryUserCopy } from '../../scripts/testing/ordinary-user.mjs';
import { launchWords, startProgram, type RunningApp } from './app.ts';

/** Debian's `nobody` and `nogroup`, as whom the app runs where the tests run as root. */
export const nobody = 65534;

/**
 * Starts the app as people do: with its sandbox, and with no more rights than a user has. Where the tests run as root
 * that takes another user.
 * @param folder an empty one in the system's temporary folder.
 */
export async function startAsOrdinaryUser(folder: string): Promise<RunningApp> {
  if (process.getuid?.() !== 0) {
    const [program = '', ...given] = launchWords(path.join(folder, 'data'));
    return startProgram(program, given, true);
  }
  const { executable, appFolder, dataFolder } = makeOrdinaryUserCopy(folder, resolveElectron());
  return startProgram(withReadableLoader(folder, executable), [appFolder, `--user-data-dir=${dataFolder}`], true);
}

/** A folder in `folder` that belongs to the user whom the app runs as. */
export function makeOrdinaryFolder(folder: string, name: string): string {
  const made = path.join(folder, name);
  mkdirSync(made);
  if (process.getuid?.() === 0) chownSync(made, nobody, nobody);
  return made;
}

/** Playwright has Electron load a file of its own, which that user may not be able to reach: a copy of it is loaded. */
function withReadableLoader(folder: string, executable: string): string {
  const program = path.join(folder, 'electron-with-loader');
  const loader = path.join(folder, 'loader.cjs');
  const script = `#!/bin/sh
for given; do
  shift
  case "$given" in
    */loader.js) cp "$given" '${loader}' && chmod 644 '${loader}' && given='${loader}' ;;
  esac
  set -- "$@" "$given"
done
exec '${executable}' "$@"
`;
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  return program;
}
