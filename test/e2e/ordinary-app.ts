import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolveElectron } from '../../scripts/setup/electron.mjs';
import { makeOrdinaryUserCopy } from '../../scripts/testing/ordinary-user.mjs';
import { launchWords, startProgram, type RunningApp } from './app.ts';

/** Debian's `nobody` and `nogroup`, as whom the app runs where the tests run as root. */
const nobody = 65534;

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
  return startProgram(withReadableFiles(folder, executable), [appFolder, `--user-data-dir=${dataFolder}`], true);
}

/** A folder in `folder` that belongs to the user whom the app runs as. */
export function makeOrdinaryFolder(folder: string, name: string): string {
  const made = path.join(folder, name);
  mkdirSync(made);
  if (process.getuid?.() === 0) chownSync(made, nobody, nobody);
  return made;
}

/**
 * A program that starts the other one with copies of two files that its user may not be able to reach: the one that
 * Playwright has Electron load, and the key to the display.
 */
function withReadableFiles(folder: string, executable: string): string {
  const program = path.join(folder, 'electron-with-readable-files');
  const loader = path.join(folder, 'loader.cjs');
  const displayKey = path.join(folder, 'display-key');
  const script = `#!/bin/sh
if [ -f "$XAUTHORITY" ]; then
  install -o ${nobody} -m 600 "$XAUTHORITY" '${displayKey}' && export XAUTHORITY='${displayKey}'
fi
for given; do
  shift
  case "$given" in
    */loader.js) install -m 644 "$given" '${loader}' && given='${loader}' ;;
  esac
  set -- "$@" "$given"
done
exec '${executable}' "$@"
`;
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  return program;
}
