import { oneLine } from '../text/one-line.ts';

/** Longest line that yamllint accepts by default, and with it madrlint. */
const longestLine = 80;

const plain = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .,'’()&/+-]*$/u;
const typed = /^(true|false|yes|no|on|off|null|y|n)$/i;

/**
 * A key with a text value as YAML: plain where YAML reads it back as the same text, else in double quotes. With `fold`, a
 * value that would make the line longer than 80 characters is folded over several lines.
 */
export function yamlEntry(key: string, text: string, fold: boolean): readonly string[] {
  const value = oneLine(text);
  const isPlain = plain.test(value) && /\p{L}/u.test(value) && !typed.test(value);
  const line = `${key}: ${isPlain ? value : JSON.stringify(value)}`;
  if (!fold || line.length <= longestLine || !value.includes(' ')) return [line];
  return [`${key}: >-`, ...wrap(value, longestLine - 2).map((part) => `  ${part}`)];
}

function wrap(text: string, width: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > width) {
      rows.push(row);
      row = word;
    } else {
      row = row === '' ? word : `${row} ${word}`;
    }
  }
  return [...rows, row];
}
