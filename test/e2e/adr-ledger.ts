import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { adrText } from '../../renderer/text/adr-folder.ts';

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** An ADR of MADR with links, pictures, a table and a diagram. */
export const queue = `---
status: superseded by ADR-0002
date: 2025-03-01
decision-makers: [Ada Lovelace, Bo]
tags: [messaging]
---

# Use a queue for jobs that take long

## Context and Problem Statement

Nightly exports run into the morning. See [what came after](0002-use-a-log.md#decision), [the web](https://example.com/log),
[a file beside](../guide.md), [the options](#considered-options) and <a href="0003-cache.md">caching</a>.

![A sketch](images/sketch.png) ![Outside](https://example.com/pixel.png) ![Way out](../../../outside.png)

| Load | Jobs |
| --- | ---: |
| Day | 100 |

\`\`\`mermaid
graph TD; A-->B;
\`\`\`

## Considered Options

* A queue
* Nothing

## Decision Outcome

Chosen option: "A queue", because it is enough.
`;

/** One of Nygard's kind that supersedes it. */
export const log = `# 2. Use a log

Date: 2025-06-10

## Status

Accepted

Supersedes [1. Use a queue for jobs that take long](0001-use-a-queue.md)

## Context

The queue forgets.

## Decision

We keep a log.

## Consequences

More disks.
`;

export const ledgerFiles: Readonly<Record<string, string | Buffer>> = {
  'docs/adr/0001-use-a-queue.md': queue,
  'docs/adr/0002-use-a-log.md': log,
  'docs/adr/0003-cache.md':
    '# 3. Cache pages of guests\n\nDate: 2024-01-15\n\n## Status\n\nPending review\n\n## Context\n\nSlow.\n\n## Decision\n\nCache.\n\n## Consequences\n\nFast.\n',
  'docs/adr/0004 100 % of #5?.md':
    '# 4. Names with signs\n\n## Status\n\nProposed\n\n## Context\n\nC\n\n## Decision\n\nD\n\n## Consequences\n\nE\n',
  'docs/adr/notes.md': 'Only a few notes about zeppelins.\n',
  'docs/adr/images/sketch.png': pixel,
  'docs/guide.md': '# Guide\n',
};

/** Writes a repository with these files. */
export function ledger(folder: string, content = ledgerFiles): string {
  const root = path.join(folder, 'ledger решения');
  for (const [file, text] of Object.entries(content)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  mkdirSync(path.join(root, '.git'), { recursive: true });
  writeFileSync(path.join(folder, 'outside.png'), pixel);
  return root;
}

/** Titles in the order in which the page shows them. */
export function shown(page: Page): Promise<string[]> {
  return page.getByRole('list', { name: adrText.adrs }).getByRole('link').allTextContents();
}

/** The titles of `ledgerFiles` in their order. */
export const titles = [
  'Use a queue for jobs that take long',
  'Use a log',
  'Cache pages of guests',
  'Names with signs',
  'Notes',
];
