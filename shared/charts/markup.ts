import { rounded } from './appearance.ts';

/** What is left out where it is undefined. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes as text. @param content already escaped. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`],
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** Text that stays text in XML and HTML, inside an element and a quoted attribute; what XML cannot hold is a blank. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
