import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Input, Output } from '../../../../shared/ipc/contract.ts';
import { madr, sampleRepository, type SampleRepository } from '../../adr-folder/sample-repository.ts';
import { openedRepository, type OpenedRepository } from './opened-repository.ts';

interface Opened extends OpenedRepository {
  readonly repository: SampleRepository;
}

const records = { 'docs/decisions/0001-a.md': madr('A'), 'docs/decisions/0002-b.md': madr('B') };

async function opened(content: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Opened> {
  const repository = sampleRepository({ ...records, ...content });
  return { ...(await openedRepository(repository.root)), repository };
}

type Planned = Extract<Output<'adr:plan-index'>, { kind: 'planned' }>;

function asked({ key }: Opened, form: Input<'adr:plan-index'>['form'], file: string | null = null) {
  return { repository: key, folder: 'docs/decisions', form, file };
}

async function planned(at: Opened, form: Input<'adr:plan-index'>['form']): Promise<Planned> {
  const plan = await at.services.adrIndex.planIndex(asked(at, form));
  if (plan.kind !== 'planned') throw new Error(plan.kind);
  return plan;
}

test('an index beside the folder breaks no reader, and is written as it was seen', async () => {
  const at = await opened();
  const plan = await planned(at, 'beside');
  expect(plan).toMatchObject({ path: 'docs/decisions.md', before: null, entries: 2, warnings: [] });
  const file = at.repository.path('docs/decisions.md');
  expect(existsSync(file)).toBe(false);
  await at.services.adrIndex.writeIndex({ ...asked(at, 'beside'), version: plan.version });
  expect(readFileSync(file, 'utf8')).toBe(plan.after);
  expect(plan.after).toContain('* [ADR-0002](decisions/0002-b.md) - B');
  const again = await planned(at, 'beside');
  expect(again.after).toBe(again.before);
});

test('of an index among the ADRs it is said which readers it breaks', async () => {
  const { path, warnings } = await planned(await opened(), 'readme');
  expect(path).toBe('docs/decisions/README.md');
  expect(warnings.map(({ reader }) => reader)).toEqual(['Structurizr', 'madrlint', 'adr-log']);
});

test('a file with markers is found, and all else in it stays', async () => {
  const readme = '# Project\r\n\r\n<!-- adrlog -->\r\n\r\n<!-- adrlogstop -->\r\n\r\nMore.\r\n';
  const at = await opened({ 'README.md': readme, 'docs/guide.md': '# Guide\n\n    <!-- adrlog -->\n' });
  const plan = await planned(at, 'markers');
  expect(plan).toMatchObject({ path: 'README.md', before: readme, warnings: [], withMarkers: ['README.md'] });
  await at.services.adrIndex.writeIndex({ ...asked(at, 'markers'), version: plan.version });
  const list = '* [ADR-0001](docs/decisions/0001-a.md) - A\r\n* [ADR-0002](docs/decisions/0002-b.md) - B\r\n\r\n';
  expect(readFileSync(at.repository.path('README.md'), 'utf8')).toBe(
    readme.replace('<!-- adrlogstop -->', `${list}<!-- adrlogstop -->`),
  );
});

test('without markers nothing can be written, and a file without them is refused', async () => {
  const at = await opened({ 'docs/guide.md': '# Guide\n' });
  expect(await at.services.adrIndex.planIndex(asked(at, 'markers'))).toEqual({ kind: 'no-markers' });
  const refused = await at.services.adrIndex.planIndex(asked(at, 'markers', 'docs/guide.md'));
  expect(refused).toMatchObject({ kind: 'refused', path: 'docs/guide.md' });
});

test('a file outside the repository is no place for an index', async () => {
  const at = await opened();
  await expect(at.services.adrIndex.planIndex(asked(at, 'markers', '../outside.md'))).rejects.toMatchObject({
    name: 'ServiceRefused',
  });
});

test('an index that somebody has written in the meantime is left alone', async () => {
  const at = await opened();
  const { version } = await planned(at, 'beside');
  at.repository.write('docs/decisions.md', 'Mine.\n');
  await expect(at.services.adrIndex.writeIndex({ ...asked(at, 'beside'), version })).rejects.toMatchObject({
    code: 'file-changed',
  });
  expect(readFileSync(at.repository.path('docs/decisions.md'), 'utf8')).toBe('Mine.\n');
});
