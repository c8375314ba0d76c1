import { AxeBuilder } from '@axe-core/playwright';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the screenshots are. */
export const screens = path.join('test-results', 'screens');

/**
 * Takes a screenshot of what stands there in light and in dark, and checks both with axe.
 * @param zoomed the app, where its window is zoomed: Playwright's own screenshots then show only a part.
 */
export async function look(page: Page, name: string, zoomed?: ElectronApplication): Promise<void> {
  mkdirSync(screens, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const file = path.join(screens, `${name}-${colorScheme}.png`);
    if (zoomed) writeFileSync(file, await captureWindow(zoomed));
    else await page.screenshot({ path: file });
    await expectAccessible(page, `${name}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function captureWindow(app: ElectronApplication): Promise<Buffer> {
  const base64 = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  return Buffer.from(base64, 'base64');
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

/**
 * Expects that nothing sticks out of the window sideways, but inside what scrolls by itself: what is marked so, and
 * regions with a name that the keyboard reaches and scrolls.
 */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(() => {
    const scrollers = [...document.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const style = getComputedStyle(element);
      return ['auto', 'scroll'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    });
    return [
      document.documentElement.scrollWidth > innerWidth ? 'the page' : '',
      ...scrollers
        .filter((element) => !element.closest('[data-scrolls-sideways], [aria-hidden=true]'))
        .map((element) => element.className || element.tagName),
    ].filter(Boolean);
  });
  expect(overflow, `sideways scrolling on ${what}`).toEqual([]);
}

/**
 * Expects that every control can be reached by scrolling downwards only, and that no two lie over each other; what a
 * dialog has made inert lies behind it.
 * Of sliders, radio buttons and boxes to tick the label or track is what is seen; their inputs are hidden.
 */
export async function expectNothingCutOff(page: Page, what: string): Promise<void> {
  const found = await page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type=range], [type=radio], [type=checkbox]), label, textarea, select',
      ),
    ].filter(
      (element) =>
        element.checkVisibility() &&
        element.getBoundingClientRect().width > 2 &&
        !element.closest('[data-scrolls-sideways], [aria-hidden=true], [inert]'),
    );
    const nameOf = (element: HTMLElement): string =>
      `${element.tagName.toLowerCase()} "${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''}"`;
    const boxes = controls.map((element) => ({ element, box: element.getBoundingClientRect() }));
    const outside = boxes
      .filter(({ box }) => box.left < -1 || box.right > innerWidth + 1)
      .map(({ element }) => `${nameOf(element)} sticks out`);
    const overlapping = boxes.flatMap(({ element, box }, index) =>
      boxes.slice(index + 1).flatMap((other) => {
        if (element.contains(other.element) || other.element.contains(element)) return [];
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return width > 3 && height > 3 ? [`${nameOf(element)} lies over ${nameOf(other.element)}`] : [];
      }),
    );
    return [...outside, ...overlapping];
  });
  expect(found, `cut off or overlapping on ${what}`).toEqual([]);
}
