import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeOrdinaryUserCopy } from '../../../scripts/testing/ordinary-user.mjs';

let folder: string;
let project: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fulcrum user '));
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'fulcrum private '));
  for (const part of ['templates', 'out/main', 'out/preload', 'out/renderer', 'node_modules/better-sqlite3', 'dist']) {
    fs.mkdirSync(path.join(project, part), { recursive: true });
  }
  fs.writeFileSync(path.join(project, 'package.json'), '{"name":"some-app"}');
  // Stands for Electron: says who it is and what it may do.
  const program = '#!/bin/sh\nid -u\ncat "$1/package.json"\ntouch "$2/written" "$1/written"\necho "$HOME"\n';
  fs.writeFileSync(path.join(project, 'dist', 'electron'), program, { mode: 0o755 });
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
  fs.rmSync(project, { recursive: true });
});

test.runIf(process.getuid?.() === 0)('an ordinary user starts it, reads the app and writes only its data', () => {
  const distPath = path.join(project, 'dist');
  const electron = { distPath, executable: path.join(distPath, 'electron') };
  const copy = makeOrdinaryUserCopy(folder, electron, project);
  const { stdout, status } = spawnSync(copy.executable, [copy.appFolder, copy.dataFolder], { encoding: 'utf8' });
  expect(stdout).toBe(`65534\n{"name":"some-app"}${copy.dataFolder}\n`);
  expect(status).toBe(0);
  expect(fs.existsSync(path.join(copy.dataFolder, 'written'))).toBe(true);
  expect(fs.existsSync(path.join(copy.appFolder, 'written'))).toBe(false);
});
