import { citation } from '../decision/from-template.ts';
import { freeSlug } from './free-slug.ts';
import type { Template } from './template.ts';

type Source = Template['sources'][string];

/** The sources of a template that is being made. Each function gives the key to cite, or undefined where none is named. */
export interface SourceList {
  /** @param usual key of the known source to take where several look alike in a decision. */
  readonly ofEvidence: (
    source: { readonly publisher: string; readonly year: number | null; readonly url: string },
    usual: string | undefined,
  ) => string | undefined;
  /** @param words as an effect names it: `ZTABS 2026`. */
  readonly ofEffect: (words: string, usual: string | undefined) => string | undefined;
  /** Those that were cited, the known ones first. */
  readonly cited: () => Template['sources'];
}

/**
 * Gathers sources from the texts of a decision. A decision keeps publisher, year and address; a known source that has the
 * same ones is taken with its title and note.
 */
export function sourceList(known: Template['sources']): SourceList {
  const all = new Map<string, Source>(Object.entries(known));
  const cited = new Set<string>();
  const cite = (isIt: (source: Source) => boolean, usual: string | undefined, fresh: Source): string => {
    const alike = [...all].filter(([, source]) => isIt(source)).map(([key]) => key);
    const found = alike.find((key) => key === usual) ?? alike[0];
    const key = found ?? freeSlug(fresh.publisher, (taken) => all.has(taken), 'source');
    if (found === undefined) all.set(key, fresh);
    cited.add(key);
    return key;
  };
  return {
    ofEvidence: ({ publisher, year, url }, usual) =>
      publisher === '' && year === null && url === ''
        ? undefined
        : cite(
            (source) => source.publisher === publisher && (source.year ?? null) === year && (source.url ?? '') === url,
            usual,
            { publisher, ...(year === null ? {} : { year }), ...(url === '' ? {} : { url }) },
          ),
    ofEffect: (words, usual) =>
      words === '' ? undefined : cite((source) => citation(source) === words, usual, { publisher: words }),
    cited: () => Object.fromEntries([...all].filter(([key]) => cited.has(key))),
  };
}
