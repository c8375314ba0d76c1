import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu's items. Undo and redo are not among them: in a text field their keys belong to the field, elsewhere the
 * page takes back edits of the decision.
 */
export function menuTemplate(isMac: boolean, withDeveloperTools: boolean): MenuItemConstructorOptions[] {
  const developer: MenuItemConstructorOptions[] = [{ type: 'separator' }, { role: 'toggleDevTools' }];
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: [isMac ? { role: 'close' } : { role: 'quit' }] },
    {
      label: 'Edit',
      submenu: [
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { type: 'separator' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        // The plus key without Shift, as most keyboards have it.
        { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(withDeveloperTools ? developer : []),
      ],
    },
    { role: 'windowMenu' },
  ];
}
