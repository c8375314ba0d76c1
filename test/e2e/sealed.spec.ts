import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { enterWeights } from '../../shared/decision/edits/weigh.ts';
import { emptyBallot } from '../../shared/decision/view.ts';
import { answerOpenDialog, answerSaveDialog, expect, test } from './app.ts';
import { beginTurn, decisionId, fillBallot, goTo, handIn, openBallots, revealAll, takeSeat } from './ballot-scene.ts';
import { ask, makeEdits, openLibrary, reply } from './scenes.ts';
import { openStep } from './steps.ts';

/** What Ada enters and nobody else would: a note and scores of a measured criterion. */
const hidden = ['zanzibar-17', '9.25', '17.75'];

/** Where on the page, or in what it can keep, something hidden stands. */
async function foundOnPage(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (needles) => {
    const elements = [...document.querySelectorAll<HTMLElement>('*')];
    const storage = (store: Storage): string => JSON.stringify(Object.entries(store));
    const readAll = (name: string, version: number): Promise<string> =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.addEventListener('error', () => reject(new Error(`${name} cannot be read`)));
        opening.addEventListener('success', () => {
          const stores = [...opening.result.objectStoreNames];
          if (stores.length === 0) resolve('');
          const found: unknown[] = [];
          for (const store of stores) {
            const asked = opening.result.transaction(store).objectStore(store).getAll();
            asked.addEventListener('success', () => {
              found.push(asked.result);
              if (found.length === stores.length) resolve(JSON.stringify(found));
            });
          }
        });
      });
    const databases = await indexedDB.databases();
    const kept = await caches.keys();
    const places: Readonly<Record<string, string>> = {
      'the address': location.href,
      'the text of the page': document.documentElement.textContent,
      'what is read of the page': document.body.innerText,
      attributes: elements.flatMap((element) => [...element.attributes].map(({ value }) => value)).join('\n'),
      'what fields hold': elements.map((element) => ('value' in element ? String(element.value) : '')).join('\n'),
      'the history': JSON.stringify(history.state),
      'local storage': storage(localStorage),
      'session storage': storage(sessionStorage),
      cookies: document.cookie,
      databases: (await Promise.all(databases.map(({ name, version }) => readAll(name ?? '', version ?? 1)))).join(
        '\n',
      ),
      caches: kept.join('\n'),
    };
    return Object.entries(places)
      .filter(([, text]) => needles.some((needle) => text.includes(needle)))
      .map(([place]) => place);
  }, hidden);
}

/** Everything that the page can get out of main about the decision, by what it asked. */
async function askedOfMain(page: Page): Promise<Readonly<Record<string, string>>> {
  const all = { text: '', status: null, tag: null, person: null, archived: false, sort: 'title' } as const;
  const turns = [{ id: decisionId }, ...['ada', 'ben', 'agreed'].map((actor) => ({ id: decisionId, actor }))];
  const answers: [string, unknown][] = [
    ['library:list', await reply(page, 'library:list', all)],
    ['record:plan', await reply(page, 'record:plan', { id: decisionId })],
  ];
  for (const text of [...hidden, 'zanzibar'])
    answers.push([`search for ${text}`, (await ask(page, 'library:list', { ...all, text })).decisions]);
  for (const turn of turns)
    for (const channel of ['decision:read', 'decision:undo', 'decision:redo'] as const)
      answers.push([`${channel} ${JSON.stringify(turn)}`, await reply(page, channel, turn)]);
  return Object.fromEntries(answers.map(([name, answer]) => [name, JSON.stringify(answer)]));
}

/** The names of those texts in which something hidden stands. */
function foundIn(texts: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(texts)
    .filter(([, text]) => hidden.some((needle) => text.includes(needle)))
    .map(([name]) => name);
}

