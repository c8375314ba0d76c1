/** The word that was probably meant; null where none is near (at most two letters apart, and fewer than half of them). */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const near = words
    .map((word) => ({ word, distance: editDistance(typed, word) }))
    .filter(({ word, distance }) => distance <= 2 && distance < word.length / 2)
    .toSorted((left, right) => left.distance - right.distance);
  return near[0]?.word ?? null;
}

/** Letters to put in, take out or replace to make one word of the other (Levenshtein 1966). */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(from).entries()) {
    const current = [i + 1];
    for (let j = 0; j < to.length; j += 1) {
      const replaced = (previous[j] ?? 0) + (letter === to[j] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
