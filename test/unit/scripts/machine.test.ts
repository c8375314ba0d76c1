import { describe, expect, test } from 'vitest';
import { holdsWhatIsLocked } from '../../../scripts/setup/dependencies.mjs';
import { hasDisplay, machineSwitches } from '../../../scripts/setup/display.mjs';
import { electronEnvironment } from '../../../scripts/setup/electron.mjs';
import { hasFallback } from '../../../scripts/setup/fallback-electron.mjs';
import { cacheFolder } from '../../../scripts/setup/locations.mjs';
import { isNodeRecentEnough } from '../../../scripts/setup/node-version.mjs';
import { parseMissingLibraries } from '../../../scripts/setup/system-packages.mjs';

test.each([
  ['20.19.0', true],
  ['v20.19.0', true],
  ['20.20.2', true],
  ['22.0.0', true],
  ['100.0.0', true],
  ['20.18.9', false],
  ['18.20.5', false],
  ['9.99.99', false],
])('Node.js %s is recent enough: %s', (version, expected) => {
  expect(isNodeRecentEnough(version)).toBe(expected);
});

describe('the display', () => {
  test.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '', WAYLAND_DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %o: %s', (platform, environment, expected) => {
    expect(hasDisplay(environment, platform)).toBe(expected);
  });

  test('root gets no sandbox, an ordinary user does', () => {
    expect(machineSwitches({ DISPLAY: ':0' }, true)).toEqual(['--no-sandbox']);
    expect(machineSwitches({ DISPLAY: ':0' }, false)).toEqual([]);
  });

  test('Wayland is asked for where there is nothing else', () => {
    expect(machineSwitches({ WAYLAND_DISPLAY: 'wayland-0' }, false)).toEqual(['--ozone-platform-hint=auto']);
    expect(machineSwitches({ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, false)).toEqual([]);
  });
});

test('the libraries that ldd does not find, each once', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnss3.so => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n');
  expect(parseMissingLibraries(output)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  expect(parseMissingLibraries('\tnot a dynamic executable')).toEqual([]);
});

describe('installed packages and the lock file', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-darwin': { version: '2.0.0', optional: true },
  };

  test('are the same when only an optional one is not there', () => {
    expect(holdsWhatIsLocked({ 'node_modules/a': { version: '1.0.0' } }, locked)).toBe(true);
  });

  test('are the same when an optional one of this platform is not in the lock file', () => {
    const installed = {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-linux': { version: '2', optional: true },
    };
    expect(holdsWhatIsLocked(installed, locked)).toBe(true);
  });

  test.each([
    ['another version', { 'node_modules/a': { version: '1.0.1' } }],
    ['a missing one', {}],
    ['one too many', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } }],
  ])('differ by %s', (_, installed) => {
    expect(holdsWhatIsLocked(installed, locked)).toBe(false);
  });
});

test('the cache lies outside the project, where the system keeps such things', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/big disk/cache' }, 'linux')).toBe('/big disk/cache/fulcrum');
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux')).toMatch(/\/\.cache\/fulcrum$/);
  expect(cacheFolder({}, 'darwin')).toMatch(/\/Library\/Caches\/fulcrum$/);
});

test('there is a substitute Electron for Linux on x64 only', () => {
  expect(hasFallback('linux', 'x64')).toBe(true);
  expect(hasFallback('linux', 'arm64')).toBe(false);
  expect(hasFallback('darwin', 'x64')).toBe(false);
});

test('tools are told which Electron to use and for which to build', () => {
  const electron = { executable: '/e/electron', distPath: '/e', version: '33.2.1', kind: 'fallback' } as const;
  expect(electronEnvironment(electron, { HOME: '/home/me' })).toEqual({
    HOME: '/home/me',
    ELECTRON_OVERRIDE_DIST_PATH: '/e',
    ELECTRON_EXEC_PATH: '/e/electron',
    ELECTRON_MAJOR_VER: '33',
  });
});
