/** Name of the file in which madrlint is told what not to look at. */
export const ignoreFileName = '.madrlintignore';

/** Far longer than any path; what is longer is no pattern. */
const longestPattern = 500;

/**
 * Which files a `.madrlintignore` leaves out: one pattern a line, comments behind `#`. A pattern without `*` is a name, or the
 * end of a path; in others `*` stands for signs but `/`, `**` for any. Source: madrlint, IgnoreFileHandler.
 * @returns whether a path is left out, told from the folder of that file, with slashes.
 */
export function ignoredBy(text: string): (path: string) => boolean {
  const patterns = text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && line.length <= longestPattern);
  return (path) =>
    patterns.some((pattern) => {
      if (!pattern.includes('*')) return path === pattern || path.endsWith(`/${pattern}`);
      // madrlint matches whole paths, of which `**/` is the folder that it was started for.
      return matches(pattern, path) || (pattern.startsWith('**/') && matches(pattern.slice('**/'.length), path));
    });
}

/** Whether a pattern is the whole of a text; in time of the product of their lengths, whatever the pattern. */
function matches(pattern: string, text: string): boolean {
  // For each place in the text, whether the pattern up to here ends there.
  let ends = Array.from({ length: text.length + 1 }, (_, at) => at === 0);
  for (let index = 0; index < pattern.length; index += 1) {
    const sign = pattern[index] ?? '';
    const isAny = pattern.startsWith('**', index);
    const next = Array.from({ length: text.length + 1 }, () => false);
    for (let at = 0; at <= text.length; at += 1) {
      if (sign !== '*') next[at] = at > 0 && ends[at - 1] === true && text[at - 1] === sign;
      else next[at] = ends[at] === true || (at > 0 && next[at - 1] === true && (isAny || text[at - 1] !== '/'));
    }
    ends = next;
    if (isAny) index += 1;
  }
  return ends[text.length] === true;
}
