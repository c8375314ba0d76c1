/**
 * A name for a branch to begin with, after the first file that is committed: `adr/0002-use-django`. Signs that git does
 * not allow in the name of a branch become dashes.
 * @param file path of the file; '' where none is picked.
 */
export function branchProposal(file: string): string {
  const name = file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.[a-z]+$/i, '')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'adr' : `adr/${name.slice(0, 100)}`;
}
