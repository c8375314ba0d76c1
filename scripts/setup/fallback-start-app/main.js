// What `electron FOLDER` starts in the fallback Electron, whose own start app is not in its package. It is an ES module that
// awaits the app's main file, because Electron fires `ready` only after it: `protocol.registerSchemesAsPrivileged` and
// `app.enableSandbox` throw once that has happened.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** The files to load first (`-r FILE`) and the app's folder: the first argument that is no switch. */
function readArguments(args) {
  const preloaded = [];
  for (let index = 0; index < args.length; index += 1) {
    if (args[index] === '-r' || args[index] === '--require') preloaded.push(args[(index += 1)]);
    else if (!args[index].startsWith('-')) return { preloaded, folder: path.resolve(args[index]) };
  }
  return { preloaded, folder: undefined };
}

const { preloaded, folder } = readArguments(process.argv.slice(1));
if (folder === undefined) {
  if (process.argv.includes('--version') || process.argv.includes('-v')) console.log(`v${process.versions.electron}`);
  else console.error('Usage: electron [switches] FOLDER');
  app.exit(0);
} else {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const requireFromHere = createRequire(path.join(process.cwd(), 'here.js'));
  for (const file of preloaded) requireFromHere(file);
  const description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (description.version) app.setVersion(description.version);
  // The data folder follows the name, as in Electron's own start app; a given --user-data-dir stays what it is.
  const chosen = app.commandLine.getSwitchValue('user-data-dir');
  app.setName(description.productName || description.name || app.getName());
  app.setPath('userData', chosen ? path.resolve(chosen) : path.join(app.getPath('appData'), app.getName()));
  app.setAppPath(folder);
  try {
    await import(pathToFileURL(path.join(folder, description.main || 'index.js')).href);
  } catch (error) {
    console.error('The app threw an error while it was loading.');
    console.error(error);
    app.exit(1);
  }
}
