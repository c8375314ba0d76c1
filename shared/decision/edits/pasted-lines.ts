const marker = /^\s*(?:[-*+•‣◦–—]\s+(?:\[[ xX]\]\s+)?|\[[ xX]\]\s+|\(?\d{1,3}[.)]\s+|\(?[a-z]\)\s+|[-*+•‣◦–—]$)/u;

/**
 * The items of a list as it was typed or pasted: one a line, without empty lines and repetitions. Bullets, boxes and
 * numbering are dropped where there are several lines; a single line is taken as it stands.
 */
export function pastedLines(text: string): readonly string[] {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length <= 1) return lines;
  return [...new Set(lines.map((line) => line.replace(marker, '').trim()))].filter((line) => line !== '');
}
