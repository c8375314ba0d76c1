import { describe, expect, it } from 'vitest';
import { adrFile, editedText, type AdrFile, type Edit } from '../../../../shared/adr/edits/edit.ts';
import { supersededBy } from '../../../../shared/adr/edits/relate.ts';
import { setDate, setStatus } from '../../../../shared/adr/edits/set-metadata.ts';
import { lineChanges } from './line-changes.ts';

const body = '## Context\n\nMail is lost.\n\n## Decision\n\nWe use a queue.\n';
const newer = { path: 'docs/adr/0007-use-b.md', number: 7, title: 'Use B' };

/** What an edit changes in a text, or why it is refused. */
function changes(text: string, edit: (file: AdrFile) => Edit): readonly string[] | string {
  const before = adrFile('docs/adr/0003-use-a.md', text);
  const made = edit(before);
  return made.kind === 'refused' ? made.why : lineChanges(text, editedText(before, made));
}

const rejected = (file: AdrFile): Edit => setStatus(file, 'rejected');
const dated = (file: AdrFile): Edit => setDate(file, '2026-03-04');
const superseded = (file: AdrFile): Edit => supersededBy(file, newer);

describe('metadata that is kept in unusual places', () => {
  it.each([
    ['**Status**: Accepted | **Date**: 2021-03-04 | **Deciders**: Ana, Bo', 'Accepted', '2021-03-04'],
    ['Status: Accepted, Date: 2021-03-04', 'Accepted', '2021-03-04'],
    ['**Status:** Accepted<br>**Date:** 2021-03-04<br>**Owner:** Ana', 'Accepted', '2021-03-04'],
    ['* Status: Accepted · Date: 2021-03-04', 'Accepted', '2021-03-04'],
    ['Date: 2021-03-04 / Status: **Accepted**', '**Accepted**', '2021-03-04'],
    ['状态：已接受 | 日期：2021-03-04', '已接受', '2021-03-04'],
    ['📆 Date: 4 March 2021; Status: Accepted', 'Accepted', '4 March 2021'],
  ])('changes one of several values in the line %j', (line, status, date) => {
    const text = `# Use A\n\n${line}\n\n${body}`;
    expect(adrFile('0003-use-a.md', text).reading).toMatchObject({
      status: { text: status, known: 'accepted' },
      date: { text: date, day: '2021-03-04' },
    });
    expect(changes(text, rejected)).toEqual([`- ${line}`, `+ ${line.replace(status, 'Rejected')}`]);
    expect(changes(text, dated)).toEqual([`- ${line}`, `+ ${line.replace(date, '2026-03-04')}`]);
  });

  it.each([
    ['**Status** Accepted', '**Status** Rejected'],
    ['- **Status** – Accepted', '- **Status** – Rejected'],
    ['> **Status:** Accepted', '> **Status:** Rejected'],
  ])('knows the key of %j by its being bold', (line, changed) => {
    expect(changes(`# Use A\n\n${line}\n\n${body}`, rejected)).toEqual([`- ${line}`, `+ ${changed}`]);
  });

  it.each([
    ['Date: 2020-01-02\nLast updated: 2021-03-04', 'Date: 2020-01-02', 'Date: 2026-03-04'],
    ['Created: 2020-01-02\nLast updated: 2021-03-04', 'Last updated: 2021-03-04', 'Last updated: 2026-03-04'],
  ])('changes only the one of several dates that was read: %j', (lines, old, changed) => {
    expect(changes(`# Use A\n\n${lines}\n\n${body}`, dated)).toEqual([`- ${old}`, `+ ${changed}`]);
  });

  it.each([
    ['<table>\n<tr><th>Status</th><td>Accepted</td></tr>\n<tr><td>Date</td><td>2021-03-04</td></tr>\n</table>'],
    ['![Status: accepted](accepted.svg)\n\nDate: 2021-03-04'],
    ['![status](https://img.shields.io/badge/status-accepted-green)\n\nDate: 2021-03-04'],
  ])('reads %j and leaves its status alone', (lines) => {
    const text = `# Use A\n\n${lines}\n\n${body}`;
    expect(adrFile('0003-use-a.md', text).reading).toMatchObject({
      status: { known: 'accepted' },
      date: { day: '2021-03-04' },
    });
    expect(changes(text, rejected)).toContain('Change it as text.');
    expect(changes(text, superseded)).toContain('Change it as text.');
  });
});

