import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { ReadFile } from '../../../electron/adr-folder/read-adr-file.ts';
import { readFilesHere, type FileToRead } from '../../../electron/adr-folder/read-files.ts';
import { readFilesOnThreads } from '../../../electron/adr-folder/read-files-on-threads.ts';
import { openAdrIndex } from '../../../electron/store/adr-index/open-adr-index.ts';
import { childProgram } from '../electron/child-program.ts';
import { madr, sampleRepository } from './sample-repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

let program = '';

beforeAll(async () => {
  program = await childProgram(new URL('../../../electron/adr-folder/scan-thread.ts', import.meta.url));
});

afterAll(() => rmSync(path.dirname(program), { recursive: true }));

/** Batches of three files each, again and again, one of which cannot be read. */
function batches(count: number): readonly (readonly FileToRead[])[] {
  const repository = sampleRepository({
    '0001-a.md': madr('Ärger — “quoted” 🙂'),
    '0002-b.md': Buffer.from('# Größe\n', 'latin1'),
  });
  const files = ['0001-a.md', '0002-b.md', '0003-gone.md'].map((file) => ({ file: repository.path(file), bytes: 100 }));
  return Array.from({ length: count }, (_, place) =>
    files.map((_file, index) => files[(place + index) % 3] ?? files[0]),
  ).map((batch) => batch.flatMap((file) => file ?? []));
}

function indexFile(): string {
  const file = path.join(temporaryFolder(), 'adr-index.sqlite');
  const index = openAdrIndex(file);
  onTestFinished(() => void index.close());
  return file;
}

async function all(read: AsyncIterable<readonly ReadFile[]>): Promise<readonly (readonly ReadFile[])[]> {
  const contents: (readonly ReadFile[])[] = [];
  for await (const batch of read) contents.push(batch);
  return contents;
}

test('threads give the same as reading here, in the same order, of few files and of many', async () => {
  const read = readFilesOnThreads(program, indexFile());
  for (const count of [3, 700]) {
    const asked = batches(count);
    const contents = await all(read(asked));
    expect(contents).toEqual(await all(readFilesHere(asked)));
    expect(contents).toHaveLength(count);
  }
});

test('threads that cannot be started are an error, not a wait', async () => {
  const read = readFilesOnThreads(program, path.join(temporaryFolder(), 'gone.sqlite'));
  await expect(all(read(batches(700)))).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
});
