import { describe, expect, it } from 'vitest';
import type { AdrFormat, AdrReading } from '../../../../shared/adr/reading/adr-reading.ts';
import { readAdr } from '../../../../shared/adr/reading/read-adr.ts';
import { parseSource } from '../../../../shared/adr/source/parse-source.ts';
import { corpusFiles, hasCorpora, variants } from '../corpora.ts';

const readings = corpusFiles.map(({ path, text }) => ({ path, text, reading: readAdr(path, parseSource(text)) }));

function count<T extends string>(values: readonly (T | null | undefined)[]): Partial<Record<T | 'none', number>> {
  const counts: Partial<Record<T | 'none', number>> = {};
  for (const value of values) counts[value ?? 'none'] = (counts[value ?? 'none'] ?? 0) + 1;
  return counts;
}

/** Paths of the files of which something holds, without the repository's folders. */
function filesWhere(
  holds: (file: { readonly text: string; readonly reading: AdrReading }) => boolean,
): readonly string[] {
  return readings.filter((file) => holds(file)).map(({ path }) => path.replace(/\/.*\//, '/'));
}

describe.skipIf(!hasCorpora)('readAdr on 216 real files', () => {
  it('knows the format of each', () => {
    expect(readings).toHaveLength(216);
    const formats = new Map<string, Partial<Record<AdrFormat, number>>>();
    for (const folder of new Set(readings.map(({ path }) => path.split('/')[0] ?? '')))
      formats.set(
        folder,
        count(readings.filter(({ path }) => path.startsWith(folder)).map(({ reading }) => reading.format)),
      );
    expect(Object.fromEntries(formats)).toEqual({
      // One file keeps its deciders in a list, as MADR 2 does.
      JabRef__jabref: { 'madr-4': 60, 'madr-3': 9, 'madr-2': 1 },
      'UST-MICO__docs': { 'madr-2': 28 },
      adr__madr: { 'madr-4': 20 },
      'alphagov__govuk-aws': { nygard: 38 },
      'arachne-framework__architecture': { nygard: 17 },
      eclipse__winery: { 'madr-2': 34 },
      'npryce__adr-tools': { nygard: 9 },
    });
  });

  it('finds a title and a number in each', () => {
    expect(filesWhere(({ reading }) => reading.title === '')).toEqual([]);
    expect(filesWhere(({ reading }) => reading.titleLine === null)).toEqual([
      'eclipse__winery/0030-deployable-docker-components.md',
    ]);
    for (const { path, reading } of readings)
      expect([path, reading.number]).toEqual([path, Number(/(\d+)-[^/]*$/.exec(path)?.[1])]);
    expect(filesWhere(({ reading }) => reading.why !== null)).toEqual([]);
  });

  it('knows every status but the odd ones', () => {
    const statuses = readings.map(({ reading }) => reading.status);
    expect(count(statuses.map((status) => status?.known))).toEqual({
      accepted: 50,
      proposed: 17,
      superseded: 2,
      none: 147,
    });
    const odd = statuses.filter((status) => status?.known === null).map((status) => status?.text);
    expect(count(odd)).toEqual({ 'Partly superseded': 1, Pending: 6, pending: 1, 'on hold': 1 });
    const silent = filesWhere(({ text, reading }) => reading.status === null && /^(?:[*-] |## )?status\b/im.test(text));
    // Both are examples in code.
    expect(silent).toEqual([
      'adr__madr/0008-add-status-field.md',
      'adr__madr/0013-use-yaml-front-matter-for-meta-data.md',
    ]);
  });

  it('reads every date as a day', () => {
    const dates = readings.flatMap(({ reading }) => reading.date ?? []);
    expect(dates).toHaveLength(57);
    expect(dates.filter(({ day }) => day === null)).toEqual([]);
  });

  it('finds the options and drivers wherever a file has a list of them', () => {
    const listed = /^## (?:Considered (?:Options|Alternatives)).*\n+(?:\s*[*-] )/im;
    expect(filesWhere(({ text, reading }) => listed.test(text) && reading.parts.options.length < 1)).toEqual([]);
    expect(count(readings.map(({ reading }) => (reading.parts.options.length > 1 ? 'several' : 'fewer')))).toEqual({
      several: 146,
      fewer: 70,
    });
    const driven = /^## Decision Drivers.*\n+\s*[*-] /im;
    expect(filesWhere(({ text, reading }) => driven.test(text) && reading.parts.drivers.length === 0)).toEqual([]);
  });

  it('finds every argument that says which way it goes', () => {
    const written = readings.map(
      ({ text }) => text.match(/^ {0,3}[*-] +(?:Good|Bad|Neutral),? because/gm)?.length ?? 0,
    );
    const found = readings.map(
      ({ reading: { parts } }) =>
        [...parts.options.flatMap((option) => option.arguments), ...parts.consequences].length,
    );
    const missed = readings.filter((_, index) => (found[index] ?? 0) < (written[index] ?? 0)).map(({ path }) => path);
    // Its arguments are code, an example of what could be written.
    expect(missed).toEqual(['adr__madr/docs/decisions/0014-allow-neutral-arguments.md']);
    expect(written.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(1_200);
  });

  it('takes the chosen option for one of those that are listed', () => {
    const stated = readings.filter(({ reading }) => reading.parts.chosen !== '');
    const known = stated.filter(({ reading: { parts } }) => parts.options.some(({ name }) => name === parts.chosen));
    // The rest is a mix of two, has a spelling mistake or names none of the list.
    expect([stated.length, known.length]).toEqual([140, 126]);
    expect(filesWhere(({ reading: { parts } }) => parts.chosen !== '' && parts.reason.text === '')).toEqual([
      'UST-MICO__docs/0016-documentation-structure.md',
      'eclipse__winery/0001-use-filesystem-as-backend.md',
      'eclipse__winery/0003-double-encoded-urls.md',
      'eclipse__winery/0010-tosca-yaml-deserialisation-using-snakeyaml.md',
      'eclipse__winery/0030-multiple-repositories.md',
    ]);
  });

  it('finds the context and what was decided', () => {
    expect(filesWhere(({ reading }) => reading.parts.context.text === '')).toEqual([
      'eclipse__winery/0013-routes-in-Angular.md',
    ]);
    expect(filesWhere(({ reading }) => reading.parts.decision.text === '')).toEqual([]);
  });

  it('finds the links that say how decisions relate', () => {
    const related = readings.flatMap(({ path, reading }) =>
      reading.links
        .filter(({ relation }) => relation !== 'mentions' && relation !== 'relates-to')
        .map(({ relation, number }) => `${path.replace(/\/.*\//, '/').slice(0, -3)} ${relation} ${number}`),
    );
    expect(related).toEqual([
      'JabRef__jabref/0045-use-input-flag-always-for-input-files superseded-by 57',
      'JabRef__jabref/0045-use-input-flag-always-for-input-files superseded-by 57',
      'JabRef__jabref/0057-allow-positional-input-file-argument supersedes 45',
      'JabRef__jabref/0057-allow-positional-input-file-argument supersedes 45',
      'alphagov__govuk-aws/0003-aws-networking-outline superseded-by 33',
      'alphagov__govuk-aws/0004-dns-definitions-for-hosts-and-services superseded-by 15',
      'alphagov__govuk-aws/0010-terraform-directory-structure amended-by 17',
      'alphagov__govuk-aws/0017-terraform-data-structure amends 10',
      'alphagov__govuk-aws/0033-ip-ranges amends 3',
      'npryce__adr-tools/0005-help-comments amended-by 9',
      'npryce__adr-tools/0009-help-scripts amends 5',
    ]);
  });

  it('reads the same with CRLF, a byte order mark and no final newline', () => {
    for (const [, vary] of variants)
      for (const { path, text, reading } of readings)
        expect([path, readAdr(path, parseSource(vary(text)))]).toEqual([path, reading]);
  });

  it('tells lines where each thing stands', () => {
    const misplaced = readings.flatMap(({ path, text, reading: { status, date, links, parts } }) => {
      const lines = text.split('\n');
      const near = (line: number): string => lines.slice(line, line + 2).join('\n');
      const places = [
        ...[status ?? [], date ?? []].flat().map(({ line, text: words }) => [near(line), words]),
        ...links.map(({ line, href }) => [`${near(line)} ${definitionIn(lines, href)}`, href ?? '']),
        ...[...parts.options.flatMap((option) => option.arguments), ...parts.consequences].map((given) => [
          near(given.line),
          firstLine(given.text),
        ]),
        ...[parts.context, parts.reason, parts.decision].map(({ from, to, text: words }) => [
          lines.slice(from, to).join('\n'),
          firstLine(words),
        ]),
      ] as const;
      return places.filter(([where = '', words = '']) => !where.includes(words)).map((place) => [path, ...place]);
    });
    expect(misplaced).toEqual([]);
  });
});

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

/** The line that gives a reference its target. */
function definitionIn(lines: readonly string[], href: string | null): string {
  return lines.find((line) => line.startsWith('[') && line.endsWith(`]: ${href}`)) ?? '';
}
