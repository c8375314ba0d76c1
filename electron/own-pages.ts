import { isOwnUrl, startUrl } from './renderer-files.ts';

/** Which pages are ours: they may be shown in the window and may ask main. */
export interface OwnPages {
  /** Where the window begins. */
  readonly start: string;
  readonly isOwn: (address: string) => boolean;
}

/**
 * The built pages; while the sources are worked on, those of the development server on this machine instead.
 * @param developmentServer its address, as electron-vite gives it; without effect in a packaged application.
 */
export function ownPages(developmentServer: string | undefined, isPackaged: boolean): OwnPages {
  const server = isPackaged ? null : localServer(developmentServer);
  if (server === null) return { start: startUrl, isOwn: isOwnUrl };
  const isServed = ({ protocol, host }: URL): boolean =>
    host === server.host && (protocol === 'http:' || protocol === 'ws:');
  return { start: server.href, isOwn: (address) => URL.canParse(address) && isServed(new URL(address)) };
}

function localServer(address: string | undefined): URL | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) ? url : null;
}
