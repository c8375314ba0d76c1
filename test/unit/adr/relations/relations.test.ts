import { describe, expect, it } from 'vitest';
import { adrFile, type AdrFile } from '../../../../shared/adr/edits/edit.ts';
import { linkPath, relativePath } from '../../../../shared/adr/relations/link-path.ts';
import { adrRelations } from '../../../../shared/adr/relations/relations.ts';
import { fixtureAdrs } from '../fixture-adrs.ts';

function filesIn(folder: string): readonly AdrFile[] {
  return fixtureAdrs.filter(({ path }) => path.startsWith(folder)).map(({ path, text }) => adrFile(path, text));
}

/** A decision with lines under its title. */
function adr(path: string, ...lines: readonly string[]): AdrFile {
  return adrFile(path, ['# Title', '', '## Context', '', ...lines, '', '## Decision', '', 'x'].join('\n'));
}

function edgesOf(files: readonly AdrFile[]): readonly string[] {
  return adrRelations(files).edges.map(({ from, to, relation, toldBy }) => `${from} ${relation} ${to} (${toldBy})`);
}

describe('adrRelations', () => {
  it('gives each relation once, in one direction, with who tells it', () => {
    expect(edgesOf(filesIn('nygard/'))).toEqual([
      'nygard/0003-number-decisions-by-hand.md amends nygard/0001-record-architecture-decisions.md (both)',
      'nygard/0004-split-off-billing.md supersedes nygard/0002-use-a-monolith.md (both)',
      'nygard/0003-number-decisions-by-hand.md clarifies nygard/0002-use-a-monolith.md (from)',
    ]);
    expect(edgesOf(filesIn('madr-4/'))).toContain(
      'madr-4/0002-store-bookings-in-a-document-store.md supersedes madr-4/0001-store-bookings-in-postgresql.md (both)',
    );
    expect(edgesOf(filesIn('log4brains/'))).toEqual([
      'log4brains/20220110-use-rest.md supersedes log4brains/20210304-use-graphql.md (both)',
    ]);
  });

  it('has a node for each decision and none for other files', () => {
    const { nodes } = adrRelations(filesIn('other/'));
    expect(nodes.map(({ path }) => path)).toEqual([
      'other/0013-broken-front-matter.md',
      'other/0014-links-of-all-kinds.md',
      'other/0015-sections-in-capitals.md',
      'other/ADR-12 Rate limits.md',
    ]);
    expect(nodes[3]).toEqual({
      path: 'other/ADR-12 Rate limits.md',
      number: 12,
      title: 'Rate limits',
      status: 'accepted',
      day: '2022-03-03',
    });
  });

  it('takes links by name, as Obsidian has them, and those of front matter', () => {
    expect(edgesOf(filesIn('other/'))).toEqual([
      'other/0014-links-of-all-kinds.md supersedes other/ADR-12 Rate limits.md (from)',
      'other/0013-broken-front-matter.md amends other/0014-links-of-all-kinds.md (to)',
      'other/0014-links-of-all-kinds.md clarifies other/0013-broken-front-matter.md (from)',
    ]);
  });

  it('finds files in other folders, without ending, in other capitals, by identifier and by name', () => {
    const files = [
      adr('a/0001-x.md', 'See [y](../b/0001-y.md), [z](0002-Z), ADR-0003.'),
      adr('a/0002-z.md', 'Moved: [w](0003-w.md).'),
      adr('a/0003-v.md', 'See ADR-0001.'),
      adr('b/0001-y.md', 'This supersedes [x](../a/0001-x.md#context).'),
      adr('b/0003-w.md', ''),
    ];
    expect(edgesOf(files)).toEqual([
      'a/0001-x.md mentions a/0002-z.md (from)',
      'a/0001-x.md mentions a/0003-v.md (from)',
      'a/0002-z.md mentions b/0003-w.md (from)',
      'a/0003-v.md mentions a/0001-x.md (from)',
      'b/0001-y.md supersedes a/0001-x.md (from)',
    ]);
  });

  it('lists links that lead to no decision, or to several', () => {
    const { edges, open } = adrRelations([
      adr('c/0001-x.md', 'See [gone](0009-gone.md), ADR-0002 and [the guide](../guide.md).'),
      adr('a/0002-y.md', ''),
      adr('b/0002-z.md', ''),
    ]);
    expect(edges).toEqual([]);
    expect(open.map(({ path, link }) => [path, link.text, link.line])).toEqual([
      ['c/0001-x.md', 'gone', 4],
      ['c/0001-x.md', 'ADR-0002', 4],
      ['c/0001-x.md', 'the guide', 4],
    ]);
  });

  it('says of two that relate to each other only so', () => {
    const links = (path: string): readonly string[] => ['', '## Links', '', `* Relates to [y](${path})`];
    const files = [adr('0001-x.md', 'See ADR-0002', ...links('0002-y.md')), adr('0002-y.md', ...links('0001-x.md'))];
    expect(edgesOf(files)).toEqual(['0001-x.md relates-to 0002-y.md (both)']);
  });
});

describe('paths of links', () => {
  it.each([
    ['a/b/x.md', 'y.md', 'a/b/y.md', ''],
    ['a/b/x.md', './../y%20z.md#an%C3%A4', 'a/y z.md', 'anä'],
    ['x.md', '../../y.md?plain=1', '../../y.md', ''],
    ['a/x.md', '#top', 'a/x.md', 'top'],
    ['a/x.md', '100%.md', 'a/100%.md', ''],
  ])('in %s, %s leads to %s', (from, href, path, anchor) => {
    expect(linkPath(from, href)).toEqual({ path, anchor });
  });

  it.each(['https://a.b/c.md', 'mailto:a@b.c', '//a/b.md', '/b.md', String.raw`\\a\b`])('%s leads nowhere', (href) => {
    expect(linkPath('x.md', href)).toBe(null);
  });

  it.each([
    ['a/b/x.md', 'a/b/y.md', 'y.md'],
    ['a/b/x.md', 'a/c/y.md', '../c/y.md'],
    ['x.md', 'a/y.md', 'a/y.md'],
    ['a/x.md', 'y.md', '../y.md'],
  ])('from %s to %s it is %s', (from, to, relative) => {
    expect(relativePath(from, to)).toBe(relative);
    expect(linkPath(from, relative)?.path).toBe(to);
  });
});
