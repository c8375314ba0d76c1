import { plainText } from '../source/plain-text.ts';
import type { AdrPerson } from './adr-reading.ts';
import type { Metadata, Metadatum } from './metadata.ts';

/** Names in the order of the file; of a role that is told in several places those of the first. */
export function readPeople({ entries }: Metadata): readonly AdrPerson[] {
  const people: AdrPerson[] = [];
  for (const role of ['decision-maker', 'consulted', 'informed'] as const) {
    const entry = entries.find((candidate) => roleOf(candidate) === role && namesOf(candidate).length > 0);
    if (entry) people.push(...namesOf(entry).map((name) => ({ role, name })));
  }
  return people;
}

/** Words of front matter and lists; separated by commas, else by spaces. */
export function readTags({ entries }: Metadata): readonly string[] {
  const found = entries
    .filter(({ key }) => key === 'tags')
    .flatMap(({ values, isList, keeper }) => values.flatMap((value) => (isList ? [value] : tagsIn(value, keeper))));
  return [...new Set(found.map((tag) => plainText(tag)).filter((tag) => tag !== ''))];
}

function tagsIn(value: string, keeper: Metadatum['keeper']): readonly string[] {
  if (isTemplateText(value)) return [];
  const hasCommas = keeper === 'front-matter' && value.includes(',');
  return value.split(hasCommas ? ',' : /[\s,]+/);
}

function roleOf({ key }: Metadatum): AdrPerson['role'] | null {
  return typeof key === 'object' && 'people' in key ? key.people : null;
}

function namesOf({ values, isList }: Metadatum): readonly string[] {
  const names = values.flatMap((value) => {
    if (isTemplateText(value)) return [];
    return isList ? [value] : splitNames(value);
  });
  return names.map((name) => plainText(name)).filter((name) => name !== '');
}

/** At commas and semicolons that stand in no brackets. */
export function splitNames(text: string): readonly string[] {
  if (!/[()[\]{}]/.test(text)) return text.split(/[,;]/);
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    else if (',;'.includes(sign) && depth <= 0) {
      names.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...names, text.slice(from)];
}

/** What a template asks for: `{list everyone involved in the decision}`, `[list everyone …]`. */
function isTemplateText(value: string): boolean {
  return /^(?:\{[^{}]*\s[^{}]*\}|\[[^[\]]*\s[^[\]]*\])$/.test(value.trim());
}
