import type { Locator, Page } from '@playwright/test';
import { workshopText } from '../../renderer/text/workshop.ts';
import type { Change } from '../../shared/decision/changes.ts';
import type { Step } from '../../shared/decision/completeness.ts';
import { stateFromRows, type DecisionState } from '../../shared/decision/state.ts';
import { latestRound, viewRound, type RoundView } from '../../shared/decision/view.ts';
import { bridgeName } from '../../shared/ipc/bridge.ts';
import type { Channel, Input, ListQuery, Output, Reply } from '../../shared/ipc/contract.ts';
import { expect } from './app.ts';

/** What the page gets when it asks main, also where main refuses. */
export async function reply<C extends Channel>(page: Page, channel: C, input?: Input<C>): Promise<Reply<C>> {
  const answer = await page.evaluate(
    ([name, given]) =>
      (window.fulcrum as unknown as Record<string, (input: unknown) => Promise<unknown>>)[name]?.(given),
    [bridgeName(channel), input] as const,
  );
  return answer as Reply<C>;
}

/** What the page gets when it asks main. @throws where main refuses. */
export async function ask<C extends Channel>(page: Page, channel: C, input?: Input<C>): Promise<Output<C>> {
  const answer = await reply(page, channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${answer.message}`);
  return answer.value;
}

/** Sets a scene: edits that were made before the decision is opened in the page. */
export async function makeEdits(
  page: Page,
  id: string,
  ...edits: readonly ((state: DecisionState) => readonly Change[])[]
): Promise<void> {
  for (const make of edits) {
    const { rows } = await ask(page, 'decision:read', { id });
    const changes = [...make(stateFromRows(rows))];
    await ask(page, 'decision:edit', { id, label: 'Set the scene', focus: null, changes });
  }
}

/** The newest round of a decision as it lies in the library. */
export async function stored(page: Page, id: string): Promise<RoundView> {
  const { rows } = await ask(page, 'decision:read', { id });
  const state = stateFromRows(rows);
  return viewRound(state, latestRound(state));
}

/** Titles of the decisions in the library, by title. */
export async function titles(page: Page, archived = false): Promise<readonly string[]> {
  const query: ListQuery = { text: '', status: null, tag: null, person: null, archived, sort: 'title' };
  const { decisions } = await ask(page, 'library:list', query);
  return decisions.filter((decision) => decision.archived === archived).map(({ title }) => title);
}

/** Opens a step of a decision. */
export async function openStep(page: Page, id: string, step: Step): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, `#/decision/${id}/${step}`);
  await expect(stepLink(page, step)).toHaveAttribute('aria-current', 'step');
}

/** The link to a step. */
export function stepLink(page: Page, step: Step): Locator {
  return page
    .getByRole('navigation', { name: workshopText.stepsLabel })
    .getByRole('link', { name: workshopText.steps[step] });
}

/** Expects that the page says that everything is saved. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: workshopText.saved })).toBeVisible();
}

/** Makes the library the page that is shown, with what is in it now. */
export async function openLibrary(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Decisions' })).toBeVisible();
}

/** Pastes a text into a field. Not by way of the system's clipboard: it is late in telling that it has changed. */
export async function paste(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (element.dispatchEvent(event)) document.execCommand('insertText', false, given);
  }, text);
}

/** Drops a file anywhere on the window. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName, { type: 'application/json' }));
      const target = document.querySelector('main') ?? document.body;
      for (const kind of ['dragover', 'drop'])
        target.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}
