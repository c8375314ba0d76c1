import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { adrFile, type AdrFile } from '../../../../shared/adr/edits/edit.ts';
import { indexEntries } from '../../../../shared/adr/index-file/index-entries.ts';
import { indexPath, indexWarnings } from '../../../../shared/adr/index-file/index-forms.ts';
import { indexText } from '../../../../shared/adr/index-file/index-text.ts';
import { corpusFiles } from '../corpora.ts';
import { fixtureAdrs } from '../fixture-adrs.ts';

const packages = path.resolve(import.meta.dirname, '../../../../node_modules');
const temporary = mkdtempSync(path.join(tmpdir(), 'fulcrum-index-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

function adr(file: string, title: string): AdrFile {
  return adrFile(file, `# ${title}\n\n## Context\n\nx\n\n## Decision\n\ny\n`);
}

/** What adr-log makes of an index file. */
function writtenByAdrLog(name: string, files: readonly AdrFile[], index: string): string {
  const folder = path.join(temporary, name);
  mkdirSync(path.join(folder, 'adr'), { recursive: true });
  for (const file of files) writeFileSync(path.join(folder, 'adr', path.basename(file.path)), file.source.text);
  writeFileSync(path.join(folder, 'index.md'), index);
  const cli = path.join(packages, 'adr-log/cli.js');
  execFileSync(process.execPath, [cli, '-d', path.join(folder, 'adr'), '-i', path.join(folder, 'index.md')], {
    stdio: 'pipe',
  });
  return readFileSync(path.join(folder, 'index.md'), 'utf8');
}

describe('the index of a folder', () => {
  it('lists decisions by number, with the title as it stands there', () => {
    const files = [
      adr('docs/adr/0010-b.md', '10. Use `b`'),
      adr('docs/adr/0002-a.md', 'ADR-0002: Use *a* of [A](a.md)'),
      adr('docs/adr/20240101-c.md', 'Use c'),
      adr('docs/adr/adr-001-x y.md', 'Use x'),
      adr('docs/adr/later.md', 'Later'),
      adrFile('docs/adr/README.md', '# Decisions'),
    ];
    expect(indexEntries(files, 'docs/adr.md')).toEqual([
      '* [ADR-001](adr/adr-001-x%20y.md) - Use x',
      '* [ADR-0002](adr/0002-a.md) - Use a of A',
      '* [ADR-0010](adr/0010-b.md) - Use `b`',
      '* [ADR-20240101](adr/20240101-c.md) - Use c',
      '* [later](adr/later.md) - Later',
    ]);
    expect(indexEntries(files, 'docs/adr/README.md')[1]).toBe('* [ADR-0002](0002-a.md) - Use a of A');
    expect(indexEntries(files, 'site/README.md')[1]).toBe('* [ADR-0002](../docs/adr/0002-a.md) - Use a of A');
  });

  it('makes a new file that adr-log keeps as it is', () => {
    const files = fixtureAdrs
      .filter((file) => file.path.startsWith('nygard'))
      .map(({ path: file, text }) => adrFile(file.replace('nygard', 'adr'), text));
    const made = indexText(null, indexEntries(files, 'index.md'), 'Decisions');
    expect(made).toEqual({
      kind: 'text',
      text: [
        '# Decisions',
        '',
        '<!-- adrlog -->',
        '',
        '* [ADR-0001](adr/0001-record-architecture-decisions.md) - Record architecture decisions',
        '* [ADR-0002](adr/0002-use-a-monolith.md) - Use a monolith',
        '* [ADR-0003](adr/0003-number-decisions-by-hand.md) - Number decisions by hand',
        '* [ADR-0004](adr/0004-split-off-billing.md) - Split off billing',
        '',
        '<!-- adrlogstop -->',
        '',
      ].join('\n'),
    });
    // It only adds blank lines at the end.
    const text = made.kind === 'text' ? made.text : made.why;
    expect(writtenByAdrLog('new', files, text).trimEnd()).toBe(text.trimEnd());
  });

  const folders = ['npryce__adr-tools', 'alphagov__govuk-aws', 'UST-MICO__docs', 'eclipse__winery'];
  it.skipIf(corpusFiles.length === 0).each(folders)('is what adr-log writes for %s', (folder) => {
    const files = corpusFiles
      .filter((file) => file.path.startsWith(folder))
      .map(({ path: file, text }) => adrFile(`adr/${path.basename(file)}`, text));
    const before = '# Log\n\n<!-- adrlog -- made by a tool -->\n\nold\n\n<!-- adrlogstop -->\n\nMore.\n';
    const ours = indexText(before, indexEntries(files, 'index.md'), 'x');
    const lines = (text: string): readonly string[] =>
      // It takes the first line for the title even where that is none, and does not know brackets in one.
      text.split('\n').filter((line) => !/0030-deployable|0031-reuse|0025-generic/.test(line));
    expect(lines(ours.kind === 'text' ? ours.text : ours.why)).toEqual(lines(writtenByAdrLog(folder, files, before)));
  });

  it('changes only the lines between the markers, and none where they are right', () => {
    const before = '---\ntitle: x\n---\r\nIntro\r\n<!-- adrlog -->\r\nold\r\n<!-- adrlogstop -->\r\nMore';
    const first = indexText(before, ['* a', '* b'], 'x');
    const after = '---\ntitle: x\n---\r\nIntro\r\n<!-- adrlog -->\r\n\r\n* a\r\n* b\r\n\r\n<!-- adrlogstop -->\r\nMore';
    expect(first).toEqual({ kind: 'text', text: after });
    expect(indexText(after, ['* a', '* b'], 'x')).toEqual({ kind: 'text', text: after });
    expect(indexText(after, [], 'x')).toEqual({ kind: 'text', text: after.replace('* a\r\n* b\r\n\r\n', '') });
  });

  it('ends a list that has only its beginning, and takes examples in code for none', () => {
    expect(indexText('Intro\n\n<!-- adrlog -->\n', ['* a'], 'x')).toEqual({
      kind: 'text',
      text: 'Intro\n\n<!-- adrlog -->\n\n* a\n\n<!-- adrlogstop -->\n',
    });
    expect(indexText('<!-- adrlog -->\nMore', ['* a'], 'x')).toEqual({
      kind: 'text',
      text: '<!-- adrlog -->\n\n* a\n\n<!-- adrlogstop -->\n\nMore',
    });
    const code = '```\n<!-- adrlog -->\n```\n';
    expect(indexText(code, ['* a'], 'x')).toEqual({
      kind: 'refused',
      why: expect.stringContaining('no line <!-- adrlog -->'),
    });
    const twice = '<!-- adrlog -->\n<!-- adrlogstop -->\n'.repeat(2);
    expect(indexText(twice, ['* a'], 'x')).toEqual({ kind: 'refused', why: expect.stringContaining('more than once') });
    const turned = '<!-- adrlogstop -->\n\n<!-- adrlog -->\n';
    expect(indexText(turned, ['* a'], 'x')).toEqual({ kind: 'refused', why: expect.stringContaining('in front of') });
  });

  it('says before which readers a place breaks', () => {
    const readers = (file: string, folder: string): readonly string[] =>
      indexWarnings(file, folder).map(({ reader }) => reader);
    expect(readers(indexPath('beside', 'docs/adr', ''), 'docs/adr')).toEqual([]);
    expect(readers(indexPath('readme', 'docs/adr', ''), 'docs/adr')).toEqual(['Structurizr', 'madrlint', 'adr-log']);
    expect(readers(indexPath('markers', 'docs/adr', 'docs/adr/log.md'), 'docs/adr')).toEqual([
      'Structurizr',
      'madrlint',
      'adr-log',
      'log4brains',
    ]);
    expect(readers('docs/adr/site/index.md', 'docs/adr')).toEqual(['adr-log']);
    expect(readers('README.md', 'docs/adr')).toEqual([]);
    expect(readers('README.md', '')).toEqual(['Structurizr', 'madrlint', 'adr-log']);
    expect([indexPath('beside', 'docs/adr', ''), indexPath('beside', '', '')]).toEqual(['docs/adr.md', 'decisions.md']);
  });
});
