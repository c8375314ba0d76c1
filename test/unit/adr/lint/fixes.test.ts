import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { adrFile, type AdrFile } from '../../../../shared/adr/edits/edit.ts';
import type { Finding } from '../../../../shared/adr/lint/finding.ts';
import { lintFolder, lintRules } from '../../../../shared/adr/lint/lint-folder.ts';
import { recordFormats } from '../../../../shared/decision/entities.ts';
import { awkwardSample, awkwardTitles, shapes } from '../awkward-samples.ts';
import { corpusFiles, hasCorpora } from '../corpora.ts';
import { fixtureAdrs } from '../fixture-adrs.ts';
import { booking, sampleRecord } from '../sample-decision.ts';
import { fixed, lintOptions, madr } from './lint-case.ts';

const folders = new Map<string, AdrFile[]>();
for (const { path: file, text } of [...corpusFiles, ...fixtureAdrs]) {
  const folder = path.posix.dirname(file);
  folders.set(folder, [...(folders.get(folder) ?? []), adrFile(file, text)]);
}

function keyOf({ file, rule, message }: Finding): string {
  return `${file} ${rule} ${message}`;
}

describe('fixes on real folders and on ours', () => {
  it.each([...folders.keys()])('mend their finding in %s and bring no other', (folder) => {
    const files = folders.get(folder) ?? [];
    const before = lintFolder(files, lintOptions);
    const known = new Set(before.map((finding) => keyOf(finding)));
    const troubles = before.flatMap((finding) => {
      if (!finding.fix) return [];
      const after = lintFolder(fixed(files, finding.fix), lintOptions).map((left) => keyOf(left));
      const brought = after.filter((key) => !known.has(key));
      return after.includes(keyOf(finding)) || brought.length > 0 ? [[keyOf(finding), ...brought]] : [];
    });
    expect(troubles).toEqual([]);
  });

  it.skipIf(!hasCorpora)('are offered in real folders', () => {
    const fixable = [...folders.values()].flatMap((files) =>
      lintFolder(files, lintOptions).filter(({ fix }) => fix !== null),
    );
    expect(fixable.length).toBeGreaterThan(5);
  });
});

describe('lintFolder', () => {
  it('finds nothing in the folders that we write', () => {
    // A name of 300 letters fits into no line, and a title with a link in it leads nowhere.
    const titles = awkwardTitles.filter((title) => title.length < 80 && !title.includes(']('));
    for (const format of recordFormats) {
      const samples = [
        ...Object.values(shapes).filter(({ options }) => options?.length !== 0),
        ...titles.map((title) => awkwardSample(title)),
        booking,
      ];
      const files = samples.map((sample, index) => {
        const { fileName, text } = sampleRecord(sample, { format, number: index + 1 });
        return adrFile(`docs/decisions/${fileName}`, text);
      });
      const findings = lintFolder(files, { ...lintOptions, today: '2020-01-01' });
      expect([format, ...findings.map((finding) => `${finding.line} ${keyOf(finding)}`)]).toEqual([format]);
    }
  });

  it('tells findings by file and line, with the rule that each comes from', () => {
    const files = [...folders.values()].flat();
    const findings = lintFolder(files, lintOptions);
    const ids = new Set(lintRules.map(({ id }) => id));
    expect(findings.filter(({ rule }) => !ids.has(rule))).toEqual([]);
    expect(ids.size).toBe(lintRules.length);
    const order = new Map(files.map((file, index) => [file.path, index]));
    const places = findings.map(({ file, line }) => (order.get(file) ?? -1) * 100_000 + line);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const lines = new Map(files.map((file) => [file.path, file.source.lines.length]));
    expect(findings.filter(({ file, line }) => line < 0 || line >= (lines.get(file) ?? 0))).toEqual([]);
  });

  it('looks at a file that is as it was only once', () => {
    const dashed = adrFile('0001-a.md', `${madr({ context: ['- one'] }).join('\n')}\n`);
    const other = adrFile('0002-b.md', `${madr({ context: ['- two'] }).join('\n')}\n`);
    const fixOf = (files: readonly AdrFile[], path: string): unknown =>
      lintFolder(files, lintOptions).find(({ file }) => file === path)?.fix;
    const first = fixOf([dashed, other], '0001-a.md');
    expect(first).toMatchObject({ edits: [{ path: '0001-a.md' }] });
    const edited = adrFile('0002-b.md', other.source.text.replace('- two', '* two'));
    expect(fixOf([dashed, edited], '0001-a.md')).toBe(first);
    expect(fixOf([dashed, edited], '0002-b.md')).toBeUndefined();
  });

  it('stands for every rule of madrlint that needs no network', () => {
    const covered = lintRules.flatMap(({ madrlint }) => madrlint).toSorted();
    const all = ['01', '02', '03', '04', '05', '06', '07', '12', '21', '31', '41', '42', '43', '44'];
    expect(covered).toEqual(all.map((number) => `MADR${number}`));
  });
});
