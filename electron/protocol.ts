import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy, noncePlaceholder } from './content-security-policy.ts';
import type { OwnPages } from './own-pages.ts';
import { appScheme, rendererFile } from './renderer-files.ts';
import { isImageUrl, type RepositoryImages } from './repository-images.ts';

/** Makes `app://` an origin of its own, as strict as https. Must run before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/** What is served. */
export interface Served {
  /** Absolute path of the built renderer. */
  readonly folder: string;
  readonly pages: OwnPages;
  readonly images: RepositoryImages;
}

/** Serves the built renderer and images of repositories to a session, and lets it ask for nothing else. */
export function serveRenderer(session: Session, { folder, pages, images }: Served): void {
  session.protocol.handle(appScheme, (request) =>
    isImageUrl(request.url) ? answerImage(images, request) : answer(folder, request),
  );
  session.webRequest.onBeforeRequest(({ url, resourceType }, callback) => {
    const isImage = resourceType === 'image' && isImageUrl(url);
    callback({ cancel: !pages.isOwn(url) && !isOwnData(url) && !isImage });
  });
}

async function answerImage(images: RepositoryImages, { method, url }: Request): Promise<Response> {
  const found = await images.find(method, url);
  if (!found) return notFound();
  const headers = {
    'content-type': found.type,
    'x-content-type-options': 'nosniff',
    // Other than our pages it is of another origin than they are.
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy': `default-src 'none'; sandbox`,
    'cache-control': 'no-cache',
  };
  return new Response(new Uint8Array(found.content), { headers });
}

async function answer(folder: string, request: Request): Promise<Response> {
  const found = rendererFile(folder, request.method, request.url);
  if (!found) return notFound();
  try {
    const content = await readFile(found.file);
    return respond(found.type, content, path.extname(found.file) === '.html');
  } catch {
    // Whatever is wrong with a file of our own, for the page it is not there.
    return notFound();
  }
}

function respond(type: string, content: Buffer, isPage: boolean): Response {
  const headers: Record<string, string> = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  const nonce = randomBytes(18).toString('base64');
  headers['content-security-policy'] = contentSecurityPolicy(nonce);
  if (!isPage) return new Response(new Uint8Array(content), { headers });
  return new Response(content.toString('utf8').replaceAll(noncePlaceholder, nonce), { headers });
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** Images within the page itself, and the developer tools' own pages. */
function isOwnData(url: string): boolean {
  return url.startsWith('data:') || url.startsWith('devtools:');
}
