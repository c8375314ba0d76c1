import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { setField } from '../../../../shared/decision/edits/rows.ts';
import { suggestedName } from '../../../../electron/services/file-service.ts';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { addDecision } from '../../../../electron/store/decisions.ts';
import { servicesOnDisk, type ServicesOnDisk } from '../../ipc/services-on-disk.ts';
import { largeDecision, now, smallDecision } from '../sample-decision.ts';

const list = { text: '', status: null, tag: null, person: null, archived: false, sort: 'updated' } as const;

function withDecision(): ServicesOnDisk & { readonly file: string } {
  const parts = servicesOnDisk();
  addDecision(parts.database, 'd1', smallDecision('Kept'), now);
  return { ...parts, file: path.join(parts.folder, 'saved.decision.json') };
}

function count({ services }: ServicesOnDisk): number {
  return services.library.list(list).total;
}

function setTitle({ services, database }: ServicesOnDisk, title: string): void {
  const changes = setField(loadDecision(database, 'd1')!, 'decision', '', 'title', title);
  services.decision.edit({ id: 'd1', changes: [...changes], label: 'Title', focus: null });
}

describe('saving', () => {
  test('writes the file that the dialog gave, which another library can open', async () => {
    const here = withDecision();
    addDecision(here.database, 'd2', largeDecision('Large'), now);
    here.answers.push(here.file);
    expect(await here.services.file.save({ id: 'd2' })).toEqual({ path: here.file });
    const there = servicesOnDisk();
    there.answers.push(here.file);
    expect(await there.services.file.open()).toEqual({ kind: 'opened', id: 'd2', copy: false });
    expect(loadDecision(there.database, 'd2')).toEqual(loadDecision(here.database, 'd2'));
  });

  test('cancelled writes nothing', async () => {
    const here = withDecision();
    here.answers.push(null);
    expect(await here.services.file.save({ id: 'd1' })).toEqual({ path: null });
    expect(existsSync(here.file)).toBe(false);
  });

  test('where it cannot be written is said, and nothing is left behind', async () => {
    const here = withDecision();
    const folder = path.join(here.folder, 'target');
    mkdirSync(path.join(folder, 'taken'), { recursive: true });
    writeFileSync(path.join(folder, 'taken', 'x'), '');
    here.answers.push(path.join(folder, 'taken'), path.join(folder, 'missing', 'x.json'));
    await expect(here.services.file.save({ id: 'd1' })).rejects.toMatchObject({ code: 'file-unwritable' });
    await expect(here.services.file.save({ id: 'd1' })).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  test('names come from titles of any script', () => {
    expect(suggestedName('Django or Node.js?')).toBe('django-or-node-js.decision.json');
    expect(suggestedName('Выбор базы')).toBe('выбор-базы.decision.json');
    expect(suggestedName('../../etc/passwd')).toBe('etc-passwd.decision.json');
    for (const empty of ['', '...', '///', '🙂']) expect(suggestedName(empty)).toBe('decision.decision.json');
    for (const device of ['CON', 'nul', 'Com1', 'LPT9', 'com²'])
      expect(suggestedName(device)).toBe(`decision-${device.toLowerCase()}.decision.json`);
    expect(suggestedName('Contracts')).toBe('contracts.decision.json');
    expect(suggestedName('𠀋'.repeat(100))).toMatch(/^(?:𠀋){1,60}\.decision\.json$/u);
  });
});

describe('opening', () => {
  const saved = async (here: ServicesOnDisk & { readonly file: string }): Promise<string> => {
    here.answers.push(here.file);
    await here.services.file.save({ id: 'd1' });
    return readFileSync(here.file, 'utf8');
  };

  test('what is in the library alike is opened there, also where it was deleted', async () => {
    const here = withDecision();
    const text = await saved(here);
    expect(here.services.file.openText({ name: 'x', text })).toEqual({ kind: 'opened', id: 'd1', copy: false });
    expect(count(here)).toBe(1);
    const changes = setField(loadDecision(here.database, 'd1')!, 'decision', '', 'deletedAt', now);
    here.services.decision.edit({ id: 'd1', changes: [...changes], label: 'Delete', focus: null });
    expect(count(here)).toBe(0);
    here.services.file.openText({ name: 'x', text });
    expect(count(here)).toBe(1);
  });

  test('what has other content changes nothing and waits to be asked about', async () => {
    const here = withDecision();
    const text = await saved(here);
    setTitle(here, 'Newer');
    const before = here.database.serialize();
    const result = here.services.file.openText({ name: 'x', text });
    expect(result).toMatchObject({ kind: 'arrived' });
    expect(here.database.serialize().equals(before)).toBe(true);
    const arrival = result.kind === 'arrived' ? result.arrival : '';
    expect(here.services.travel.arrival({ arrival })).toMatchObject({ id: 'd1', title: 'Newer', relation: 'older' });
  });

  test('refused files name file and field and change nothing', async () => {
    const here = withDecision();
    const text = await saved(here);
    const before = here.database.serialize();
    const refused = (name: string, content: string): unknown => {
      try {
        return here.services.file.openText({ name, text: content });
      } catch (error) {
        return error;
      }
    };
    expect(refused('a.json', '{')).toMatchObject({ code: 'not-json', file: 'a.json' });
    expect(refused('a.json', '{"x":1}')).toMatchObject({ code: 'not-a-decision' });
    expect(refused('a.json', text.replace(/"version": \d+/, '"version": 999'))).toMatchObject({ code: 'too-new' });
    expect(refused('a.json', text.replace('"name": "Django"', '"name": 7'))).toMatchObject({
      code: 'invalid',
      field: 'rounds[0].options[0].name',
    });
    expect(here.database.serialize().equals(before)).toBe(true);
  });

  test('of what is no text, too large, a folder or gone is refused by name', async () => {
    const here = withDecision();
    const binary = path.join(here.folder, 'binary.json');
    writeFileSync(binary, Buffer.from([0xff, 0xfe, 0x00]));
    const large = path.join(here.folder, 'large.json');
    writeFileSync(large, '');
    truncateSync(large, 21 * 1024 * 1024);
    here.answers.push(binary, large, here.folder, path.join(here.folder, 'gone.json'), null);
    await expect(here.services.file.open()).rejects.toMatchObject({ code: 'not-json', file: 'binary.json' });
    await expect(here.services.file.open()).rejects.toMatchObject({ code: 'too-large', file: 'large.json' });
    await expect(here.services.file.open()).rejects.toMatchObject({ code: 'file-unreadable' });
    await expect(here.services.file.open()).rejects.toMatchObject({ code: 'file-unreadable' });
    expect(await here.services.file.open()).toEqual({ kind: 'cancelled' });
  });

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
    const here = withDecision();
    const pipe = path.join(here.folder, 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    here.answers.push(pipe);
    await expect(here.services.file.open()).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});
