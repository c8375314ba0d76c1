import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Other readers of ADR folders, as they are installed, run on files that are written for them. */

const require = createRequire(import.meta.url);
const packages = path.resolve(import.meta.dirname, '../../../../node_modules');

export interface PeerFile {
  readonly name: string;
  readonly text: string;
}

/** What log4brains sees in a file. */
export interface Log4brainsAdr {
  readonly slug: string;
  readonly title: string | null;
  readonly status: string;
  readonly supersededBy: string | null;
  readonly publicationDate: string | null;
  readonly deciders: readonly string[];
  readonly tags: readonly string[];
}

interface Log4brainsModule {
  readonly Log4brains: {
    readonly create: (folder: string) => { readonly searchAdrs: () => Promise<readonly Log4brainsAdr[]> };
  };
}

/** Files by their slug as `@log4brains/core` sees them in a new repository with one commit. */
export async function readWithLog4brains(
  folder: string,
  files: readonly PeerFile[],
): Promise<ReadonlyMap<string, Log4brainsAdr>> {
  writeFiles(path.join(folder, 'adr'), files);
  writeFileSync(path.join(folder, '.log4brains.yml'), 'project:\n  name: Peers\n  tz: UTC\n  adrFolder: ./adr\n');
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  };
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'docs: decisions');
  const { Log4brains } = require('@log4brains/core') as Log4brainsModule;
  const adrs = await Log4brains.create(folder).searchAdrs();
  return new Map(adrs.map((adr) => [adr.slug, adr]));
}

/** Number and title of files by their name as `adr-log` writes them into an index. */
export function readWithAdrLog(
  folder: string,
  files: readonly PeerFile[],
): ReadonlyMap<string, { readonly index: string; readonly title: string }> {
  const adrs = path.join(folder, 'adr');
  writeFiles(adrs, files);
  const index = path.join(folder, 'index.md');
  writeFileSync(index, '<!-- adrlog -->\n<!-- adrlogstop -->\n');
  const cli = path.join(packages, 'adr-log/cli.js');
  execFileSync(process.execPath, [cli, '-d', adrs, '-i', index], { stdio: 'pipe' });
  const entries = readFileSync(index, 'utf8').matchAll(/^\* \[ADR-(.*?)\]\(adr\/(.*?)\) - ?(.*)$/gm);
  return new Map([...entries].map(([, number = '', name = '', title = '']) => [name, { index: number, title }]));
}

/** What Backstage sees in a file: null where it throws. */
export interface BackstageAdr {
  readonly isListed: boolean;
  readonly read: { readonly status: string | null; readonly date: string | null } | null;
}

/** Files in their order as `@backstage/plugin-adr-common` sees them, in a process of its own whose clock is at UTC. */
export function readWithBackstage(files: readonly PeerFile[]): readonly BackstageAdr[] {
  const script = `
    const { parseMadrWithFrontmatter, madrFilePathFilter } = require(${JSON.stringify(path.join(packages, '@backstage/plugin-adr-common'))});
    const files = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    const read = (text) => {
      try {
        const { status = null, date = null } = parseMadrWithFrontmatter(text);
        return { status, date };
      } catch {
        return null;
      }
    };
    process.stdout.write(JSON.stringify(files.map(({ name, text }) => ({ isListed: madrFilePathFilter(name), read: read(text) }))));
  `;
  const output = execFileSync(process.execPath, ['-e', script], {
    input: JSON.stringify(files),
    env: { ...process.env, TZ: 'UTC' },
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  return JSON.parse(output) as readonly BackstageAdr[];
}

function writeFiles(folder: string, files: readonly PeerFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(path.join(folder, name), text);
}
