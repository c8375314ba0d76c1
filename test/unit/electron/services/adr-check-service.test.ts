import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import type { LintFinding } from '../../../../shared/ipc/adr-check-contract.ts';
import { madr, sampleRepository, type SampleRepository } from '../../adr-folder/sample-repository.ts';
import { servicesOnDisk } from '../../ipc/services-on-disk.ts';
import { openedRepository, type OpenedRepository } from './opened-repository.ts';

interface Opened extends OpenedRepository {
  readonly repository: SampleRepository;
}

const dashed = madr('A').replace('* One', '- One').replace('* Two', '- Two');
const files = {
  'docs/decisions/0001-a.md': dashed,
  'docs/decisions/0002-b.md': madr('B', { context: 'See [gone](0009-gone.md).' }),
  'docs/decisions/latin.md': Buffer.from('# Caf\xe9\n', 'latin1'),
};

async function opened(content: Readonly<Record<string, string | Uint8Array>> = files): Promise<Opened> {
  const repository = sampleRepository(content);
  return { ...(await openedRepository(repository.root)), repository };
}

async function findings({ services, key }: Opened): Promise<readonly LintFinding[]> {
  return (await services.adrCheck.lint({ repository: key })).findings;
}

async function findingOf(at: Opened, rule: string): Promise<LintFinding> {
  const found = (await findings(at)).find((finding) => finding.rule === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
}

function fixOf({ file, line, rule, message }: LintFinding): Pick<LintFinding, 'file' | 'line' | 'rule' | 'message'> {
  return { file, line, rule, message };
}

const git = (root: string, ...words: readonly string[]): void => {
  const { status, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false', ...words],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
};

test('findings are told by file and line, and what could not be looked at', async () => {
  const at = await opened();
  const { findings: found, files: count, unread } = await at.services.adrCheck.lint({ repository: at.key });
  expect([count, unread]).toEqual([2, 1]);
  const text = files['docs/decisions/0002-b.md'].split('\n');
  const dead = found.find(({ rule }) => rule === 'dead-link');
  expect(dead).toMatchObject({ file: 'docs/decisions/0002-b.md', fix: null });
  expect(text[dead?.line ?? -1]).toContain('0009-gone.md');
  expect(found.find(({ rule }) => rule === 'bullets')).toMatchObject({ file: 'docs/decisions/0001-a.md' });
});

test('what .madrlintignore names is left out', async () => {
  const at = await opened({ ...files, 'docs/decisions/.madrlintignore': '0001-*.md\n' });
  expect((await findings(at)).map(({ file }) => file)).not.toContain('docs/decisions/0001-a.md');
});

test('a review is passed by today', async () => {
  const due = (day: string): string => madr('A').replace('date:', `review-date: ${day}\ndate:`);
  const at = await opened({
    'docs/decisions/0001-a.md': due('2020-01-01'),
    'docs/decisions/0002-b.md': due('2999-01-01'),
  });
  const passed = (await findings(at)).filter(({ rule }) => rule === 'review-passed');
  expect(passed.map(({ file }) => file)).toEqual(['docs/decisions/0001-a.md']);
});

test('a number that another branch has given is told', async () => {
  const repository = sampleRepository({ 'docs/decisions/0001-a.md': madr('A') });
  git(repository.root, 'init', '-b', 'main');
  git(repository.root, 'add', '.');
  git(repository.root, 'commit', '-m', 'first');
  git(repository.root, 'checkout', '-b', 'other');
  repository.write('docs/decisions/0002-theirs.md', madr('Theirs'));
  git(repository.root, 'add', '.');
  git(repository.root, 'commit', '-m', 'theirs');
  git(repository.root, 'checkout', 'main');
  repository.write('docs/decisions/0002-ours.md', madr('Ours'));
  const made = servicesOnDisk();
  onTestFinished(() => made.services.end());
  made.answers.push(repository.root);
  const { repository: key } = await made.services.repository.add();
  for (let since = 0; ;) {
    const { state } = made.services.repository.overview({ repository: key ?? '' }).repository;
    if (state?.kind === 'ready') break;
    since = (await made.services.repository.changes({ since })).at;
  }
  const twice = (await findings({ ...made, key: key ?? '', repository })).find(
    ({ rule }) => rule === 'duplicate-number',
  );
  expect(twice?.message).toContain('other');
});

test('the fix of one finding is seen, then written, and changes nothing else', async () => {
  const at = await opened();
  const of = fixOf(await findingOf(at, 'bullets'));
  const { files: planned } = await at.services.adrCheck.planFix({ repository: at.key, of });
  expect(planned.map((file) => file.path)).toEqual(['docs/decisions/0001-a.md']);
  const file = at.repository.path('docs/decisions/0001-a.md');
  expect(readFileSync(file, 'utf8')).toBe(dashed);
  const seen = planned.map(({ path, hash }) => ({ path, hash }));
  await at.services.adrCheck.writeFix({ repository: at.key, of, seen });
  expect(readFileSync(file, 'utf8')).toBe(planned[0]?.after);
  expect((await findings(at)).some((finding) => finding.rule === 'bullets' && finding.line === of.line)).toBe(false);
  expect(readFileSync(at.repository.path('docs/decisions/0002-b.md'), 'utf8')).toBe(files['docs/decisions/0002-b.md']);
});

test('all that is safe is mended at once', async () => {
  const at = await opened();
  const plan = await at.services.adrCheck.planFix({ repository: at.key, of: null });
  const safe = (await findings(at)).filter(({ fix }) => fix !== null);
  expect(plan.count).toBe(safe.length);
  const seen = plan.files.map(({ path, hash }) => ({ path, hash }));
  await at.services.adrCheck.writeFix({ repository: at.key, of: null, seen });
  expect((await findings(at)).filter(({ fix }) => fix !== null)).toEqual([]);
  expect(readFileSync(at.repository.path('docs/decisions/0001-a.md'), 'utf8')).toBe(madr('A'));
});

test('a file that is not as it was seen is left alone', async () => {
  const at = await opened();
  const of = fixOf(await findingOf(at, 'bullets'));
  const { files: planned } = await at.services.adrCheck.planFix({ repository: at.key, of });
  at.repository.write('docs/decisions/0001-a.md', `${dashed}\nMore.\n`);
  const seen = planned.map(({ path, hash }) => ({ path, hash }));
  await expect(at.services.adrCheck.writeFix({ repository: at.key, of, seen })).rejects.toMatchObject({
    code: 'file-changed',
  });
  expect(readFileSync(at.repository.path('docs/decisions/0001-a.md'), 'utf8')).toBe(`${dashed}\nMore.\n`);
});

const numbered = {
  'docs/decisions/0001-a.md': madr('A'),
  'docs/decisions/0002-b.md': madr('B', { context: 'After [ADR-0001](0001-a.md).' }),
  'docs/decisions/0002-c.md': madr('C'),
  'docs/decisions/0004-d.md': madr('D', { context: 'See [ADR-0002](0002-c.md) and ADR-0001.' }),
  'docs/README.md': '# Docs\n\n* [C](decisions/0002-c.md)\n',
};

test('a number given twice is mended: the file, what leads to it, and what is to be committed', async () => {
  const at = await opened(numbered);
  const { services, key, repository } = at;
  const twice = (await findings(at)).filter(({ rule }) => rule === 'duplicate-number');
  expect(twice).toHaveLength(2);
  const file = 'docs/decisions/0002-c.md';
  const ask = { repository: key, file, number: null, following: false };
  const plan = await services.adrCheck.planRenumbering(ask);
  if (plan.kind === 'refused') throw new Error(plan.why);
  expect([plan.number, plan.moves.map(({ newPath }) => newPath)]).toEqual([5, ['docs/decisions/0005-c.md']]);
  expect(plan.files.map(({ path }) => path)).toEqual(['docs/decisions/0004-d.md', 'docs/README.md']);
  expect(readFileSync(repository.path(file), 'utf8')).toBe(madr('C'));
  const seen = [...plan.moves, ...plan.files].map(({ path, hash }) => ({ path, hash }));
  const written = await services.adrCheck.writeRenumbering({ ...ask, number: plan.number, seen });
  expect(written).toEqual({
    kind: 'written',
    path: 'docs/decisions/0005-c.md',
    files: ['docs/decisions/0005-c.md', 'docs/decisions/0004-d.md', 'docs/README.md'],
  });
  expect(readFileSync(repository.path('docs/decisions/0005-c.md'), 'utf8')).toBe(madr('C'));
  expect(readFileSync(repository.path('docs/decisions/0004-d.md'), 'utf8')).toContain(
    '[ADR-0005](0005-c.md) and ADR-0001',
  );
  expect(readFileSync(repository.path('docs/README.md'), 'utf8')).toBe('# Docs\n\n* [C](decisions/0005-c.md)\n');
  expect((await findings(at)).filter(({ rule }) => rule === 'duplicate-number' || rule === 'dead-link')).toEqual([]);
});

test('what git has to commit after a renumbering is the move and what leads there', async () => {
  const at = await opened(numbered);
  const { services, key, repository } = at;
  git(repository.root, 'init', '-b', 'main');
  git(repository.root, 'add', '.');
  git(repository.root, 'commit', '-m', 'first');
  const ask = { repository: key, file: 'docs/decisions/0004-d.md', number: 3, following: true };
  const plan = await services.adrCheck.planRenumbering(ask);
  if (plan.kind === 'refused') throw new Error(plan.why);
  const seen = plan.moves.map(({ path, hash }) => ({ path, hash }));
  await services.adrCheck.writeRenumbering({ ...ask, seen });
  const state = await services.adrCommit.commitState({ repository: key, files: null });
  expect(state).toMatchObject({ kind: 'repository', written: 2 });
  expect(state.kind === 'repository' && state.files.map(({ path, change }) => [path, change])).toEqual([
    ['docs/decisions/0003-d.md', 'added'],
    ['docs/decisions/0004-d.md', 'deleted'],
  ]);
});

test('documents elsewhere that lead to a renumbered ADR are found by git', async () => {
  const at = await opened({ ...numbered, 'src/queue/notes.md': 'Why: [A](../../docs/decisions/0001-a.md)\n' });
  git(at.repository.root, 'init', '-b', 'main');
  const ask = { repository: at.key, file: 'docs/decisions/0001-a.md', number: 3, following: false };
  const plan = await at.services.adrCheck.planRenumbering(ask);
  expect(plan.kind === 'planned' && plan.files.map(({ path }) => path)).toContain('src/queue/notes.md');
});

test('a renumbering is refused where the number is taken, and where a file is not as it was seen', async () => {
  const at = await opened(numbered);
  const ask = { repository: at.key, file: 'docs/decisions/0001-a.md', number: 4, following: false };
  const refused = { kind: 'refused', number: 4, why: '0004-d.md has the number 4 already.' };
  expect(await at.services.adrCheck.planRenumbering(ask)).toEqual(refused);
  expect(await at.services.adrCheck.writeRenumbering({ ...ask, seen: [] })).toEqual(refused);
  const plan = await at.services.adrCheck.planRenumbering({ ...ask, number: 3 });
  if (plan.kind === 'refused') throw new Error(plan.why);
  const seen = [...plan.moves, ...plan.files].map(({ path, hash }) => ({ path, hash }));
  at.repository.write('docs/decisions/0002-b.md', `${numbered['docs/decisions/0002-b.md']}More.\n`);
  await expect(at.services.adrCheck.writeRenumbering({ ...ask, number: 3, seen })).rejects.toMatchObject({
    code: 'file-changed',
  });
  expect(readFileSync(at.repository.path('docs/decisions/0001-a.md'), 'utf8')).toBe(madr('A'));
});
