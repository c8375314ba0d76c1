/** Latin letters that Unicode does not take apart into a base letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'ng',
  þ: 'th',
};

/**
 * The words of a title in lower-case ASCII letters and digits with dashes between them, as many as fit; empty where
 * nothing is left of it, as of a title in another script. @param room most characters.
 */
export function slug(title: string, room: number): string {
  const ascii = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^\x20-\x7e]/g, (letter) => plainLetters[letter] ?? '-');
  const words = ascii.split(/[^a-z0-9]+/).filter(Boolean);
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > room) return name || word.slice(0, room);
    name = longer;
  }
  return name;
}
