import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newFormats, newRecordLines, type NewFormat } from '../../../cli/adr-template.ts';
import { adrFile, editedText, type AdrFile, type Edit } from '../../../shared/adr/edits/edit.ts';
import { relate, supersede, type BothEdits } from '../../../shared/adr/edits/relate.ts';
import { setDate, setStatus } from '../../../shared/adr/edits/set-metadata.ts';
import { indexEntries } from '../../../shared/adr/index-file/index-entries.ts';
import { indexText } from '../../../shared/adr/index-file/index-text.ts';
import { recordFormats } from '../../../shared/decision/entities.ts';
import { readWithAdrLog, readWithBackstage, readWithLog4brains, type PeerFile } from './reading/peer-readings.ts';
import { booking, sampleRecord } from './sample-decision.ts';

const packages = path.resolve(import.meta.dirname, '../../../node_modules');
const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-written-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Folders of five records each, begun or composed by us. */
const begun: readonly (readonly [string, readonly AdrFile[]])[] = [
  ...newFormats.map((format) => [`new-${format}`, newFolder(format)] as const),
  ...recordFormats.map((format) => [`record-${format}`, recordFolder(format)] as const),
];

function newFolder(format: NewFormat): readonly AdrFile[] {
  return [1, 2, 3, 4, 5].map((number) => {
    const date = `2026-03-0${number}`;
    const isByDate = format === 'log4brains';
    const name = isByDate ? `${date.replaceAll('-', '')}-use-x.md` : `000${number}-use-x.md`;
    const lines = newRecordLines(format, { title: `Use x ${number}`, number: isByDate ? null : number, date });
    return adrFile(name, `${lines.join('\n')}\n`);
  });
}

function recordFolder(format: (typeof recordFormats)[number]): readonly AdrFile[] {
  return [1, 2, 3, 4, 5].map((number) => {
    const { fileName, text } = sampleRecord(booking, { format, number });
    return adrFile(fileName, text);
  });
}

/** Every edit there is, by the second to fifth record and those that they say it of. */
function edited(files: readonly AdrFile[]): readonly AdrFile[] {
  const present = [...files];
  const at = (number: number): AdrFile => {
    const file = present[number - 1];
    if (!file) throw new Error(`There is no record ${number}.`);
    return file;
  };
  const take = (number: number, edit: Edit): void => {
    if (edit.kind === 'refused') throw new Error(`${at(number).path}: ${edit.why}`);
    present[number - 1] = adrFile(at(number).path, editedText(at(number), edit));
  };
  const both = (first: number, second: number, make: (one: AdrFile, other: AdrFile) => BothEdits): void => {
    const edits = make(at(first), at(second));
    take(first, edits.first);
    take(second, edits.second);
  };
  for (const number of [1, 2, 3, 4, 5]) take(number, setStatus(at(number), 'accepted'));
  both(1, 2, supersede);
  both(3, 2, (one, other) => relate(one, 'amends', other));
  both(4, 2, (one, other) => relate(one, 'clarified-by', other));
  both(4, 3, (one, other) => relate(one, 'relates-to', other));
  take(5, setStatus(at(5), 'deprecated'));
  take(4, setDate(at(4), '2026-11-21'));
  return present;
}

const folders = begun.flatMap(([name, files]) => [
  { name, files },
  { name: `${name}-edited`, files: edited(files) },
]);

function peerFiles(files: readonly AdrFile[]): readonly PeerFile[] {
  return files.map((file) => ({ name: file.path, text: file.source.text }));
}

describe('folders that were written by us', () => {
  it('have nothing that markdownlint finds with the configuration of MADR, edited or not, nor have their indexes', () => {
    const target = path.join(folder, 'lint');
    let count = 0;
    for (const { name, files } of folders) {
      mkdirSync(path.join(target, name), { recursive: true });
      const index = indexText(null, indexEntries(files, 'README.md'), 'Decisions');
      if (index.kind === 'refused') throw new Error(index.why);
      const all = [...peerFiles(files), { name: 'README.md', text: index.text }];
      for (const file of all) writeFileSync(path.join(target, name, file.name), file.text);
      count += all.length;
    }
    copyFileSync(path.join(packages, 'madr/template/.markdownlint.yml'), path.join(target, '.markdownlint.yml'));
    const program = path.join(packages, 'markdownlint-cli2/markdownlint-cli2-bin.mjs');
    const lint = spawnSync(process.execPath, [program, '**/*.md'], { cwd: target, encoding: 'utf8' });
    expect(lint.stderr.trim()).toBe('');
    expect(lint.stdout).toContain(`Linting: ${count} file(s)`);
    expect(lint.stdout).toContain('Summary: 0 error(s)');
  }, 60_000);

  // In strict MADR 4 a blank line stands behind the front matter, and adr-log finds no title there.
  it.each(folders.filter(({ name }) => !/-madr(?:-edited)?$/.test(name)))(
    '$name: adr-log makes the same index of it as we do',
    ({ name, files }) => {
      const listed = readWithAdrLog(path.join(folder, 'adr-log', name), peerFiles(files));
      expect(new Set(listed.keys())).toEqual(new Set(files.map((file) => file.path)));
      const ours = indexEntries(files, 'index.md').map(
        (entry) => /^\* \[ADR-(.*?)\]\((.*?)\) - (.*)$/.exec(entry) ?? [],
      );
      expect(ours.map(([, , file = '']) => [listed.get(file)?.index, listed.get(file)?.title])).toEqual(
        ours.map(([, number, , title]) => [number, title]),
      );
    },
  );

  it.each(folders.filter(({ name }) => /log4brains|universal/.test(name)))(
    '$name: log4brains sees the status, day and successor that we see',
    async ({ name, files }) => {
      const seen = await readWithLog4brains(path.join(folder, 'log4brains', name), peerFiles(files));
      for (const { path: file, reading } of files) {
        const successor = reading.links.find(
          ({ relation, text }) => relation === 'superseded-by' && text !== 'ADR-0002',
        );
        const adr = seen.get(file.replace('.md', ''));
        expect([file, adr?.title, adr?.status, adr?.publicationDate?.slice(0, 10), adr?.supersededBy ?? null]).toEqual([
          file,
          reading.title,
          reading.status?.known,
          reading.date?.day,
          successor?.text ?? null,
        ]);
      }
    },
    60_000,
  );

  it('are read by Backstage with the status and day that we see, where it knows the format', () => {
    for (const { name, files } of folders.filter(({ name: format }) => !/nygard|log4brains|madr-2/.test(format))) {
      const seen = readWithBackstage(peerFiles(files));
      files.forEach(({ path: file, reading }, index) => {
        expect([name, file, seen[index]?.isListed, seen[index]?.read?.date]).toEqual([
          name,
          file,
          true,
          reading.date?.day,
        ]);
        expect(seen[index]?.read?.status?.split(' ')[0]).toBe(reading.status?.known);
      });
    }
  });
});
