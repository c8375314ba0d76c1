import { app, shell, type Session, type WebContents } from 'electron';
import { externalUrl } from './external-url.ts';
import type { Logger } from './logger.ts';
import type { OwnPages } from './own-pages.ts';

/** Keeps every page there will ever be where it is: no other address, no new window, no embedded view. */
export function guardContents(pages: OwnPages, logger: Logger): void {
  app.on('web-contents-created', (_, contents) => guardNavigation(contents, pages, logger));
}

/** Denies every permission, whether a page asks for it or only looks whether it has it. Electron's default allows all. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** The one way out: hands a web or mail address to the system. Anything else does nothing. */
export async function openExternal(address: unknown): Promise<void> {
  const url = externalUrl(address);
  if (url !== null) await shell.openExternal(url);
}

function guardNavigation(contents: WebContents, pages: OwnPages, logger: Logger): void {
  const stay = (event: { readonly preventDefault: () => void }, url: string): void => {
    if (pages.isOwn(url)) return;
    event.preventDefault();
    logger.error(`Navigation to ${url} was prevented`);
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
