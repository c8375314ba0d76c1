import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isInside } from './adr-folder/repository-place.ts';
import { appScheme } from './renderer-files.ts';

/** The host of our scheme that serves images of repositories, and nothing else. */
export const imageHost = 'repository';

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.bmp': 'image/bmp',
  '.svg': 'image/svg+xml',
};

/** A picture beyond this is none that belongs to a text. */
const largestBytes = 20 * 1024 * 1024;

/** An image of a repository and its MIME type. */
export interface RepositoryImage {
  readonly content: Buffer;
  readonly type: string;
}

/** The images of the repositories that were opened since the start. */
export interface RepositoryImages {
  /**
   * Where the images of a repository are served; to it belongs their path, each step of it encoded. It holds a token made
   * by chance, so that no text can name an image of another repository.
   * @param root the top of the repository, without links in it.
   */
  readonly addressOf: (root: string) => string;
  /** The image that a request may have; null for everything else. It never throws. */
  readonly find: (method: string, address: string) => Promise<RepositoryImage | null>;
}

/** No image of any repository, until its address is asked for. */
export function createRepositoryImages(): RepositoryImages {
  const tokens = new Map<string, string>();
  const roots = new Map<string, string>();
  return {
    addressOf: (root) => {
      const token = tokens.get(root) ?? randomBytes(16).toString('hex');
      tokens.set(root, token);
      roots.set(token, root);
      return `${appScheme}://${imageHost}/${token}/`;
    },
    find: async (method, address) => {
      const [token = '', ...steps] = method === 'GET' ? stepsOf(address) : [];
      const root = roots.get(token);
      const type = types[path.extname(steps.at(-1) ?? '').toLowerCase()];
      if (root === undefined || type === undefined) return null;
      try {
        const content = await contentOf(root, path.join(root, ...steps));
        return content && { content, type };
      } catch {
        // Whatever is wrong with the file, for the page it is not there.
        return null;
      }
    },
  };
}

/** True for addresses of this host: compared part by part. */
export function isImageUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${appScheme}:` && host === imageHost && username === '' && password === '';
}

/** The decoded steps of an address; none where one of them is no name of a file or folder. */
function stepsOf(address: string): readonly string[] {
  if (!isImageUrl(address)) return [];
  try {
    const steps = new URL(address).pathname.slice(1).split('/').map(decodeURIComponent);
    return steps.every((step) => !['', '.', '..'].includes(step) && !/[\0/\\]/.test(step)) ? steps : [];
  } catch {
    // A stray percent sign is no path of ours.
    return [];
  }
}

async function contentOf(root: string, wanted: string): Promise<Buffer | null> {
  const real = await realpath(wanted);
  // A link may lead anywhere in the repository, to an image, and nowhere else.
  if (!isInside(root, real) || types[path.extname(real).toLowerCase()] === undefined) return null;
  // A pipe in its place must not keep us waiting.
  const handle = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await handle.stat();
    return found.isFile() && found.size <= largestBytes ? await handle.readFile() : null;
  } finally {
    await handle.close();
  }
}
