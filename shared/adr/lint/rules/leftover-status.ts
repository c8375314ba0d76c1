import { sectionOf } from '../../reading/headings.ts';
import { linesIn } from '../../reading/metadata-sections.ts';
import { lineText } from '../../reading/block-text.ts';
import { knownStatus } from '../../reading/status-words.ts';
import { outlineOf } from '../../source/sections.ts';
import { fileRule, fixIn } from '../finding.ts';

/** The status that was left standing when a decision was superseded, in a section Status. */
export const leftoverStatus = fileRule('leftover-status', [], (file) => {
  const section = sectionOf(outlineOf(file.source), 'status');
  const { status } = file.reading;
  if (!section || status?.known !== 'superseded') return [];
  return linesIn(section.blocks)
    .filter(
      ({ line, text }) =>
        line !== status.line && /^\p{L}+$/u.test(text) && (knownStatus(text) ?? 'superseded') !== 'superseded',
    )
    .map(({ line, text }) => ({
      line,
      message: `“${text}” still stands beside “Superseded”.`,
      why: 'adr-viewer shows the decision as accepted while that line stands.',
      fix: isAlone(file.source.lines.length, (at) => lineText(file.source, at), line, text)
        ? fixIn(file, `Take out “${text}”`, [{ from: line, to: line + 2, lines: [] }])
        : null,
    }));
});

/** A paragraph of that one word with a blank line after it, which goes too. */
function isAlone(count: number, at: (line: number) => string, line: number, text: string): boolean {
  return at(line).trim() === text && at(line - 1).trim() === '' && line + 1 < count && at(line + 1).trim() === '';
}
