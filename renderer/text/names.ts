/** A name as it goes into the label of an edit, which has room for about two of them. */
export function shortName(name: string): string {
  return name.length > 70 ? `${name.slice(0, 69).trimEnd()}…` : name;
}
