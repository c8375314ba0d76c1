/** An address in a file of a repository, taken apart. */
export interface LinkPath {
  /** From the same folder as the path of the file it stands in, with slashes; it may begin with `../`. */
  readonly path: string;
  /** Without `#`, decoded; '' where there is none. */
  readonly anchor: string;
}

/**
 * Where a relative address leads; null for one with a scheme (`https:`, `mailto:`) and for one from the root of a site,
 * which is no place in a repository. An address that is only an anchor leads to the file itself.
 * @param from path of the file the address stands in
 */
export function linkPath(from: string, href: string): LinkPath | null {
  if (/^(?:[a-z][a-z\d+.-]*:|\/|\\)/i.test(href)) return null;
  const hash = href.indexOf('#');
  const written = (hash < 0 ? href : href.slice(0, hash)).replace(/\?.*$/, '');
  const anchor = hash < 0 ? '' : decoded(href.slice(hash + 1));
  if (written === '') return { path: from, anchor };
  return { path: joinedPath(from, decoded(written)), anchor };
}

/** The path from the folder of one file to another, with slashes: `../api/0002-x.md`. */
export function relativePath(from: string, to: string): string {
  const steps = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < steps.length && shared < target.length - 1 && steps[shared] === target[shared]) shared += 1;
  return [...steps.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

function joinedPath(from: string, written: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of written.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
