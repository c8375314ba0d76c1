import { counted } from '../shared/text/figures.ts';
import type { AdrLintOutput } from './adr-lint-schema.ts';
import { terminalLine, terminalText } from './terminal-text.ts';

/** `adr lint` for people, and for editors that know `file:line:`. */
export function adrLintText({ files, fixed, findings }: AdrLintOutput): string {
  const lines = findings.flatMap(({ file, line, rule, message, why, fix }) => [
    `${terminalText(file)}:${line}: ${terminalLine(message)} (${rule})`,
    `    ${terminalLine(why)}`,
    ...(fix === null ? [] : [`    --fix: ${terminalLine(fix)}`]),
  ]);
  return `${[...lines, summary({ files, fixed, findings })].join('\n')}\n`;
}

function summary({ files, fixed, findings }: Pick<AdrLintOutput, 'files' | 'fixed' | 'findings'>): string {
  const told = new Set(findings.map(({ file }) => file)).size;
  const left = findings.filter(({ fix }) => fix !== null).length;
  return [
    findings.length === 0
      ? `${counted(files, 'file')}, no findings`
      : `${counted(findings.length, 'finding')} in ${told} of ${counted(files, 'file')}`,
    ...(fixed === 0 ? [] : [`mended: ${fixed}`]),
    ...(left === 0 ? [] : [`--fix mends: ${left}`]),
  ].join(', ');
}
