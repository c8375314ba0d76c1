import { describe, expect, it } from 'vitest';
import type { AdrLink } from '../../../../shared/adr/reading/adr-reading.ts';
import { readFixture, readText } from '../fixture-adrs.ts';

function told(links: readonly AdrLink[]): readonly string[] {
  return links.map(({ relation, text, href, number, line }) => `${line}: ${relation} ${text} <${href}> ${number}`);
}

/** The links of a decision number 9 with these lines in a section. */
function linksUnder(heading: string, ...lines: readonly string[]): readonly string[] {
  return told(readText('0009-x.md', `# x`, `## ${heading}`, ...lines).links);
}

describe('links of an ADR', () => {
  it('are read in every format', () => {
    expect(told(readFixture('madr-4/0001-store-bookings-in-postgresql.md').links)).toEqual([
      '2: superseded-by ADR-0002 <null> 2',
      '15: mentions how we record <0000-record-decisions.md> 0',
      '70: mentions ADR-0003 <null> 3',
    ]);
    expect(told(readFixture('madr-4/0002-store-bookings-in-a-document-store.md').links)).toEqual([
      '21: supersedes ADR-0001 <0001-store-bookings-in-postgresql.md> 1',
      '22: supersedes how we record <0000-record-decisions.md#decision-outcome> 0',
      '26: amends ADR-0003 <0003-cache-seat-maps.md> 3',
    ]);
    expect(told(readFixture('madr-universal/0001-use-node-js.md').links)).toEqual([
      '1: superseded-by ADR-0002 <null> 2',
      '8: superseded-by 0002-use-django <0002-use-django.md> 2',
    ]);
    expect(told(readFixture('nygard/0003-number-decisions-by-hand.md').links)).toEqual([
      '8: amends 1. Record architecture decisions <0001-record-architecture-decisions.md> 1',
      '10: clarifies 2. Use a monolith <0002-use-a-monolith.md> 2',
    ]);
    expect(told(readFixture('nygard/0004-split-off-billing.md').links)).toEqual([
      '8: supersedes 2. Use a monolith <0002-use-a-monolith.md> 2',
      '12: mentions ADR 2 <null> 2',
    ]);
    expect(told(readFixture('log4brains/20210304-use-graphql.md').links)).toEqual([
      '2: superseded-by 20220110-use-rest <20220110-use-rest.md> null',
    ]);
    expect(told(readFixture('madr-2/0001-use-a-message-broker.md').links)).toEqual([
      '39: clarified-by ADR-0002 <0002-use-topics.md> 2',
    ]);
  });

  it('relate by the words in front of them', () => {
    expect(
      linksUnder(
        'Status',
        'Superceded by [y](0002-y.md).',
        'Amends [y](0002-y.md), [z](0003-z.md) and ADR-4',
        'Replaces: [y](0002-y.md)',
        'Blocked by [y](0002-y.md)',
      ),
    ).toEqual([
      '2: superseded-by y <0002-y.md> 2',
      '3: amends y <0002-y.md> 2',
      '3: amends z <0003-z.md> 3',
      '3: amends ADR-4 <null> 4',
      '4: supersedes y <0002-y.md> 2',
      '5: relates-to y <0002-y.md> 2',
    ]);
  });

  it('are only mentioned in running text, unless it says more', () => {
    expect(
      linksUnder(
        'Context',
        'See [y](0002-y.md), which [replaces](0003-z.md) nothing.',
        'This **supersedes [y](0002-y.md)** and partly supersedes [z](../other/0003-z.md).',
        'It is not superseded by [y](0002-y.md).',
      ),
    ).toEqual([
      '2: mentions y <0002-y.md> 2',
      '2: mentions replaces <0003-z.md> 3',
      '3: supersedes y <0002-y.md> 2',
      '3: amends z <../other/0003-z.md> 3',
      '4: mentions y <0002-y.md> 2',
    ]);
  });

  it('are none in code, comments and images, to the file itself, to anchors and to pages elsewhere', () => {
    expect(
      linksUnder(
        'Context',
        '`[y](0002-y.md)` <!-- [y](0002-y.md) --> ![y](0002-y.md) ADR-9 [z](#context) [w](https://example.org/0002-y.md)',
        '',
        '    [y](0002-y.md)',
      ),
    ).toEqual([]);
  });

  it('are read in front matter, with and without markup', () => {
    const { links } = readText(
      '0009-x.md',
      '---',
      'supersedes: [0002-y.md, ADR-0003, "[z](0004-z.md)"]',
      'amended-by: 12',
      'related:',
      '  - 20240101-w',
      '---',
      '# x',
    );
    expect(told(links)).toEqual([
      '1: supersedes 0002-y.md <0002-y.md> 2',
      '1: supersedes ADR-0003 <null> 3',
      '1: supersedes z <0004-z.md> 4',
      '2: amended-by 12 <null> 12',
      '3: relates-to 20240101-w <null> null',
    ]);
  });

  it('are read where a list names only the slug', () => {
    const { links } = readText('20240101-x.md', '# x', '', '- Status: superseded by 20240202-y', '- Tags: a');
    expect(told(links)).toEqual(['2: superseded-by 20240202-y <null> null']);
  });
});

describe('the chosen option', () => {
  function chosen(statement: string): readonly [string, string] {
    const text = [
      '# x',
      '## Considered Options',
      '* [Maven](https://m.org) 3',
      '* Gradle',
      '* Use `a "b" c`',
      '## Decision Outcome',
    ];
    const { parts } = readText('0009-x.md', ...text, '', ...statement.split('\n'));
    return [parts.chosen, parts.reason.text];
  }

  it.each([
    ['Chosen option: "Gradle", because it is lean.', 'Gradle', 'it is lean.'],
    ['Chosen option: “Gradle” since it is lean', 'Gradle', 'it is lean'],
    ['Chosen option: **Gradle**, because it\nis lean', 'Gradle', 'it\nis lean'],
    ['Chosen option: Gradle. It is lean.', 'Gradle', 'It is lean.'],
    ['Chosen option: "gradle".', 'Gradle', ''],
    ['* *Chosen Alternative: Gradle*\n* It is lean', 'Gradle', '* It is lean'],
    ['Chosen option: "Maven", because\n\n* known\n* stable', 'Maven 3', '* known\n* stable'],
    ['Chosen option: "Use `a "b" c`", because of d.', 'Use a "b" c', 'of d.'],
    ['Chosen option: "Something else", because of d.', 'Something else', 'of d.'],
    ['Chosen option: "Gradle", because\n\n1. lean\n\nPositive Consequences:\n\n* x', 'Gradle', '1. lean'],
    ['We chose option 2, Gradle, because it is lean.', 'Gradle', 'it is lean.'],
    ['We decided to use Gradle, since it is lean.', 'Gradle', 'it is lean.'],
    ['We chose Gradle.', 'Gradle', ''],
    ['We decided against Gradle, because it is slow.', '', ''],
    ['We chose not to use Gradle.', '', ''],
    ['We talked for long.', '', ''],
  ])('%j', (statement, name, reason) => {
    expect(chosen(statement)).toEqual([name, reason]);
  });
});
