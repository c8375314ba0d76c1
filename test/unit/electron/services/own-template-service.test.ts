import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskWriter } from '../../../../electron/adr-folder/write-atomically.ts';
import { createOwnTemplateService } from '../../../../electron/services/own-template-service.ts';
import { createTemplateService } from '../../../../electron/services/template-service.ts';
import { readTemplate } from '../../../../shared/template/read-template.ts';
import type { Template } from '../../../../shared/template/template.ts';
import { temporaryFolder } from '../store/open-store.ts';

const yaml = (slug: string, name = slug): string =>
  `# Kept.\ntemplate: 1\nslug: ${slug}\nname: ${name}\ndescription: For a test.\ngroups:\n  - { key: g, name: Group }\n`;

function templateNamed(slug: string, name = slug): Template {
  return readTemplate(slug, yaml(slug, name));
}

function templatesOnDisk() {
  const top = temporaryFolder();
  const [shipped, folder] = [path.join(top, 'shipped'), path.join(top, 'own')];
  mkdirSync(shipped);
  writeFileSync(path.join(shipped, 'ready.yaml'), yaml('ready', 'Ready'));
  const templates = createTemplateService({ shipped, own: folder });
  const answers: (string | null)[] = [];
  const asked: string[] = [];
  const service = createOwnTemplateService({
    templates,
    folder,
    writer: diskWriter,
    dialogs: {
      openTemplate: async () => answers.shift() ?? null,
      saveTemplate: async (name) => {
        asked.push(name);
        return answers.shift() ?? null;
      },
    },
  });
  return {
    top,
    folder,
    templates,
    service,
    answers,
    asked,
    file: (name: string): string => readFileSync(path.join(folder, name), 'utf8'),
    files: (): readonly string[] => readdirSync(folder).toSorted(),
    names: async () => (await templates.list()).templates.map(({ slug, name }) => `${slug}: ${name}`),
  };
}

