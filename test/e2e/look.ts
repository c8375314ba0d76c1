import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const screens = path.join('test-results', 'screens');

/** Takes a screenshot of what stands there in light and in dark, and checks both with axe. */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(screens, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: path.join(screens, `${name}-${colorScheme}.png`) });
    await expectAccessible(page, `${name}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Expects that axe finds nothing. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // Electron has no second page for axe's own frame handling.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(found, `axe on ${what}`).toEqual([]);
}

/** Expects that nothing sticks out of the window sideways, but inside what scrolls by itself. */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(() => {
    const scrollers = [...document.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const style = getComputedStyle(element);
      return ['auto', 'scroll'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    });
    return [
      document.documentElement.scrollWidth > innerWidth ? 'the page' : '',
      ...scrollers
        .filter((element) => !element.closest('[data-scrolls-sideways]'))
        .map((element) => element.className || element.tagName),
    ].filter(Boolean);
  });
  expect(overflow, `sideways scrolling on ${what}`).toEqual([]);
}
