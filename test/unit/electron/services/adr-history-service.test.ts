import { afterEach, expect, test, vi } from 'vitest';
import { madr, sampleRepository } from '../../adr-folder/sample-repository.ts';
import { gitWorld } from '../git/git-world.ts';
import { openedRepository } from './opened-repository.ts';

afterEach(() => vi.unstubAllEnvs());

test('who has committed each ADR first and last, and when; what is known is not told again', async () => {
  const world = gitWorld();
  const commit = (author: string, date: string): void => {
    vi.stubEnv('GIT_AUTHOR_DATE', date);
    world.git('add', '--all');
    world.git('commit', '--quiet', '--message=m', `--author=${author} <${author}@example.org>`);
  };
  const queue = 'docs/adr/0001-queue.md';
  world.write(queue, madr('Use a queue'));
  world.write('docs/adr/sketch.svg', '<svg/>');
  world.write('docs/decisions/0001-other.md', madr('Other'));
  // In New York it is still the day before.
  commit('Ana', '2026-01-01T23:30:00-05:00');
  world.write(queue, madr('Use a queue', { context: 'More.' }));
  commit('Bo', '2026-02-01T12:00:00+01:00');
  world.write('docs/adr/0002-log.md', madr('Use a log'));
  const { services, key } = await openedRepository(world.root);
  const { version, files } = await services.adrHistory.history({ repository: key, known: null });
  const ana = { author: 'Ana', day: '2026-01-01' };
  expect(files?.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: queue, first: ana, last: { author: 'Bo', day: '2026-02-01' }, complete: true },
    { path: 'docs/decisions/0001-other.md', first: ana, last: ana, complete: true },
  ]);
  expect(await services.adrHistory.history({ repository: key, known: version })).toEqual({ version, files: null });
  commit('Cy', '2026-03-01T12:00:00+01:00');
  const later = await services.adrHistory.history({ repository: key, known: version });
  expect(later.version).not.toBe(version);
  expect(later.files?.map((file) => file.path)).toContain('docs/adr/0002-log.md');
});

test('without git or a repository of git there is nothing to tell', async () => {
  const { services, key } = await openedRepository(
    sampleRepository({ 'docs/adr/0001-queue.md': madr('Use a queue') }).root,
  );
  const asked = { repository: key, known: null };
  expect(await services.adrHistory.history(asked)).toEqual({ version: '', files: [] });
  vi.stubEnv('PATH', '');
  expect(await services.adrHistory.history(asked)).toEqual({ version: '', files: [] });
  await expect(services.adrHistory.history({ ...asked, repository: 'gone' })).rejects.toMatchObject({
    code: 'not-found',
  });
});
