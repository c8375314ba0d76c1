import path from 'node:path';
import { checkText } from '../../renderer/text/adr-check.ts';
import { adrCommitText } from '../../renderer/text/adr-commit.ts';
import { mapText } from '../../renderer/text/adr-graph.ts';
import { recordText } from '../../renderer/text/record.ts';
import { ledger } from './adr-ledger.ts';
import { commitAll, git, initRepository, openCommit, openRepository } from './adr-scene.ts';
import { answerOpenDialog, expect, setSize, test } from './app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';
import { ask, openStep } from './scenes.ts';

/** A repository of git with five ADRs. */
function repository(folder: string): string {
  const root = ledger(folder);
  initRepository(root);
  commitAll(root, 'first');
  return root;
}

test('what was written waits to be committed in every view, an index as well, until it is', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  await openRepository(electron, page, root);
  const views = page.getByRole('navigation', { name: mapText.views });
  await views.getByRole('link', { name: mapText.view.index }).click();
  await page.getByRole('button', { name: checkText.index.write }).click();
  const open = page.getByRole('button', { name: adrCommitText.open(1) });
  await expect(open).toBeVisible();
  await look(page, 'adr-commit-from-index');
  for (const view of ['list', 'graph', 'timeline', 'check'] as const) {
    await views.getByRole('link', { name: mapText.view[view] }).click();
    await expect(open).toBeVisible();
  }
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'check with a commit that waits');
  await expectNothingCutOff(page, 'check with a commit that waits');
  await look(page, 'adr-commit-from-check-640');
  await setSize(electron, page, 1280, 800);
  await views.getByRole('link', { name: mapText.view.list }).click();
  await look(page, 'adr-commit-from-list');
  await open.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: 'adr.md' })).toBeChecked();
  await expect(dialog.getByRole('textbox', { name: adrCommitText.message })).toHaveValue('docs: add adr.md');
  await look(page, 'adr-commit-index');
  await dialog.getByRole('button', { name: adrCommitText.commit(1) }).click();
  await expect(dialog).toBeHidden();
  await expect(open).toBeHidden();
  expect(git(root, 'show', '--format=%s', '--name-only', 'HEAD').split(/\n+/)).toEqual([
    'docs: add adr.md',
    'docs/adr.md',
  ]);
  expect(git(root, 'status', '--porcelain')).toBe('');
});

test('the record of a decision is committed where it was written, once the repository is remembered', async ({
  app,
  folder,
}) => {
  const { electron, page } = app;
  const root = repository(folder);
  await openRepository(electron, page, root);
  const { id } = await ask(page, 'library:open-example');
  await openStep(page, id, 'record');
  await answerOpenDialog(electron, path.join(root, 'docs/adr'));
  await page.getByRole('button', { name: recordText.pick }).click();
  await page.getByRole('button', { name: recordText.write(3) }).click();
  await expect(page.getByRole('button', { name: adrCommitText.open(3) })).toBeVisible();
  await look(page, 'adr-commit-from-record');
  const dialog = await openCommit(page, 3);
  const message = dialog.getByRole('textbox', { name: adrCommitText.message });
  await expect(message).toHaveValue(/^docs: add (?:ADR-0005: Build|0005-build)/);
  await look(page, 'adr-commit-record');
  await dialog.getByRole('button', { name: adrCommitText.commit(3) }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: adrCommitText.open(3) })).toBeHidden();
  const name = '0005-build-the-workshop-portal-on-django';
  expect(git(root, 'show', '--format=', '--name-only', 'HEAD').split('\n')).toEqual([
    `docs/adr/${name}.md`,
    `docs/adr/decision-data/${name}.analysis.html`,
    `docs/adr/decision-data/${name}.decision.json`,
  ]);
  expect(git(root, 'status', '--porcelain')).toBe('');
});
