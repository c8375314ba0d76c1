import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { contract } from './shared/ipc/contract.ts';

const folder = import.meta.dirname;

/** Main is an ES module, preload one CommonJS file (a sandboxed preload can load no other), both without source of others but the SQLite addon. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      minify: true,
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        // The thread that reads ADR folders is a program of its own; what it shares with main becomes a file for both.
        input: {
          main: path.join(folder, 'electron/main.ts'),
          'adr-scan': path.join(folder, 'electron/adr-folder/scan-thread.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    define: { bridgeChannels: JSON.stringify(Object.keys(contract)) },
    build: {
      outDir: 'out/preload',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: path.join(folder, 'electron/preload.ts'),
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    css: { modules: { generateScopedName: '[name]__[local]__[hash:base64:4]' } },
    build: {
      outDir: 'out/renderer',
      // Read from disk, not from a network.
      chunkSizeWarningLimit: 800,
      minify: true,
      rolldownOptions: { input: path.join(folder, 'renderer/index.html') },
    },
  },
});
