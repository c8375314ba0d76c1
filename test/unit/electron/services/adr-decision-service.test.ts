import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { madr, sampleRepository, type SampleRepository } from '../../adr-folder/sample-repository.ts';
import { openedRepository, type OpenedRepository } from './opened-repository.ts';

const files = {
  'docs/adr/0001-queue.md': madr('Use a queue'),
  'docs/adr/latin.md': Buffer.from('# Caf\xe9\n', 'latin1'),
  'docs/adr/notes.md': 'Only a few notes.\n',
};

interface Opened extends OpenedRepository {
  readonly repository: SampleRepository;
}

async function opened(): Promise<Opened> {
  const repository = sampleRepository(files);
  return { ...(await openedRepository(repository.root)), repository };
}

test('a decision made of an ADR is in the library, and the file stays as it is', async () => {
  const { services, key, repository } = await opened();
  const { id, leftOut } = await services.adrDecision.openAsDecision({
    repository: key,
    file: 'docs/adr/0001-queue.md',
  });
  expect(leftOut).toEqual([]);
  const { rows } = services.decision.read({ id });
  expect(rows.decision).toMatchObject([{ title: 'Use a queue', status: 'accepted', date: '2026-03-01' }]);
  expect(rows.option?.map(({ name }) => name)).toEqual(['One', 'Two']);
  expect(rows.participant?.map(({ name }) => name)).toEqual(['Ana', 'Bo']);
  const query = { text: 'queue', status: null, tag: null, person: null, archived: false, sort: 'updated' } as const;
  expect(services.library.list(query).decisions.map((decision) => decision.id)).toEqual([id]);
  expect(readFileSync(repository.path('docs/adr/0001-queue.md'), 'utf8')).toBe(files['docs/adr/0001-queue.md']);
});

test('the record of such a decision goes into the ADR, or beside it with the next number', async () => {
  const { services, key, repository } = await opened();
  const { id } = await services.adrDecision.openAsDecision({ repository: key, file: 'docs/adr/0001-queue.md' });
  expect(await services.record.plan({ id })).toMatchObject({
    folder: repository.path('docs/adr'),
    folderProblem: null,
    number: 1,
    fileName: '0001-queue.md',
    replaces: null,
    origin: { file: 'docs/adr/0001-queue.md', state: 'unchanged', way: 'in-place' },
  });
  expect(await services.record.chooseWay({ id, way: 'beside' })).toMatchObject({ number: 2 });
});

test.each(['docs/adr/latin.md', 'docs/adr/notes.md'])('of %s, which is no ADR, no decision is made', async (file) => {
  const { services, key } = await opened();
  await expect(services.adrDecision.openAsDecision({ repository: key, file })).rejects.toMatchObject({
    code: 'file-unreadable',
  });
  const query = { text: '', status: null, tag: null, person: null, archived: false, sort: 'updated' } as const;
  expect(services.library.list(query).total).toBe(0);
});
