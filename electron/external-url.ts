/** Kinds of addresses that may be handed to the system. */
const allowed: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/** The address in its parsed form, if it may be opened outside Fulcrum; else null. */
export function externalUrl(text: unknown): string | null {
  if (typeof text !== 'string' || !URL.canParse(text)) return null;
  const url = new URL(text);
  return allowed.has(url.protocol) ? url.href : null;
}
