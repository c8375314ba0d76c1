import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { requestChannel } from './request-channel.ts';
import type { Router, Sender } from './router.ts';

/** Connects the router; the only place that touches ipcMain. */
export function registerRouter(router: Router): void {
  ipcMain.handle(requestChannel, (event, channel: unknown, input: unknown) => router(senderOf(event), channel, input));
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender {
  return {
    ownWindow: BrowserWindow.fromWebContents(sender) !== null,
    // Null where the frame has navigated away or is gone since it asked.
    topFrame: senderFrame !== null && senderFrame === sender.mainFrame,
    url: senderFrame?.url ?? null,
  };
}
