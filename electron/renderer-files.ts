import path from 'node:path';

/** Scheme and host of our own pages. */
export const appScheme = 'app';
const appHost = 'fulcrum';

/** Where the window begins. */
export const startUrl = `${appScheme}://${appHost}/index.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** A file of the renderer and its MIME type. */
export interface RendererFile {
  readonly file: string;
  readonly type: string;
}

/**
 * The file that a request may have; null for any other method, scheme, host or type, and for every path that leads out
 * of the folder.
 * @param folder absolute path of the built renderer.
 */
export function rendererFile(folder: string, method: string, address: string): RendererFile | null {
  if (method !== 'GET' || !isOwnUrl(address)) return null;
  const decoded = decodedPath(new URL(address).pathname);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = path.join(folder, decoded === '/' ? 'index.html' : decoded);
  const inside = path.relative(folder, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) return null;
  const type = types[path.extname(file).toLowerCase()];
  return type === undefined ? null : { file, type };
}

/** True for an address of our own pages: compared part by part, never by how the text begins. */
export function isOwnUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${appScheme}:` && host === appHost && username === '' && password === '';
}

function decodedPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A stray percent sign is no path of ours.
    return null;
  }
}