describe('saving', () => {
  test('makes the folder and a file that is read as the same template', async () => {
    const { service, files, file } = templatesOnDisk();
    const template = templateNamed('mine', 'Mine');
    expect(await service.save({ template, whenTaken: 'ask' })).toEqual({ kind: 'saved', slug: 'mine', name: 'Mine' });
    expect(files()).toEqual(['mine.yaml']);
    expect(readTemplate('mine.yaml', file('mine.yaml'))).toEqual(template);
  });

  test('asks where another template has the slug; both are kept or the file is replaced, as the user says', async () => {
    const { service, folder, file, names } = templatesOnDisk();
    await service.save({ template: templateNamed('mine', 'Mine'), whenTaken: 'ask' });
    const before = file('mine.yaml');
    const asked = await service.save({ template: templateNamed('mine', 'Other'), whenTaken: 'ask' });
    expect(asked).toMatchObject({ kind: 'taken', name: 'Mine' });
    expect(file('mine.yaml')).toBe(before);
    expect(await service.save({ template: templateNamed('mine', 'Mine'), whenTaken: 'keep-both' })).toEqual({
      kind: 'saved',
      slug: 'mine-2',
      name: 'Mine (2)',
    });
    if (asked.kind !== 'taken' || asked.hash === null) throw new Error('it cannot be replaced');
    await service.save({ template: templateNamed('mine', 'Other'), whenTaken: { replace: asked.hash } });
    expect(await names()).toEqual(['ready: Ready', 'mine-2: Mine (2)', 'mine: Other']);
    expect(path.basename(folder)).toBe('own');
  });

  test('never replaces what is shipped', async () => {
    const { service, names } = templatesOnDisk();
    const template = templateNamed('ready', 'Changed');
    const taken = { kind: 'taken', name: 'Ready', hash: null };
    expect(await service.save({ template, whenTaken: 'ask' })).toEqual(taken);
    const { hash } = await service.read({ slug: 'ready' });
    expect(await service.save({ template, whenTaken: { replace: hash } })).toEqual(taken);
    expect(await names()).toEqual(['ready: Ready']);
  });

  test('over a file that somebody changed since is told, with what it is now', async () => {
    const { service, folder, file } = templatesOnDisk();
    await service.save({ template: templateNamed('mine'), whenTaken: 'ask' });
    const { hash } = await service.read({ slug: 'mine' });
    writeFileSync(path.join(folder, 'mine.yaml'), yaml('mine', 'By hand'));
    const result = await service.save({ template: templateNamed('mine', 'Ours'), whenTaken: { replace: hash } });
    expect(result).toMatchObject({ kind: 'taken', name: 'By hand' });
    expect(file('mine.yaml')).toContain('By hand');
    if (result.kind !== 'taken' || result.hash === null) throw new Error('it cannot be replaced');
    await service.save({ template: templateNamed('mine', 'Ours'), whenTaken: { replace: result.hash } });
    expect(file('mine.yaml')).toContain('Ours');
  });

  test('writes beside a file of that name that holds something else, and again where the file is gone', async () => {
    const { service, folder, file, files } = templatesOnDisk();
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'mine.yaml'), 'no template');
    await service.save({ template: templateNamed('mine'), whenTaken: { replace: 'hash of a file that is gone' } });
    expect(files()).toEqual(['mine-2.yaml', 'mine.yaml']);
    expect(file('mine.yaml')).toBe('no template');
  });

  test.each([
    [{ ...templateNamed('mine'), groups: [{ key: 'g', name: '' }] }, /Group 1, name: is empty\./],
    [{ ...templateNamed('mine'), groups: [] }, /Groups: must have at least 1 items\./],
    [{ ...templateNamed('mine'), name: '' }, /Name: is empty\./],
    [{}, /Template: is missing|Template: must be 1/],
  ])('refuses what is no sound template, in words', async (template, message) => {
    const { service, templates } = templatesOnDisk();
    await expect(service.save({ template, whenTaken: 'ask' })).rejects.toMatchObject({
      code: 'template-invalid',
      message: expect.stringMatching(message),
    });
    expect((await templates.list()).templates).toHaveLength(1);
  });

  test('refuses what would be too large to be read again', async () => {
    const { service, templates } = templatesOnDisk();
    const template = templateNamed('mine');
    const option = { key: 'o', name: 'O', description: 'x'.repeat(50_000), offered: false };
    const options = Array.from({ length: 12 }, (_, at) => ({ ...option, key: `o${at}` }));
    await expect(service.save({ template: { ...template, options }, whenTaken: 'ask' })).rejects.toMatchObject({
      code: 'template-unreadable',
      message: expect.stringContaining('too large'),
    });
    expect((await templates.list()).templates).toHaveLength(1);
  });

  test('says where nothing can be written', async () => {
    const { service, folder } = templatesOnDisk();
    writeFileSync(folder, 'a file in the place of the folder');
    await expect(service.save({ template: templateNamed('mine'), whenTaken: 'ask' })).rejects.toMatchObject({
      code: 'file-unwritable',
      message: expect.stringContaining(folder),
    });
  });
});

