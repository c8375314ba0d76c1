/**
 * The items of a text that was pasted: one for each line that is not empty, without bullets, numbers and check boxes in
 * front of them.
 */
export function pastedItems(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:[-*+•‣–]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/, '').trim())
    .filter((line) => line !== '');
}
