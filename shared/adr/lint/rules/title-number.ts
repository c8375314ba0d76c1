import { lineText } from '../../reading/block-text.ts';
import { numberInFileName } from '../../reading/file-name.ts';
import { fileRule, fixIn } from '../finding.ts';

/** A number in the title that is not the one of the file. */
export const titleNumber = fileRule('title-number', [], (file) => {
  const { titleLine } = file.reading;
  const number = numberInFileName(file.path);
  if (titleLine === null || number === null) return [];
  const text = lineText(file.source, titleLine);
  const found = /^(\s{0,3}#\s+(?:ADR[-\s#]*)?)(\d{1,5})(?=[.:)]\s|\s+[–—-]\s)/i.exec(text);
  const digits = found?.[2] ?? '';
  if (!found || Number(digits) === number) return [];
  const start = found[1] ?? '';
  const mended = `${start}${String(number).padStart(digits.length, '0')}${text.slice(found[0].length)}`;
  return [
    {
      line: titleLine,
      message: `The title has the number ${Number(digits)}, the file the number ${number}.`,
      why: 'People find a decision by either number.',
      fix: fixIn(file, `Write ${number} in the title`, [{ from: titleLine, to: titleLine + 1, lines: [mended] }]),
    },
  ];
});
