import { afterEach, expect, test, vi } from 'vitest';
import { createAdrGitService } from '../../../electron/adr-folder/adr-git-service.ts';
import { proposedMessage } from '../../../electron/adr-folder/commit-message.ts';
import { committed, gitWorld } from '../electron/git/git-world.ts';
import { sampleRepository } from './sample-repository.ts';

afterEach(() => vi.unstubAllEnvs());

const service = createAdrGitService();

test('commits follow one another, and the history of each file follows them', async () => {
  const world = gitWorld();
  world.write('docs/adr/0001-a.md', '# A\n');
  world.write('docs/adr/0002-b.md', '# B\n');
  expect((await service.history(world.root, ['docs/adr'])).files.size).toBe(0);
  const commit = (file: string): Promise<unknown> =>
    service.commit(world.root, { files: [file], message: `docs: ${file}`, newBranch: null });
  await Promise.all([commit('docs/adr/0001-a.md'), commit('docs/adr/0002-b.md')]);
  expect(world.git('log', '--format=%s', '-2')).toBe('docs: docs/adr/0002-b.md\ndocs: docs/adr/0001-a.md');
  expect(committed(world)).toEqual(['docs/adr/0002-b.md']);
  const { files } = await service.history(world.root, ['docs/adr']);
  expect([...files.keys()].toSorted()).toEqual(['docs/adr/0001-a.md', 'docs/adr/0002-b.md']);
  expect(files.get('docs/adr/0001-a.md')?.first.author).toBe('Ana Ruiz');
  expect((await service.history(world.root, ['docs/adr'])).files).toBe(files);
});

test('a commit that is refused does not hinder the next one', async () => {
  const world = gitWorld();
  world.write('docs/adr/0001-a.md', '# A\n');
  const request = { files: ['docs/adr/0001-a.md'], message: 'docs: A', newBranch: null };
  const [refused, done] = await Promise.allSettled([
    service.commit(world.root, { ...request, message: '' }),
    service.commit(world.root, request),
  ]);
  expect([refused.status, done.status]).toEqual(['rejected', 'fulfilled']);
});

test('other branches are looked at in the same folder', async () => {
  const world = gitWorld();
  world.git('checkout', '--quiet', '-b', 'other');
  world.write('docs/adr/0001-a.md', '# A\n');
  await service.commit(world.root, { files: ['docs/adr/0001-a.md'], message: 'docs: A', newBranch: null });
  world.git('checkout', '--quiet', 'main');
  expect(await service.otherBranches(world.root, 'docs/adr')).toEqual([{ branch: 'other', names: ['0001-a.md'] }]);
});

test('without git or a repository there is nothing to be told, and a commit is refused', async () => {
  const plain = sampleRepository();
  const world = gitWorld();
  const request = { files: ['a.md'], message: 'm', newBranch: null };
  expect(await service.state(plain.root, [''])).toEqual({ kind: 'no-repository' });
  expect((await service.history(plain.root, [''])).files.size).toBe(0);
  await expect(service.commit(plain.root, request)).rejects.toMatchObject({ code: 'no-repository' });
  vi.stubEnv('PATH', plain.root);
  expect(await service.state(world.root, [''])).toEqual({ kind: 'no-git' });
  expect((await service.history(world.root, [''])).files.size).toBe(0);
  expect(await service.otherBranches(world.root, '')).toEqual([]);
  await expect(service.commit(world.root, request)).rejects.toMatchObject({ code: 'git-missing' });
});

test('a message is proposed that says what happens to which record', () => {
  const added = {
    path: 'adr/0005-use-django.md',
    isAdr: true,
    change: 'added',
    number: 5,
    title: 'Use Django',
  } as const;
  expect(proposedMessage([added])).toBe('docs: add ADR-0005: Use Django');
  expect(proposedMessage([{ ...added, change: 'changed', number: null, title: 'Use\n Django' }])).toBe(
    'docs: update Use Django',
  );
  expect(
    proposedMessage([added, { ...added, path: 'adr012-flask.md', change: 'changed', number: 12, title: 'Flask' }]),
  ).toBe('docs: add ADR-0005, update ADR-012\n\n- add ADR-0005: Use Django\n- update ADR-012: Flask\n');
  const many = [1, 2, 3].map((number) => ({ ...added, change: 'deleted', number, title: `T${number}` }) as const);
  expect(proposedMessage(many).split('\n', 1)).toEqual(['docs: remove 3 decision records']);
  const long = proposedMessage([{ ...added, title: '決'.repeat(100) }]);
  expect([long.length, long.at(-1)]).toEqual([72, '…']);
  expect(proposedMessage([])).toBe('');
  const index = { path: 'docs/adr.md', isAdr: false, change: 'changed', number: null, title: 'adr.md' } as const;
  expect(proposedMessage([index, added])).toBe('docs: add ADR-0005: Use Django');
  expect(proposedMessage([index])).toBe('docs: update adr.md');
  expect(proposedMessage([index, { ...index, title: 'README.md' }])).toMatch(
    /^docs: update 2 files of decision records\n/,
  );
});