describe('importing', () => {
  test('takes a file as it stands, with its comments', async () => {
    const { service, answers, top, file } = templatesOnDisk();
    writeFileSync(path.join(top, 'sent.yaml'), yaml('sent', 'Sent'));
    answers.push(path.join(top, 'sent.yaml'));
    const picked = await service.pick();
    if (picked.kind !== 'picked') throw new Error('nothing was picked');
    expect(picked.name).toBe('sent.yaml');
    await service.bringIn({ name: picked.name, text: picked.text, whenTaken: 'ask' });
    expect(file('sent.yaml')).toBe(yaml('sent', 'Sent'));
    expect(await service.pick()).toEqual({ kind: 'cancelled' });
  });

  test('asks where the slug is present; kept beside it, it has another slug and name and its comments', async () => {
    const { service, file, names } = templatesOnDisk();
    const sent = { name: 'sent.yaml', text: yaml('ready', 'Ready') };
    expect(await service.bringIn({ ...sent, whenTaken: 'ask' })).toEqual({ kind: 'taken', name: 'Ready', hash: null });
    await service.bringIn({ ...sent, whenTaken: 'keep-both' });
    expect(await names()).toEqual(['ready: Ready', 'ready-2: Ready (2)']);
    expect(file('ready-2.yaml')).toContain('# Kept.');
  });

  test('refuses a file with an error, naming file and field', async () => {
    const { service, templates } = templatesOnDisk();
    const text = yaml('sent').replace('name: Group', 'nam: Group');
    await expect(service.bringIn({ name: 'sent.yaml', text, whenTaken: 'ask' })).rejects.toMatchObject({
      code: 'template-unreadable',
      message: expect.stringMatching(/sent\.yaml.+groups\[0\]\.name.+is missing/),
      details: { file: 'sent.yaml', field: expect.stringContaining('groups[0]') },
    });
    expect((await templates.list()).templates).toHaveLength(1);
  });

  test('refuses what is no text, a folder and what is not there', async () => {
    const { service, answers, top } = templatesOnDisk();
    writeFileSync(path.join(top, 'binary.yaml'), Buffer.from([0xff, 0xfe, 0xc0]));
    for (const [name, why] of [
      ['binary.yaml', 'UTF-8'],
      ['shipped', 'not a file'],
      ['none.yaml', 'ENOENT'],
    ] as const) {
      answers.push(path.join(top, name));
      await expect(service.pick()).rejects.toMatchObject({
        code: 'file-unreadable',
        message: expect.stringContaining(why),
      });
    }
  });
});

describe('one that is there', () => {
  test('is copied, renamed and removed; slug, file and comments stay when it is renamed', async () => {
    const { service, file, files, names } = templatesOnDisk();
    expect(await service.copy({ slug: 'ready', name: 'Copy of Ready' })).toEqual({ slug: 'copy-of-ready' });
    expect(await service.copy({ slug: 'ready', name: 'Copy of Ready' })).toEqual({ slug: 'copy-of-ready-2' });
    await service.rename({ slug: 'copy-of-ready', name: 'Better' });
    expect(await names()).toEqual(['ready: Ready', 'copy-of-ready-2: Copy of Ready', 'copy-of-ready: Better']);
    expect(file('copy-of-ready.yaml')).toContain('# Kept.');
    expect(await service.read({ slug: 'copy-of-ready' })).toMatchObject({ origin: 'own', hasComments: true });
    await service.remove({ slug: 'copy-of-ready' });
    expect(files()).toEqual(['copy-of-ready-2.yaml']);
  });

  test('a shipped one stays as it is', async () => {
    const { service, names } = templatesOnDisk();
    for (const refused of [service.rename({ slug: 'ready', name: 'Other' }), service.remove({ slug: 'ready' })])
      await expect(refused).rejects.toMatchObject({ code: 'template-shipped' });
    expect(await names()).toEqual(['ready: Ready']);
    await expect(service.read({ slug: 'none' })).rejects.toMatchObject({ code: 'template-unknown' });
  });

  test('is exported as it stands', async () => {
    const { service, answers, asked, top } = templatesOnDisk();
    const target = path.join(top, 'out.yaml');
    answers.push(target, null);
    expect(await service.sendOut({ slug: 'ready' })).toEqual({ path: target });
    expect(readFileSync(target, 'utf8')).toBe(yaml('ready', 'Ready'));
    expect(asked).toEqual(['ready.yaml']);
    expect(await service.sendOut({ slug: 'ready' })).toEqual({ path: null });
  });

  test.skipIf(process.platform === 'win32')('is not changed through a link to another place', async () => {
    const { service, folder, top } = templatesOnDisk();
    mkdirSync(folder);
    const elsewhere = path.join(top, 'elsewhere.yaml');
    writeFileSync(elsewhere, yaml('linked'));
    symlinkSync(elsewhere, path.join(folder, 'linked.yaml'));
    await expect(service.rename({ slug: 'linked', name: 'Other' })).rejects.toMatchObject({ code: 'file-unreadable' });
    expect(readFileSync(elsewhere, 'utf8')).toBe(yaml('linked'));
  });
});
