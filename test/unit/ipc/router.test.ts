import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract, type Channel } from '../../../shared/ipc/contract.ts';
import { createHandlers } from '../../../electron/ipc/handlers.ts';
import { createRouter, type Handlers, type Sender } from '../../../electron/ipc/router.ts';
import { isOwnUrl } from '../../../electron/renderer-files.ts';
import { addDecision } from '../../../electron/store/decisions.ts';
import { now, smallDecision } from '../electron/sample-decision.ts';
import { servicesOnDisk, type ServicesOnDisk } from './services-on-disk.ts';

const window: Sender = { ownWindow: true, topFrame: true, url: 'app://fulcrum/index.html#/d/1' };
const channels = Object.keys(contract) as readonly Channel[];

interface Routed extends ServicesOnDisk {
  readonly logged: string[];
  readonly ask: (
    channel: unknown,
    input?: unknown,
    sender?: Sender,
  ) => Promise<{ ok: boolean } & Record<string, unknown>>;
}

function routed(replaced: Partial<Handlers> = {}): Routed {
  const services = servicesOnDisk();
  const logged: string[] = [];
  const logger = { info: () => undefined, error: (message: string) => void logged.push(message) };
  const router = createRouter({ handlers: { ...createHandlers(services.services), ...replaced }, isOwnUrl, logger });
  addDecision(services.database, 'd1', smallDecision('Kept'), now);
  return { ...services, logged, ask: async (channel, input, sender = window) => await router(sender, channel, input) };
}

const list = { text: '', status: null, tag: null, person: null, archived: false, sort: 'updated' };

describe('who may ask', () => {
  const strangers: readonly (readonly [string, Sender])[] = [
    ['another window', { ...window, ownWindow: false }],
    ['a frame inside the page', { ...window, topFrame: false }],
    ['a frame that is gone', { ...window, url: null }],
    ['another site', { ...window, url: 'https://example.com/' }],
    ['a file', { ...window, url: 'file:///index.html' }],
    ['another host of our scheme', { ...window, url: 'app://other/index.html' }],
    ['a host that only begins like ours', { ...window, url: 'app://fulcrum.example.com/' }],
    ['a user name like ours', { ...window, url: 'app://fulcrum@example.com/' }],
    ['no address', { ...window, url: 'about:blank' }],
  ];
  for (const [who, sender] of strangers) {
    test(`${who} gets nothing from any channel`, async () => {
      const { ask } = routed();
      for (const channel of channels)
        expect(await ask(channel, list, sender)).toMatchObject({ ok: false, code: 'untrusted-sender' });
      expect(await ask('library:list', list)).toMatchObject({ ok: true });
    });
  }
});

describe('what is asked', () => {
  test('nothing but the channels of the contract is known', async () => {
    const { ask } = routed();
    for (const channel of [
      '',
      'library',
      'toString',
      '__proto__',
      'constructor',
      'library:LIST',
      7,
      null,
      undefined,
      {},
      ['library:list'],
    ])
      expect(await ask(channel, list)).toMatchObject({ ok: false, code: 'unknown-channel' });
  });

  const deep = Object.fromEntries([['id', Object.fromEntries([['id', {}]])]]);
  const garbage: readonly unknown[] = [
    null,
    0,
    Number.NaN,
    '',
    'd1',
    true,
    [],
    [1, 2],
    {},
    { id: 7 },
    { id: '' },
    { id: '../../etc/passwd' },
    { id: 'd1', more: 1 },
    { id: 'x'.repeat(100_000) },
    { ['__proto__']: { id: 'd1' } },
    { ...list, more: true },
    { ...list, text: 'x'.repeat(501) },
    { url: 'x'.repeat(2_001) },
    { template: 'Not A Slug' },
    { id: 'd1', changes: [], label: 'x', focus: null },
    { id: 'd1', changes: Array.from({ length: 5_001 }, () => ({})), label: 'x', focus: null },
    {
      id: 'd1',
      changes: [{ kind: 'set', entity: 'nothing', id: '', field: 'x', before: 1, after: 2 }],
      label: 'x',
      focus: null,
    },
    { name: 'x', text: 7 },
    { name: 'main', at: 1 },
    { name: 'first-render', at: Number.NaN },
    { name: 'first-render', at: -1 },
    { record: '/etc/passwd' },
    { id: 'd1', overwrite: 'x'.repeat(101) },
    deep,
    () => undefined,
    Symbol('x'),
    new Map(),
  ];

  for (const channel of channels) {
    test(`${channel} refuses garbage and changes nothing`, async () => {
      const { ask, database, logged, opened } = routed();
      const before = database.serialize();
      for (const input of garbage) {
        const reply = await ask(channel, input);
        // What asks for nothing takes nothing; every other channel names what is wrong.
        expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
        expect(reply.message).toMatch(/Nothing was changed\.$/);
      }
      expect(database.serialize().equals(before)).toBe(true);
      expect(logged).toEqual([]);
      expect(opened).toEqual([]);
    });
  }
});

