import { linkPath } from '../../../shared/adr/relations/link-path.ts';
import type { ReadAdrView } from '../../../shared/ipc/adr-contract.ts';
import type { Places } from '../../markdown/sanitized.ts';
import { adrPath } from '../paths.ts';

/** Places of an ADR: its links to other ADRs lead to them in the app, its images come from its repository. */
export interface ReaderPlaces extends Places {
  /** Where a link leads that `link` made, for the router; null for any other. */
  readonly destination: (href: string) => string | null;
}

/**
 * What addresses in the text of an ADR become.
 * @param repository its key.
 */
export function readerPlaces(
  repository: string,
  { file, targets, images }: Pick<ReadAdrView, 'targets' | 'images'> & { readonly file: string },
): ReaderPlaces {
  // Markdown encodes what it shows, so they are compared decoded.
  const byHref = new Map(
    targets.map(({ href, path }) => [
      decoded(href),
      `#${adrPath(repository, path, linkPath(file, href)?.anchor ?? '')}`,
    ]),
  );
  const made = new Set(byHref.values());
  return {
    link: (href) => byHref.get(decoded(href)) ?? null,
    destination: (href) => (made.has(href) ? href.slice(1) : null),
    image: (src) => {
      const path = linkPath(file, src)?.path;
      if (path === undefined || path === '' || path.split('/').includes('..')) return null;
      return images + path.split('/').map(encodeURIComponent).join('/');
    },
  };
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
