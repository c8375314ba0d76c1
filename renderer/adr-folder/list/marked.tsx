import type { MarkedText } from '../../../shared/text/word-hits.ts';

/** A text with the words marked that were searched. */
export function Marked({ pieces }: { readonly pieces: readonly MarkedText[] }) {
  return pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}
