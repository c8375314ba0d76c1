import { useEffect, type RefObject } from 'react';
import { searchWords, wordHits } from '../../../shared/text/word-hits.ts';

/** The name under which `adr-reader.module.css` gives the words their look. */
const name = 'adr-search';
/** Beyond, more marks help nobody. */
const mostHits = 2_000;

/** Marks the words that were searched where they stand in an element, without a change to it. */
export function useMarkedHits(element: RefObject<HTMLElement | null>, searched: string): void {
  // After every drawing: what the element shows may be something else.
  useEffect(() => {
    const search = searchWords(searched);
    if (!element.current || search.words.length === 0) return undefined;
    const ranges: Range[] = [];
    const texts = document.createTreeWalker(element.current, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node && ranges.length < mostHits; node = texts.nextNode()) {
      for (const { from, to } of wordHits(node.textContent ?? '', search, mostHits - ranges.length)) {
        const range = new Range();
        range.setStart(node, from);
        range.setEnd(node, to);
        ranges.push(range);
      }
    }
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => void CSS.highlights.delete(name);
  });
}
