import { lineText } from '../../reading/block-text.ts';
import { slugOf } from '../../reading/file-name.ts';
import { fileRule, fixIn } from '../finding.ts';

/** A successor in the list under the title whose link does not read as the slug of its file. */
export const slugLink = fileRule('slug-link', [], (file) => {
  const { format, links } = file.reading;
  if (format !== 'log4brains' && format !== 'madr-universal') return [];
  return links.flatMap(({ relation, text, href, line }) => {
    const written = lineText(file.source, line);
    if (relation !== 'superseded-by' || href === null || !/^[*-] +status\b/i.test(written)) return [];
    const slug = slugOf(href.replace(/[?#].*$/, ''));
    if (text === slug) return [];
    const mended = written.replace(`[${text}](`, `[${slug}](`);
    const fix =
      mended === written ? null : fixIn(file, `Write “${slug}”`, [{ from: line, to: line + 1, lines: [mended] }]);
    return [
      {
        line,
        message: `The link reads “${text}”, not “${slug}”.`,
        why: 'log4brains finds the successor by the text of the link.',
        fix,
      },
    ];
  });
});
