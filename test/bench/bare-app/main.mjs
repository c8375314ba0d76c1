// The smallest application that is of use as a measure: one window with one button, the same Electron, the same size.
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

app.on('window-all-closed', () => app.quit());
// Not awaited at the top level: Electron gets ready only after this module has been read.
app.on('ready', () => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false },
  });
  void window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
