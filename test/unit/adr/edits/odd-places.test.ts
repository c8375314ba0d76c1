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

describe('a status and a date that stand deeper than readers look', () => {
  const bodies = [body, body.replace('## Decision', '## Considered Options\n\n* A\n* B\n\n## Decision Outcome')];

  it.each(bodies)('are read and changed right below a key that stands for the file', (text) => {
    const nested = `---\nadr:\n  # ours\n  status: "accepted" # so far\n  date: 2021-03-04\n  tags: [a]\n---\n\n# Use A\n\n${text}`;
    expect(adrFile('0003-use-a.md', nested).reading).toMatchObject({
      status: { text: 'accepted', known: 'accepted', line: 3 },
      date: { day: '2021-03-04', line: 4 },
      tags: ['a'],
    });
    expect(changes(nested, rejected)).toEqual(['-   status: "accepted" # so far', '+   status: "rejected" # so far']);
    expect(changes(nested, dated)).toEqual(['-   date: 2021-03-04', '+   date: 2026-03-04']);
    expect(changes(nested, superseded)).toContain('+   status: "superseded by ADR-0007" # so far');
  });

  it('count less than those at the top', () => {
    const both = '---\nmeta:\n  title: For robots\n  status: hidden\ntitle: Use A\nstatus: accepted\n---\n\n';
    expect(adrFile('0003-use-a.md', both + body).reading).toMatchObject({
      title: 'Use A',
      status: { text: 'accepted' },
    });
    expect(changes(both + body, rejected)).toEqual(['- status: accepted', '+ status: rejected']);
  });

  it.each([
    ['---\nadr: {status: accepted, date: 2021-03-04}\n---\n\n# Use A'],
    ['---\nadr: {\n  status: accepted,\n  date: 2021-03-04}\n---\n\n# Use A'],
    ['---\nadr:\n  now:\n    status: accepted\n    date: 2021-03-04\n---\n\n# Use A'],
    ['+++\ntitle = "Use A"\n[extra]\nstatus = "accepted"\ndate = 2021-03-04\n+++\n\n# Use A'],
    ['# Use A\n\nStatus\n: accepted\n\nDate\n: 2021-03-04'],
    ['# Use A\n\n<dl><dt>Status</dt><dd>accepted</dd><dt>Date</dt><dd>2021-03-04</dd></dl>'],
    ['# Use A\n\n```yaml\nstatus: accepted\ndate: 2021-03-04\n```'],
    ['```yaml\nadr:\n  status: accepted\n  date: 2021-03-04\n```\n\n# Use A'],
    ['# Use A\n\n## Metadata\n\n```yaml\nstatus: accepted\ndate: 2021-03-04\n```'],
    ['# Use A\n\n    status: accepted\n    date: 2021-03-04'],
    ['# Use A\n\n- Meta\n  - Status: accepted\n  - Date: 2021-03-04'],
    ['# Use A\n\n**Status**\n\naccepted\n\n**Date**\n\n2021-03-04'],
  ])('get no second one beside them: %j', (head) => {
    for (const text of bodies)
      for (const edit of [rejected, dated, superseded])
        expect(changes(`${head}\n\n${text}`, edit)).toContain('Change it as text.');
  });

  it('are not taken for told by a comment', () => {
    const madr = `---\n# status: one of ours\ntitle: x\n---\n\n# Use A\n\n<!-- status: to be told -->\n\n${bodies[1]}`;
    expect(changes(madr, rejected)).toEqual(['+ status: rejected']);
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
