import { appScheme } from './renderer-files.ts';
import { imageHost } from './repository-images.ts';

/** What stands in the page where the nonce of this load belongs. */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * The policy of a page. The nonce is for the few style elements that libraries make; nothing else inline is allowed.
 * @param nonce new for each load, base64.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: ${appScheme}://${imageHost}`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