describe('what comes back', () => {
  test('every answer fits the contract', async () => {
    const { ask, folder, answers } = routed();
    const file = path.join(folder, 'saved.decision.json');
    const records = path.join(folder, 'adr');
    mkdirSync(records);
    const set = (before: string, after: string): unknown => ({
      id: 'd1',
      changes: [{ kind: 'set', entity: 'decision', id: '', field: 'title', before, after }],
      label: 'Title',
      focus: 'title',
    });
    const answered = new Set<string>();
    const expectFit = async (channel: Channel, input?: unknown): Promise<Record<string, unknown>> => {
      const reply = await ask(channel, input);
      expect(reply).toMatchObject({ ok: true });
      expect(contract[channel].output.parse(reply.value)).toEqual(reply.value);
      answered.add(channel);
      return (reply.value ?? {}) as Record<string, unknown>;
    };
    await expectFit('app:info');
    await expectFit('app:mark', { name: 'first-render', at: 250 });
    await expectFit('app:open-external', { url: 'https://example.com' });
    await expectFit('template:list');
    await expectFit('template:copy', { slug: 'blank', name: 'Mine' });
    const own = await expectFit('template:read', { slug: 'mine' });
    await expectFit('template:rename', { slug: 'mine', name: 'Ours' });
    await expectFit('template:save', { template: own.template, whenTaken: 'ask' });
    const sent = path.join(folder, 'sent.yaml');
    answers.push(sent, sent);
    await expectFit('template:export', { slug: 'mine' });
    const { name, text } = await expectFit('template:pick');
    await expectFit('template:import', { name, text, whenTaken: 'keep-both' });
    await expectFit('template:remove', { slug: 'mine' });
    const created = await expectFit('library:create', { template: 'django-vs-nodejs' });
    await expectFit('decision:read', created);
    await expectFit('library:duplicate', created);
    await expectFit('library:open-example');
    await expectFit('library:list', list);
    const archive = path.join(folder, 'all.fulcrum-library');
    answers.push(archive, archive);
    await expectFit('library:export-all');
    await expectFit('library:import-all');
    await expectFit('due:list', { limit: 10 });
    await expectFit('due:count');
    await expectFit('due:remind', { on: true });
    await expectFit('decision:edit', set('Kept', 'New'));
    await expectFit('decision:undo', { id: 'd1' });
    await expectFit('decision:redo', { id: 'd1' });
    await expectFit('decision:redo', { id: 'd1' });
    const ballot = { round: 1, key: 'zoe', method: 'swing', handedInAt: '2026-03-02T00:00:00.000Z', revealedAt: null };
    const handIn = {
      changes: [{ kind: 'add', entity: 'ballot', id: '1/zoe', row: ballot }],
      label: 'Hand in',
      focus: null,
    };
    await expectFit('decision:edit', { id: 'd1', actor: 'zoe', ...handIn });
    await expectFit('ballot:discard', { id: 'd1', participant: 'zoe' });
    await expectFit('decision:edit', { id: 'd1', actor: 'zoe', ...handIn });
    await expectFit('ballot:reveal', { id: 'd1' });
    await expectFit('ballot:vote-again', { id: 'd1', criteria: ['c'] });
    answers.push(path.join(folder, 'ballot.decision.json'));
    await expectFit('file:save-ballot', { id: 'd1', participant: 'zoe' });
    answers.push(file, file, null);
    await expectFit('file:save', { id: 'd1' });
    await expectFit('file:open');
    await expectFit('file:open');
    const came = { name: 'dropped', text: readFileSync(file, 'utf8') };
    await expectFit('file:open-text', came);
    await expectFit('decision:edit', set('New', 'Ours'));
    const arrived = async (text: string): Promise<{ arrival: unknown }> => {
      const { arrival } = await expectFit('file:open-text', { ...came, text });
      return { arrival };
    };
    const diverged = await arrived(came.text.replace('"New"', '"Theirs"'));
    const { conflicts } = (await expectFit('travel:arrival', diverged)) as { conflicts: { key: string }[] };
    const choice = { conflicts: conflicts.map(({ key }) => key), side: 'theirs' };
    const { version: settled } = await expectFit('travel:choose', { ...diverged, ...choice });
    await expectFit('travel:bring-in', { ...diverged, version: settled });
    await expectFit('travel:open-copy', await arrived(came.text.replace('"New"', '"Other"')));
    await expectFit('record:plan', { id: 'd1' });
    answers.push(records);
    await expectFit('record:pick-folder', { id: 'd1' });
    const written = (await expectFit('record:write', { id: 'd1', overwrite: null })) as {
      record: { key: string; fileName: string };
    };
    await expectFit('record:compare', { record: written.record.key });
    await expectFit('record:show', { record: written.record.key });
    writeFileSync(path.join(records, written.record.fileName), 'by hand');
    await expectFit('record:write', { id: 'd1', overwrite: null });
    await expectFit('record:plan', { id: 'd1' });
    const held = { id: 'd1', note: 'All well', nextReview: '2027-05-21' };
    const { files: heldFiles } = (await expectFit('review:plan-hold', held)) as { files: { hash: string }[] };
    await expectFit('review:hold', { ...held, seen: [] });
    await expectFit('review:hold', { ...held, seen: heldFiles.map(({ hash }) => hash) });
    await expectFit('round:open', { id: 'd1' });
    await expectFit('round:drop', { id: 'd1' });
    const { events } = (await expectFit('decision:history', { id: 'd1', limit: 100 })) as { events: { seq: number }[] };
    const newest = Math.max(...events.map(({ seq }) => seq));
    await expectFit('decision:edits', { id: 'd1', first: 0, last: newest });
    await expectFit('decision:past', { id: 'd1', seq: newest });
    const repository = path.join(folder, 'repository');
    mkdirSync(path.join(repository, 'docs', 'adr'), { recursive: true });
    writeFileSync(path.join(repository, 'docs', 'adr', '0001-a.md'), '# 1. A\n\n## Status\n\nAccepted\n');
    answers.push(repository);
    const data = path.join(repository, 'docs', 'adr', 'decision-data');
    mkdirSync(data);
    writeFileSync(path.join(data, '0001-a.decision.json'), came.text.replace('"New"', '"Theirs"'));
    const added = await expectFit('repository:add');
    await expectFit('repository:list');
    await expectFit('repository:open', added);
    // The question of a page that has gone is ended by the next one.
    await Promise.all([
      expectFit('repository:changes', { since: Number.MAX_SAFE_INTEGER }),
      expectFit('repository:changes', { since: 0 }),
    ]);
    const everything = { folder: null, category: null, status: null, tag: null, person: null, format: null };
    const query = { ...added, text: '', ...everything, from: null, to: null, sort: 'match', offset: 0, limit: 10 };
    await expect.poll(async () => (await expectFit('adr:list', query)).found, { timeout: 10_000 }).toBe(1);
    await expectFit('repository:overview', added);
    await expectFit('adr:relations', added);
    await expectFit('adr:read', { ...added, file: 'docs/adr/0001-a.md' });
    const { offset: _, limit: __, ...narrowed } = query;
    await expectFit('adr:neighbours', { ...narrowed, file: 'docs/adr/0001-a.md' });
    const change = { kind: 'facts', status: 'rejected', day: null };
    const edit = { ...added, file: 'docs/adr/0001-a.md', change };
    const { files: planned } = (await expectFit('adr:plan-edit', edit)) as { files: { path: string; hash: string }[] };
    const seen = planned.map(({ path: file, hash }) => ({ path: file, hash }));
    await expectFit('adr:write-edit', { ...edit, seen });
    await expectFit('adr:commit-state', { ...added, files: null });
    for (const words of ['init --quiet', 'config user.name Ana', 'config user.email ana@example.org'])
      execFileSync('git', words.split(' '), { cwd: repository });
    await expectFit('adr:commit-state', { ...added, files: null });
    await expectFit('adr:commit', { ...added, files: [edit.file], message: 'docs: A', newBranch: null });
    expect((await expectFit('adr:history', { ...added, known: null })).files).toHaveLength(1);
    await expectFit('adr:repository-of-record', { decision: 'd1' });
    const { files: decisions } = (await expectFit('travel:files', added)) as {
      files: { file: string; hash: string }[];
    };
    for (const { file: decisionFile, hash } of decisions) {
      await expectFit('travel:open-file', { ...added, file: decisionFile });
      await expectFit('travel:send-out', { ...added, file: decisionFile, hash });
    }
    await expectFit('adr:lint', added);
    await expectFit('adr:plan-fix', { ...added, of: null });
    await expectFit('adr:write-fix', { ...added, of: null, seen: [] });
    const renumber = { ...added, file: 'docs/adr/0001-a.md', number: 2, following: false };
    const { moves } = (await expectFit('adr:plan-renumbering', renumber)) as {
      moves: readonly { readonly path: string; readonly newPath: string; readonly hash: string }[];
    };
    const moved = moves.map(({ path, hash }) => ({ path, hash }));
    await expectFit('adr:write-renumbering', { ...renumber, seen: moved });
    const index = { ...added, folder: 'docs/adr', form: 'beside', file: null };
    const { version } = (await expectFit('adr:plan-index', index)) as { version: string };
    await expectFit('adr:write-index', { ...index, version });
    const made = await expectFit('adr:open-as-decision', { ...added, file: 'docs/adr/0002-a.md' });
    await expectFit('record:choose-way', { id: (made as { readonly id: string }).id, way: 'supersede' });
    answers.push(repository);
    await expectFit('repository:add-folder', added);
    await expectFit('repository:remove-folder', { ...added, folder: '' });
    await expectFit('repository:forget', added);
    expect(channels.filter((channel) => !answered.has(channel))).toEqual([]);
  });

  test('refusals come with their code, words and place', async () => {
    const { ask } = routed();
    expect(await ask('decision:read', { id: 'none' })).toMatchObject({ ok: false, code: 'not-found' });
    const stale = { kind: 'set', entity: 'decision', id: '', field: 'title', before: 'Other', after: 'New' };
    expect(await ask('decision:edit', { id: 'd1', changes: [stale], label: 'x', focus: null })).toMatchObject({
      code: 'stale',
      details: { place: 'decision, title' },
    });
    expect(await ask('file:open-text', { name: 'broken.json', text: '{' })).toMatchObject({
      code: 'not-json',
      details: { file: 'broken.json' },
    });
    expect(await ask('library:create', { template: 'none' })).toMatchObject({ code: 'template-unknown' });
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'app://fulcrum/', 'nonsense'])
      expect(await ask('app:open-external', { url })).toMatchObject({ code: 'address-refused' });
  });

  test('what nobody foresaw is told without its inside, and logged', async () => {
    const { ask, logged } = routed({
      'library:list': () => {
        throw new Error('secret path /home/user');
      },
    });
    const reply = await ask('library:list', list);
    expect(reply).toMatchObject({ ok: false, code: 'internal', details: { channel: 'library:list' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(logged).toEqual(['library:list failed']);
  });

  test('trouble of the library file is told by its kind', async () => {
    for (const [code, expected] of Object.entries({
      SQLITE_FULL: 'disk-full',
      SQLITE_READONLY_DIRECTORY: 'storage-read-only',
      SQLITE_BUSY: 'storage-busy',
      SQLITE_CORRUPT_VTAB: 'storage-damaged',
      SQLITE_IOERR_WRITE: 'storage-damaged',
    })) {
      const { ask } = routed({
        'library:list': () => {
          throw Object.assign(new Error(code), { code });
        },
      });
      expect(await ask('library:list', list)).toMatchObject({ ok: false, code: expected });
    }
  });
});

test('every input is closed: an unknown key is refused, not dropped', () => {
  const lenient = channels.filter((channel) => {
    const issues = contract[channel].input.safeParse({ surprise: 1 }).error?.issues ?? [];
    return !issues.some(
      ({ code, path: place }) => code === 'unrecognized_keys' || (code === 'invalid_type' && place.length === 0),
    );
  });
  expect(lenient).toEqual([]);
});
