const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Initials of several people, in their order: those of the first and the last word of a name, of a single word its
 * first two letters. Where two people would share them a number tells them apart.
 */
export function initialsOf(names: readonly string[]): readonly string[] {
  const plain = names.map(plainInitials);
  const isShared = (own: string): boolean => plain.indexOf(own) !== plain.lastIndexOf(own);
  const taken = new Set(plain.filter((own) => !isShared(own)));
  return plain.map((own) => {
    if (!isShared(own)) return own;
    let number = 1;
    while (taken.has(withNumber(own, number))) number += 1;
    taken.add(withNumber(own, number));
    return withNumber(own, number);
  });
}

function withNumber(initials: string, number: number): string {
  return `${lettersOf(initials)[0] ?? ''}${number}`;
}

function plainInitials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return '?';
  if (words.length === 1) return lettersOf(first).slice(0, 2).join('').toLocaleUpperCase('en');
  return `${lettersOf(first)[0] ?? ''}${lettersOf(last)[0] ?? ''}`.toLocaleUpperCase('en');
}

function lettersOf(word: string): readonly string[] {
  return [...segmenter.segment(word)].map(({ segment }) => segment);
}
