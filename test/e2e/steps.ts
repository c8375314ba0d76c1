import { expect, type Page } from '@playwright/test';
import { look } from './look.ts';

/** Makes a decision from a template through the dialog, and waits until Frame is there. */
export async function startFromTemplate(page: Page, template: string, screenshot?: string): Promise<void> {
  await page.getByRole('button', { name: 'New decision' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New decision' });
  await expect(dialog.getByText(template, { exact: true })).toBeVisible();
  if (screenshot) await look(page, screenshot);
  await dialog.getByText(template, { exact: true }).click();
  await expect(page.getByLabel('Title', { exact: true })).toBeVisible();
}

/** Goes to a step by its link. */
export async function openStep(page: Page, step: string): Promise<void> {
  const link = page
    .getByRole('navigation', { name: 'Steps of the decision' })
    .getByRole('link', { name: new RegExp(`^${step} `) });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'step');
}

/** Opens the shipped example in its Frame. */
export async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the finished example' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /workshop portal/ })).toBeVisible();
}

/** Clicks a score on the scale of an option in the guided view. */
export async function score(page: Page, option: string, value: string): Promise<void> {
  const scale = page.getByRole('radiogroup', { name: `Score for ${option}` });
  await scale.getByText(value, { exact: true }).click();
  await expect(scale.getByRole('radio', { name: value, exact: true })).toBeChecked();
}
