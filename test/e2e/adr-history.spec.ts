import { rmSync } from 'node:fs';
import path from 'node:path';
import { adrText } from '../../renderer/text/adr-folder.ts';
import { mapText } from '../../renderer/text/adr-graph.ts';
import { historyText } from '../../renderer/text/adr-history.ts';
import { figureText } from '../../renderer/text/figure.ts';
import { git, initRepository, openRepository, writeFiles } from './adr-scene.ts';
import { expect, setSize, test } from './app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';

const nygard = (number: number, title: string, date = ''): string =>
  `# ${number}. ${title}\n${date === '' ? '' : `\nDate: ${date}\n`}\n## Status\n\nAccepted\n\n## Context\n\nC\n\n## Decision\n\nD\n\n## Consequences\n\nE\n`;

const complete = `---
status: accepted
date: 2022-02-02
decision-makers: [Bo]
---

# Keep sessions in the database

## Context and Problem Statement

Where do sessions live?

## Considered Options

* Database
* Memory

## Decision Outcome

Chosen option: "Database", because it is there.
`;

const [queue, log, sessions, cache] = ['0001-queue', '0002-log', '0003-sessions', '0004-cache'].map(
  (name) => `docs/adr/${name}.md`,
) as [string, string, string, string];

function commit(root: string, author: string, day: string): void {
  git(root, 'add', '--all');
  const words = [`--author=${author} <${author.split(' ')[0]}@example.org>`, `--date=${day}T12:00:00+01:00`];
  git(root, 'commit', '--quiet', `--message=${day}`, ...words);
}

/** Four ADRs: two without a date, one that says all by itself, one that is not committed. */
function repository(folder: string): string {
  const root = path.join(folder, 'ledger решения');
  writeFiles(root, { [queue]: nygard(1, 'Use a queue for jobs that take long'), [sessions]: complete });
  initRepository(root);
  commit(root, 'Ana Ruiz', '2021-03-03');
  writeFiles(root, { [log]: nygard(2, 'Use a log') });
  commit(root, 'Chiamaka Okonkwo', '2021-11-08');
  writeFiles(root, { [queue]: `${nygard(1, 'Use a queue for jobs that take long')}\nMore of it.\n` });
  commit(root, 'Bo Lindqvist', '2022-05-04');
  writeFiles(root, { [cache]: nygard(4, 'Cache pages of guests', '2023-06-07') });
  return root;
}

test('git tells who has committed an ADR and when: in the list, beside its text, and on the timeline', async ({
  app,
  folder,
}) => {
  const { electron, page } = app;
  await openRepository(electron, page, repository(folder));
  const row = (title: string) => page.getByRole('listitem').filter({ hasText: title });
  await expect(row('Use a queue')).toContainText(
    'First committed Mar 3, 2021 by Ana Ruiz, last changed May 4, 2022 by Bo Lindqvist',
  );
  await expect(row('Use a log')).toContainText('First committed Nov 8, 2021 by Chiamaka Okonkwo');
  await expect(row('Use a log')).not.toContainText('last changed');
  for (const title of ['Keep sessions', 'Cache pages']) await expect(row(title)).not.toContainText('committed');
  await look(page, 'adr-history-list');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'the list with what git tells');
  await expectNothingCutOff(page, 'the list with what git tells');
  await look(page, 'adr-history-list-640');
  await setSize(electron, page, 1280, 800);

  await page.getByRole('link', { name: 'Use a queue' }).click();
  const facts = page.getByRole('region', { name: adrText.reader.facts });
  await expect(facts).toContainText(`${historyText.first}Mar 3, 2021 by Ana Ruiz`);
  await expect(facts).toContainText(`${historyText.last}May 4, 2022 by Bo Lindqvist`);
  await look(page, 'adr-history-reader');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'the reader with what git tells');
  await look(page, 'adr-history-reader-640');
  await setSize(electron, page, 1280, 800);
  for (let step = 0; step < 3; step += 1) await page.getByRole('link', { name: adrText.reader.next }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4Cache pages of guests');
  await expect(facts).toContainText(`${historyText.first}${historyText.notYet}`);

  await page.getByRole('link', { name: adrText.reader.back }).click();
  await page
    .getByRole('navigation', { name: mapText.views })
    .getByRole('link', { name: mapText.view.timeline })
    .click();
  const timeline = page.getByRole('group', { name: mapText.timeline });
  await expect(timeline.getByRole('button', { name: 'Use a log' })).toContainText(/^Nov 8.*by its first commit$/);
  await expect(timeline.getByRole('button', { name: 'Keep sessions' })).not.toContainText('commit');
  await expect(timeline.getByRole('heading', { name: mapText.undated(1) })).toHaveCount(0);
  await expect(page.getByText('2 tell no date, and stand by the day of their first commit.')).toBeVisible();
  await look(page, 'adr-history-timeline');
  await page.getByRole('button', { name: figureText.table }).click();
  const table = page.getByRole('table', { name: mapText.timelineTable });
  await expect(table.getByRole('row', { name: /^Use a queue/ })).toContainText(mapText.firstCommitted('Mar 3, 2021'));
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'the timeline with what git tells');
  await look(page, 'adr-history-timeline-640');
});

test('without git the same folder shows what its files say, and nothing is missing but the commits', async ({
  app,
  folder,
}) => {
  const { electron, page } = app;
  const root = repository(folder);
  rmSync(path.join(root, '.git'), { recursive: true });
  await openRepository(electron, page, root);
  const list = page.getByRole('list', { name: adrText.adrs });
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await look(page, 'adr-history-without-git-list');
  await list.getByRole('link', { name: 'Use a queue' }).click();
  const facts = page.getByRole('region', { name: adrText.reader.facts });
  await expect(facts).toContainText(queue);
  await look(page, 'adr-history-without-git-reader');
  await expect(page.getByText(/commit/i)).toHaveCount(0);
  await page.getByRole('link', { name: adrText.reader.back }).click();
  await page
    .getByRole('navigation', { name: mapText.views })
    .getByRole('link', { name: mapText.view.timeline })
    .click();
  await expect(page.getByRole('heading', { name: mapText.undated(2) })).toBeVisible();
  await look(page, 'adr-history-without-git-timeline');
  await expect(page.getByText(/commit/i)).toHaveCount(0);
});