describe('front matter in TOML', () => {
  const front = (...lines: readonly string[]): string => `+++\n${lines.join('\n')}\n+++\n\n# Use A\n\n${body}`;
  const full = front(
    '# of Hugo',
    'title = "Use A, or \\"B\\""',
    'status = "accepted" # for now',
    'date = 2021-03-04',
    "tags = ['x', 'y z']",
    '[author]',
    'status = "asleep"',
  );

  it('is read at its top, and its comments are no headings', () => {
    expect(adrFile('0003-use-a.md', full).reading).toMatchObject({
      title: 'Use A',
      status: { text: 'accepted', known: 'accepted', line: 3 },
      date: { day: '2021-03-04', line: 4 },
      tags: ['x', 'y z'],
    });
    expect(adrFile('0003-use-a.md', front('title = "Use \\"A\\""').replace('# Use A', '')).reading.title).toBe(
      'Use "A"',
    );
  });

  it('is changed in its own way', () => {
    expect(changes(full, rejected)).toEqual(['- status = "accepted" # for now', '+ status = "rejected" # for now']);
    expect(changes(full, dated)).toEqual(['- date = 2021-03-04', '+ date = 2026-03-04']);
    expect(changes(full, superseded)).toContain('+ status = "superseded by ADR-0007" # for now');
    expect(changes(front('status = ["accepted"]'), rejected)).toContain('Change it as text.');
  });

  it('gets what it has not at its top', () => {
    const madr = front('weight = 3', '[params]', 'x = 1').replace(
      '## Decision',
      '## Considered Options\n\n* A\n\n## Decision Outcome',
    );
    expect(changes(madr, rejected)).toEqual(['+ status = "rejected"']);
    expect(changes(madr, dated)).toEqual(['+ date = 2026-03-04']);
  });
});

describe('a section for the status', () => {
  const section = (status: string): string => `# 3. Use A\n\n## Status\n\n${status}\n\n${body}`;

  it.each([
    ['Status: Accepted (2021-03-04)', 'Status: Rejected'],
    ['✅ Accepted', 'Rejected'],
    [':white_check_mark: Accepted', 'Rejected'],
    ['<span class="ok">Accepted</span>', 'Rejected'],
    ['![Accepted](accepted.svg)', 'Rejected'],
    ['已被 [1. 队列](0001-a.md) 取代', 'Rejected'],
  ])('has %j replaced', (line, changed) => {
    expect(changes(section(line), rejected)).toEqual([`- ${line}`, `+ ${changed}`]);
  });

  it.each([['✅ Accepted'], ['Accepted.'], ['Proposed | **Accepted**'], ['![Accepted](accepted.svg)']])(
    'does not keep %j beside its successor',
    (line) => {
      const changed = changes(section(line), superseded);
      expect(changed).toEqual([`- ${line}`, expect.stringMatching(/^\+ superseded by \[7\. Use B\]/i)]);
    },
  );

  it('has boxes that are ticked, one at a time', () => {
    const text = section('- [ ] Proposed\n- [x] Accepted\n- [ ] Rejected\n- [ ] Superseded');
    expect(changes(text, rejected)).toEqual([
      '- - [x] Accepted',
      '- - [ ] Rejected',
      '+ - [ ] Accepted',
      '+ - [x] Rejected',
    ]);
    expect(changes(text, superseded)).toContain('+ - [x] Superseded by [7. Use B](0007-use-b.md)');
    expect(changes(text, (file) => setStatus(file, 'deprecated'))).toContain('Change it as text.');
  });

  it.each([
    ['| Status | Date |\n|---|---|\n| Accepted | 2021-03-04 |'],
    ['```\nAccepted\n```'],
    ['<b>Accepted</b>\n<hr>'],
  ])('is left alone where it is no text: %j', (status) => {
    expect(changes(section(status), rejected)).toContain('Change it as text.');
    expect(changes(section(status), superseded)).toContain('Change it as text.');
  });

  it('keeps no half of a link that has a relation in its words', () => {
    const line = 'Superseded by [2. Amends, replaces the queue](0002-x.md)';
    expect(changes(section(line), rejected)).toEqual([`- ${line}`, '+ Rejected']);
  });
});
