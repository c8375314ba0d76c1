import { BrowserWindow, Notification } from 'electron';

/**
 * Shows that reviews are due; a click shows them in the window.
 * @param page the address at which they are listed
 */
export function showDueNotification(count: number, page: string, showWindow: () => void): void {
  const notification = new Notification({
    title: 'Fulcrum',
    body: count === 1 ? 'A decision is due for review.' : `${count} decisions are due for review.`,
  });
  notification.on('click', () => {
    showWindow();
    // Another fragment of the address that is shown: the page stays, with all that is in it.
    void BrowserWindow.getAllWindows()[0]?.webContents.loadURL(page);
  });
  notification.show();
}
