import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AdrReading } from '../../../shared/adr/reading/adr-reading.ts';
import { readAdr } from '../../../shared/adr/reading/read-adr.ts';
import { parseSource } from '../../../shared/adr/source/parse-source.ts';

/** The folder with ADRs of our own, a sub-folder for each format. */
export const fixtureFolder = fileURLToPath(new URL('../../fixtures/adr', import.meta.url));

export interface FixtureAdr {
  /** Below the folder of fixtures, with slashes: `nygard/0002-use-a-monolith.md`. */
  readonly path: string;
  readonly text: string;
}

export const fixtureAdrs: readonly FixtureAdr[] = readdirSync(fixtureFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: relative(fixtureFolder, path).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }))
  .toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** What is read in a fixture. */
export function readFixture(path: string): AdrReading {
  return readAdr(path, parseSource(readFileSync(join(fixtureFolder, path), 'utf8')));
}

/** What is read in lines of Markdown, in a file of that name. */
export function readText(fileName: string, ...lines: readonly string[]): AdrReading {
  return readAdr(fileName, parseSource(lines.join('\n')));
}
