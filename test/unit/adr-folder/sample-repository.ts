import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** A folder that is the top of a repository, with files. */
export interface SampleRepository {
  readonly root: string;
  /** Writes a file, with the folders it needs. */
  readonly write: (file: string, content: string | Uint8Array) => void;
  readonly path: (file: string) => string;
}

/** A repository on disk with these files. */
export function sampleRepository(files: Readonly<Record<string, string | Uint8Array>> = {}): SampleRepository {
  const root = path.join(temporaryFolder(), 'repository');
  mkdirSync(path.join(root, '.git'), { recursive: true });
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return { root, write, path: (file) => path.join(root, file) };
}

/** A record in MADR 4. */
export function madr(title: string, { status = 'accepted', context = 'Some context.' } = {}): string {
  return `---\nstatus: ${status}\ndate: 2026-03-01\ndecision-makers: Ana, Bo\n---\n\n# ${title}\n\n## Context and Problem Statement\n\n${context}\n\n## Considered Options\n\n* One\n* Two\n\n## Decision Outcome\n\nChosen option: "One", because it is better.\n`;
}
