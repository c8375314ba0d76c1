import { execFileSync } from 'node:child_process';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTemplateService, type TemplateService } from '../../../../electron/services/template-service.ts';
import { temporaryFolder } from '../store/open-store.ts';

const yaml = (slug: string, name = slug): string =>
  `template: 1\nslug: ${slug}\nname: ${name}\ndescription: For a test.\ngroups:\n  - { key: g, name: Group }\n`;

interface Folders {
  readonly shipped: string;
  readonly own: string;
  readonly templates: TemplateService;
}

function folders(): Folders {
  const folder = temporaryFolder();
  const [shipped, own] = [path.join(folder, 'shipped'), path.join(folder, 'own')];
  mkdirSync(shipped);
  return { shipped, own, templates: createTemplateService({ shipped, own }) };
}

describe('templates', () => {
  test('are listed from both folders, with where they come from; other files are none', async () => {
    const { shipped, own, templates } = folders();
    writeFileSync(path.join(shipped, 'a.yaml'), yaml('a'));
    writeFileSync(path.join(shipped, 'notes.txt'), 'no template');
    mkdirSync(own);
    writeFileSync(path.join(own, 'b.yml'), yaml('b'));
    const { templates: listed, broken } = await templates.list();
    expect(listed.map(({ slug, origin }) => `${slug} ${origin}`)).toEqual(['a shipped', 'b own']);
    expect(broken).toEqual([]);
    expect((await templates.bySlug('b')).name).toBe('b');
  });

  test('a broken one is listed with what is wrong and harms no other', async () => {
    const { shipped, own, templates } = folders();
    writeFileSync(path.join(shipped, 'a.yaml'), yaml('a'));
    mkdirSync(own);
    writeFileSync(path.join(own, 'broken.yaml'), yaml('b').replace('name: Group', 'nam: Group'));
    mkdirSync(path.join(own, 'folder.yaml'));
    const { templates: listed, broken } = await templates.list();
    expect(listed.map(({ slug }) => slug)).toEqual(['a']);
    expect(broken.map(({ file }) => path.basename(file))).toEqual(['broken.yaml', 'folder.yaml']);
    expect(broken[0]?.problem).toContain('groups[0]');
    // Whoever shows it says the file already.
    expect(broken[0]?.problem).not.toContain('broken.yaml');
    await expect(templates.bySlug('b')).rejects.toMatchObject({ code: 'template-unknown' });
  });

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
    const { shipped, templates } = folders();
    writeFileSync(path.join(shipped, 'a.yaml'), yaml('a'));
    execFileSync('mkfifo', [path.join(shipped, 'pipe.yaml')]);
    const { templates: listed, broken } = await templates.list();
    expect(listed.map(({ slug }) => slug)).toEqual(['a']);
    expect(broken).toEqual([{ file: path.join(shipped, 'pipe.yaml'), problem: 'This is not a file.' }]);
  });

  test('a slug belongs to the first file that has it', async () => {
    const { shipped, own, templates } = folders();
    writeFileSync(path.join(shipped, 'a.yaml'), yaml('a', 'Shipped'));
    mkdirSync(own);
    writeFileSync(path.join(own, 'a.yaml'), yaml('a', 'Own'));
    expect((await templates.bySlug('a')).name).toBe('Shipped');
    expect((await templates.list()).broken[0]?.problem).toContain('belongs to');
  });

  test('a file that changes is read again', async () => {
    const { shipped, templates } = folders();
    const file = path.join(shipped, 'a.yaml');
    writeFileSync(file, yaml('a', 'Before'));
    const first = await templates.bySlug('a');
    expect(await templates.bySlug('a')).toBe(first);
    writeFileSync(file, yaml('a', 'Later!'));
    utimesSync(file, new Date(), new Date(Date.now() + 5_000));
    expect((await templates.bySlug('a')).name).toBe('Later!');
  });
});
