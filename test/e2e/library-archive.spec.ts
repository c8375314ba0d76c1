import path from 'node:path';
import { answerOpenDialog, answerSaveDialog, expect, startApp, test } from './app.ts';
import { look } from './look.ts';

test('all decisions go into a file, and from it into another library, which keeps what it has', async ({ folder }) => {
  const file = path.join(folder, 'all.fulcrum-library');
  const from = await startApp(path.join(folder, 'from'));
  await from.page.getByRole('button', { name: 'Open the finished example' }).click();
  await from.page.getByRole('link', { name: 'Decisions' }).click();
  await from.page.getByRole('button', { name: 'All decisions' }).click();
  await look(from.page, 'library-all-decisions');
  await answerSaveDialog(from.electron, file);
  await from.page.getByRole('menuitem', { name: 'Export all decisions' }).click();
  await expect(from.page.getByText(`All decisions were written to ${file}.`)).toBeVisible();
  await from.electron.close();

  const to = await startApp(path.join(folder, 'to'));
  await answerOpenDialog(to.electron, file);
  const importAll = async (): Promise<void> => {
    await to.page.getByRole('button', { name: 'All decisions' }).click();
    await to.page.getByRole('menuitem', { name: 'Import all decisions' }).click();
  };
  await importAll();
  await expect(to.page.getByText('1 decision was added from all.fulcrum-library.')).toBeVisible();
  const title = to.page.getByRole('textbox', { name: 'Title' });
  await to.page.getByRole('link', { name: /workshop portal/ }).click();
  await to.page.getByRole('link', { name: /Frame/ }).click();
  await title.fill('Ours alone');
  await expect(to.page.getByText('Saved')).toBeVisible();
  await to.page.getByRole('link', { name: 'Decisions' }).click();
  await importAll();
  const told = to.page.getByRole('note').filter({ hasText: 'stays as it is' });
  await expect(told).toContainText('Ours alone');
  await expect(to.page.getByRole('link', { name: 'Ours alone' })).toBeVisible();
  await look(to.page, 'library-imported-left');
  expect([...from.complaints, ...to.complaints]).toEqual([]);
  await to.electron.close();
});
