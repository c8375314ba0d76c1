/** Being written. */
export function Library({ archived }: { readonly archived: boolean }) {
  return <p>{String(archived)}</p>;
}