/** All files below a folder, by name. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name), 'utf8')] as const),
  );
}

test('before the reveal a ballot is nowhere to be found, afterwards it is', async ({ app, folder }) => {
  const { electron, page } = app;
  test.setTimeout(180_000);
  await openBallots(page);
  const weigh = ['admin', 'hiring', 'startup'].map((criterion) => ({ criterion, value: 50 }));
  await makeEdits(page, decisionId, (state) => enterWeights(state, emptyBallot(1, 'agreed'), 'swing', weigh));
  await goTo(page, `/decision/${decisionId}/score?view=ballots`);
  await beginTurn(page, 'Ada');
  await fillBallot(page, { 'Admin panel': [6, 4] });
  await page.getByRole('textbox', { name: 'Note on Django' }).fill('Seen in zanzibar-17.');
  await fillBallot(page, { Hiring: [6, 4], 'Start-up time': [9.25, 17.75] });

  await test.step('while it is her turn it is there, so that what follows would find it', async () => {
    expect(await foundOnPage(page)).toContain('what fields hold');
    // What was typed last is sent a moment after the key press.
    await expect
      .poll(async () => JSON.stringify(await reply(page, 'decision:read', { id: decisionId, actor: 'ada' })))
      .toContain('17.75');
    expect(foundIn(await askedOfMain(page))).toEqual([
      `decision:read ${JSON.stringify({ id: decisionId, actor: 'ada' })}`,
      expect.stringContaining('decision:undo'),
      expect.stringContaining('decision:redo'),
    ]);
  });

  await handIn(page);

  await test.step('not on any page', async () => {
    expect(await foundOnPage(page), 'handed in').toEqual([]);
    await page.getByRole('button', { name: 'Hand over to Ben' }).click();
    expect(await foundOnPage(page), 'the hand-over to Ben').toEqual([]);
    await takeSeat(page, 'Ben');
    for (const name of ['Admin panel', 'Start-up time']) {
      await page
        .getByRole('navigation', { name: 'Criteria' })
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click();
      expect(await foundOnPage(page), `the turn of Ben, ${name}`).toEqual([]);
    }
    await page.keyboard.press('Control+z');
    await page.getByRole('radio', { name: 'Matrix' }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    expect(await foundOnPage(page), 'the matrix of Ben').toEqual([]);
    await page.getByRole('tab', { name: 'Weigh (optional)' }).click();
    expect(await foundOnPage(page), 'the weights of Ben').toEqual([]);
    await page.getByRole('button', { name: 'Stop for now' }).click();
    await expect(page.getByText('1 of 3 are in')).toBeVisible();
    expect(await foundOnPage(page), 'the ballots').toEqual([]);
    for (const mode of ['Matrix', 'Guided']) {
      await page.getByRole('radio', { name: mode }).click();
      expect(await foundOnPage(page), mode).toEqual([]);
    }
    for (const step of ['Frame', 'Weigh', 'Score', 'Result', 'Decide', 'Record']) {
      await openStep(page, step);
      expect(await foundOnPage(page), step).toEqual([]);
    }
    await page.getByRole('tab', { name: 'As text' }).click();
    await expect(page.getByRole('tabpanel')).toContainText('Backend for the booking platform');
    expect(await foundOnPage(page), 'the preview of the record').toEqual([]);
    await page.keyboard.press('Control+z');
    await openLibrary(page);
    await page.getByRole('searchbox', { name: 'Search decisions' }).fill('zanzibar');
    await expect(page.getByText('Nothing found')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search decisions' }).fill('');
  });

  const files = path.join(folder, 'files');
  const repository = path.join(folder, 'decisions');
  mkdirSync(files);
  mkdirSync(repository);

  await test.step('not from main, and not in any file', async () => {
    expect(foundIn(await askedOfMain(page))).toEqual([]);
    await answerSaveDialog(electron, path.join(files, 'saved.decision.json'));
    await ask(page, 'file:save', { id: decisionId });
    for (const participant of ['ben', 'cleo']) {
      await answerSaveDialog(electron, path.join(files, `for-${participant}.decision.json`));
      await ask(page, 'file:save-ballot', { id: decisionId, participant });
    }
    await answerSaveDialog(electron, path.join(files, 'for-ada.decision.json'));
    expect(await reply(page, 'file:save-ballot', { id: decisionId, participant: 'ada' })).toMatchObject({
      ok: false,
      code: 'turn-closed',
    });
    const { id: copy } = await ask(page, 'library:duplicate', { id: decisionId });
    expect(JSON.stringify(await ask(page, 'decision:read', { id: copy }))).not.toContain('zanzibar');
    expect(foundIn({ copy: JSON.stringify(await ask(page, 'decision:read', { id: copy })) })).toEqual([]);
    expect(foundIn({ copy: JSON.stringify(await ask(page, 'decision:read', { id: copy, actor: 'ada' })) })).toEqual([]);
    await answerSaveDialog(electron, path.join(files, 'copy.decision.json'));
    await ask(page, 'file:save', { id: copy });
    await answerOpenDialog(electron, repository);
    await ask(page, 'record:pick-folder', { id: decisionId });
    await ask(page, 'record:write', { id: decisionId, overwrite: null });
    expect(Object.keys(filesIn(files))).toHaveLength(4);
    expect(Object.keys(filesIn(repository)).length).toBeGreaterThanOrEqual(2);
    expect(foundIn({ ...filesIn(files), ...filesIn(repository) })).toEqual([]);
    // What is not hidden is there.
    expect(Object.values(filesIn(repository)).join('')).toContain('Start-up time');
  });

  await test.step('after the reveal it is found', async () => {
    await goTo(page, `/decision/${decisionId}/score?view=ballots`);
    await revealAll(page);
    const main = foundIn(await askedOfMain(page));
    expect(main).toContain(`decision:read ${JSON.stringify({ id: decisionId })}`);
    const rest = page.getByRole('button', { name: /^Close together/ });
    if ((await rest.getAttribute('aria-expanded')) === 'false') await rest.click();
    await page.getByRole('button', { name: /^Start-up time/ }).click();
    await expect(page.getByRole('region', { name: 'What was said of Django' })).toContainText('9.25');
    expect(await foundOnPage(page)).toContain('the text of the page');
    await openLibrary(page);
    await page.getByRole('searchbox', { name: 'Search decisions' }).fill('zanzibar');
    await expect(page.getByRole('link', { name: 'Backend for the booking platform' }).first()).toBeVisible();
    await answerSaveDialog(electron, path.join(files, 'saved.decision.json'));
    await ask(page, 'file:save', { id: decisionId });
    expect(foundIn(filesIn(files))).toEqual(['saved.decision.json']);
    const written = await ask(page, 'record:write', { id: decisionId, overwrite: null });
    expect(written).toMatchObject({ kind: 'written' });
    expect(foundIn(filesIn(repository)).length).toBeGreaterThan(0);
  });
});
