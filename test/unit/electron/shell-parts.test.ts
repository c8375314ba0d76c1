import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { createLogger } from '../../../electron/logger.ts';
import { menuTemplate } from '../../../electron/menu-template.ts';
import { createStartupMarks } from '../../../electron/startup-marks.ts';
import { readWindowState, writeWindowState } from '../../../electron/window-state.ts';
import { temporaryFolder } from './store/open-store.ts';

describe('the size of the window', () => {
  const usual = { width: 1280, height: 800, maximized: false };

  test('is kept from one start to the next', () => {
    const file = path.join(temporaryFolder(), 'window.json');
    expect(readWindowState(file)).toEqual(usual);
    writeWindowState(file, { width: 900, height: 700, maximized: true });
    expect(readWindowState(file)).toEqual({ width: 900, height: 700, maximized: true });
  });

  test('that makes no sense is not used', () => {
    const file = path.join(temporaryFolder(), 'window.json');
    for (const text of [
      '',
      '{',
      '[]',
      '{"width":10,"height":10,"maximized":false}',
      '{"width":"900","height":700,"maximized":false}',
      '{"width":1e9,"height":700,"maximized":false}',
    ]) {
      writeFileSync(file, text);
      expect(readWindowState(file)).toEqual(usual);
    }
  });
});

describe('the menu', () => {
  const items = (menu: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
    menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);

  test('leaves undo and redo to the page, and leads nowhere', () => {
    for (const isMac of [true, false]) {
      const all = items(menuTemplate(isMac, false));
      expect(all.some(({ role }) => role === 'undo' || role === 'redo' || role === 'editMenu')).toBe(false);
      expect(all.some(({ role }) => role === 'toggleDevTools' || role === 'help' || role === 'reload')).toBe(false);
      expect(all.map(({ role }) => role)).toEqual(
        expect.arrayContaining(['copy', 'paste', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen']),
      );
    }
  });
});

test('marks count from the start of the process, each once', () => {
  let time = 1_000;
  const marks = createStartupMarks(900, () => time);
  expect(marks.mark('ready')).toBe(true);
  time = 1_200.26;
  expect(marks.mark('ready')).toBe(false);
  marks.mark('shown');
  expect(marks.mark('drawn', 1_100)).toBe(true);
  expect(marks.read()).toEqual({ ready: 100, shown: 300.3, drawn: 200 });
});

describe('the log', () => {
  test('has the whole chain of an error, and begins anew when it is large', () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const folder = path.join(temporaryFolder(), 'logs');
      const logger = createLogger(folder);
      logger.error('It failed', new Error('outer', { cause: new Error('inner') }));
      const text = readFileSync(path.join(folder, 'fulcrum.log'), 'utf8');
      expect(text).toMatch(/error It failed: Error: outer[\s\S]*caused by Error: inner/);
      expect(stderr).toHaveBeenCalledWith(expect.stringContaining('It failed'));
      writeFileSync(path.join(folder, 'fulcrum.log'), 'x'.repeat(1024 * 1024 + 1));
      logger.info('next');
      expect(readdirSync(folder).toSorted()).toEqual(['fulcrum.log', 'fulcrum.old.log']);
      expect(readFileSync(path.join(folder, 'fulcrum.log'), 'utf8')).toMatch(/info next\n$/);
    } finally {
      stderr.mockRestore();
    }
  });

  test('that cannot be written stops nothing', () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const folder = path.join(temporaryFolder(), 'file');
      mkdirSync(path.dirname(folder), { recursive: true });
      writeFileSync(folder, '');
      createLogger(folder).info('lost');
      expect(stderr).toHaveBeenCalledWith(expect.stringContaining('cannot be written'));
    } finally {
      stderr.mockRestore();
    }
  });
});
