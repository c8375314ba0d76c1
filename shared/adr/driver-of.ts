/** Words that say nothing of what a sentence is about. */
const common = new Set(
  'about also because been being could does from good have into just less more most must need needs neutral only other should some such than that their them then there these they this those very want well were what when where which while will with would your'.split(
    ' ',
  ),
);

/**
 * The driver that an argument is about: the one whose words it shares most of.
 * @returns its place; null where the argument shares a word with none, or as many with several.
 */
export function driverOf(drivers: readonly string[], argument: string): number | null {
  const words = wordsOf(argument);
  const shared = drivers.map((driver) => [...wordsOf(driver)].filter((word) => words.has(word)).length);
  const most = Math.max(0, ...shared);
  const place = shared.indexOf(most);
  return most === 0 || shared.indexOf(most, place + 1) >= 0 ? null : place;
}

/** Words of four letters and more, in small letters. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)));
}
