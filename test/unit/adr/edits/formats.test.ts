import { describe, expect, it } from 'vitest';
import { adrFile, editedText, inTurn, type AdrFile, type Edit } from '../../../../shared/adr/edits/edit.ts';
import { addLink, removeLink } from '../../../../shared/adr/edits/links.ts';
import { relate, supersede, supersededBy } from '../../../../shared/adr/edits/relate.ts';
import { setDate, setStatus } from '../../../../shared/adr/edits/set-metadata.ts';
import { lineChanges } from './line-changes.ts';

const newer = { path: 'docs/adr/0007-use-b.md', number: 7, title: 'Use [B]' };
const sections = '## Context and Problem Statement\n\nWhat?\n\n## Decision Outcome\n\nChosen option: "A", because.\n';
const nygard = '# 3. Use A\n\nDate: 2024-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n';

function file(text: string, path = 'docs/adr/0003-use-a.md'): AdrFile {
  return adrFile(path, text);
}

/** What an edit changes in a text, or why it is refused. */
function changes(text: string, edit: (file: AdrFile) => Edit, path?: string): readonly string[] | string {
  const before = file(text, path);
  const made = edit(before);
  return made.kind === 'refused' ? made.why : lineChanges(text, editedText(before, made));
}

describe('setStatus', () => {
  it.each([
    ['status: accepted # for now', 'status: rejected # for now'],
    ['Status:   "Accepted"', 'Status:   "Rejected"'],
    ["status: 'it''s accepted' # x", "status: 'rejected' # x"],
    ['status: # none yet', 'status: rejected # none yet'],
    ['status:', 'status: rejected'],
    ['status: "accepted; supersedes ADR-0001"', 'status: "rejected; supersedes ADR-0001"'],
  ])('changes %j to %j and nothing else of the front matter', (line, changed) => {
    const text = `---\n# people\ndeciders: [Ana, "Bo"]\n${line}\nx-own: {a: 1} # kept\n---\n# A\n\n${sections}`;
    expect(changes(text, (adr) => setStatus(adr, 'rejected'))).toEqual([`- ${line}`, `+ ${changed}`]);
  });

  it('takes a value over several lines for one', () => {
    const text = `---\nstatus: >-\n  superseded by\n  ADR-0004\ndate: 2024-01-02\n---\n# A\n\n${sections}`;
    expect(changes(text, (adr) => setStatus(adr, 'accepted'))).toEqual([
      '- status: >-',
      '-   superseded by',
      '-   ADR-0004',
      '+ status: accepted',
    ]);
  });

  it.each([
    ['status:\n  - accepted\n  - really'],
    ['status: [accepted]'],
    ['status: &anchor accepted'],
    ['status: accepted\n  # why\n  indeed'],
  ])('refuses with words what is no single value: %j', (lines) => {
    const text = `---\n${lines}\n---\n# A\n\n${sections}`;
    expect(changes(text, (adr) => setStatus(adr, 'rejected'))).toContain('Change it as text.');
  });

  it('quotes words of one’s own where YAML would read something else', () => {
    const text = `---\nstatus: accepted\n---\n# A\n\n${sections}`;
    expect(changes(text, (adr) => setStatus(adr, 'on hold: waiting # for B'))).toEqual([
      '- status: accepted',
      '+ status: "on hold: waiting # for B"',
    ]);
    expect(changes(text, (adr) => setStatus(adr, 'a\nb'))).toContain('one line');
  });

  it.each([
    ['* Status: accepted <!-- optional -->', '* Status: rejected <!-- optional -->'],
    ['- **Status**: Accepted  ', '- **Status**: Rejected'],
    ['* Status: [accepted | proposed]\\', '* Status: rejected\\'],
    ['* Status:', '* Status: rejected'],
  ])('changes %j under the title', (line, changed) => {
    const text = `# A\n\n${line}\n* Deciders: Ana\n\n${sections}`.replace(/^\* D/m, `${line[0]} D`);
    expect(changes(text, (adr) => setStatus(adr, 'rejected'))).toEqual([`- ${line.trimEnd()}`, `+ ${changed}`]);
  });

  it('changes both places of a universal file', () => {
    const text = `---\nstatus: accepted\ndate: 2024-01-02\n\n---\n# A\n\n* Status: accepted\n* Date: 2024-01-02\n\n${sections}`;
    expect(changes(text, (adr) => setStatus(adr, 'deprecated'))).toEqual([
      '- status: accepted',
      '+ status: deprecated',
      '- * Status: accepted',
      '+ * Status: deprecated',
    ]);
    expect(changes(text, (adr) => setDate(adr, '2026-03-04'))).toEqual([
      '- date: 2024-01-02',
      '+ date: 2026-03-04',
      '- * Date: 2024-01-02',
      '+ * Date: 2026-03-04',
    ]);
    expect(changes(text, (adr) => supersededBy(adr, newer))).toEqual([
      '- status: accepted',
      '+ status: superseded by ADR-0007',
      '- * Status: accepted',
      '+ * Status: superseded by [0007-use-b](0007-use-b.md)',
    ]);
  });

  it.each([
    ['madr-4', `---\nnav: 1\ndecision-makers: Ana\n---\n\n# A\n\n${sections}`, ['+ status: rejected']],
    ['madr-3', `---\ndate: 2024-01-02\ndeciders: Ana\n---\n\n# A\n\n${sections}`, ['+ status: rejected']],
    ['log4brains', `# A\n\n- Deciders: Ana\n- Tags: x\n\n${sections}`, ['+ - Status: rejected']],
    ['madr-2', `# A\n\nText.\n\n${sections}\n## Links\n\n* [a](https://a.b)\n`, ['+ * Status: rejected', '+']],
    ['nygard', nygard.replace('## Status\n\nAccepted\n\n', ''), ['+ ## Status', '+', '+ Rejected', '+']],
    ['nygard', nygard.replace('Accepted\n\n', ''), ['+ Rejected', '+']],
    ['other', '---\ndate: 2024-01-02\n---\n# A\n\nBecause.\n', ['+ status: rejected']],
  ])('adds one to a file in %s that has none', (format, text, expected) => {
    expect(file(text).reading.format).toBe(format);
    expect(changes(text, (adr) => setStatus(adr, 'rejected'))).toEqual(expected);
  });

  it('leaves alone what it does not understand', () => {
    expect(changes('Only words.\n', (adr) => setStatus(adr, 'rejected'), 'docs/notes.md')).toContain('left alone');
    expect(changes('# A\n\nBecause.\n', (adr) => setStatus(adr, 'rejected'))).toContain('Add it as text');
  });

  it('removes lines of a status section that would say otherwise, and keeps its links', () => {
    const status = 'Accepted\n\nAmends [1. X](0001-x.md)\n\nSuperseded by [2. Y](0002-y.md)';
    const text = nygard.replace('Accepted', status);
    expect(changes(text, (adr) => setStatus(adr, 'proposed'))).toEqual([
      '- Accepted',
      '+ Proposed',
      '- Superseded by [2. Y](0002-y.md)',
      '-',
    ]);
  });
});

describe('supersededBy', () => {
  it('is not lost by saying again that a decision is superseded', () => {
    const text = nygard.replace('Accepted', 'Superseded by [7. Use B](0007-use-b.md)');
    expect(changes(text, (adr) => setStatus(adr, 'superseded'))).toEqual([]);
    expect(changes(text, (adr) => supersededBy(adr, { ...newer, title: 'Use C' }))).toEqual([
      '- Superseded by [7. Use B](0007-use-b.md)',
      '+ Superseded by [7. Use C](0007-use-b.md)',
    ]);
  });

  it('puts the link of Nygard behind those that are there, and takes the status away', () => {
    const text = nygard.replace('Accepted', 'Accepted\n\nAmends [1. X](0001-x.md)');
    const made = supersededBy(file(text), newer);
    expect(made.kind === 'patches' && editedText(file(text), made)).toBe(
      nygard.replace('Accepted', 'Amends [1. X](0001-x.md)\n\nSuperseded by [7. Use \\[B\\]](0007-use-b.md)'),
    );
  });

  it('takes the place of a status that no tool knows, in a list too', () => {
    expect(changes(nygard.replace('Accepted', '* Partly done'), (adr) => supersededBy(adr, newer))).toEqual([
      '- * Partly done',
      '+ * Superseded by [7. Use \\[B\\]](0007-use-b.md)',
    ]);
  });

  it('names a file without a number by its slug, and one in another folder by its path', () => {
    const dated = { path: 'docs/other/20240102-use b (c).md', number: null, title: 'Use b' };
    const text = `# A\n\n* Status: accepted\n\n${sections}`;
    expect(changes(text, (adr) => supersededBy(adr, dated))).toEqual([
      '- * Status: accepted',
      '+ * Status: superseded by [20240102-use b (c)](../other/20240102-use%20b%20%28c%29.md)',
    ]);
    const madr = `---\nstatus: accepted\n---\n# A\n\n${sections}`;
    expect(changes(madr, (adr) => supersededBy(adr, { ...newer, path: 'docs/adr/adr-007-b.md' }))).toEqual([
      '- status: accepted',
      '+ status: superseded by ADR-007',
    ]);
  });
});

describe('addLink and removeLink', () => {
  it.each([
    [
      'madr-4',
      `---\nstatus: accepted\n---\n# A\n\n${sections}`,
      ['## More Information', '', 'Supersedes [ADR-0007](0007-use-b.md), Use \\[B\\].'],
    ],
    [
      'madr-4',
      `---\nstatus: accepted\n---\n# A\n\n${sections}\n## More Information\n\n* x\n\n### Weighted scores\n\ny\n`,
      ['Supersedes [ADR-0007](0007-use-b.md), Use \\[B\\].'],
    ],
    [
      'madr-universal',
      `---\nstatus: accepted\n\n---\n# A\n\n* Status: accepted\n\n${sections}\n## More Information\n\nx\n`,
      ['Supersedes [0007-use-b](0007-use-b.md).'],
    ],
    ['madr-2', `# A\n\n+ Status: accepted\n\n${sections}`, ['## Links', '', '+ Supersedes [ADR-0007](0007-use-b.md)']],
    [
      'madr-2',
      `# A\n\n* Status: accepted\n\n${sections}\n## Links\n\n-   [x](y.md)\n\n<!-- end -->\n\n## License\n\nMIT\n`,
      ['-   Supersedes [ADR-0007](0007-use-b.md)'],
    ],
    [
      'madr-2',
      `# A\n\n* Status: accepted\n\n${sections}\n## License\n\nMIT\n`,
      ['## Links', '', '* Supersedes [ADR-0007](0007-use-b.md)'],
    ],
    [
      'log4brains',
      `# A\n\n- Status: accepted\n- Tags: x\n\n${sections}`,
      ['## Links', '', '- Supersedes [0007-use-b](0007-use-b.md)'],
    ],
    ['nygard', nygard, ['Supersedes [7. Use \\[B\\]](0007-use-b.md)']],
  ])('adds a link to a file in %s and takes it out again', (format, text, lines) => {
    const before = file(text);
    expect(before.reading.format).toBe(format);
    const made = addLink(before, 'supersedes', newer);
    if (made.kind === 'refused') throw new Error(made.why);
    const after = file(editedText(before, made));
    const added = lineChanges(text, after.source.text);
    expect(added.filter((line) => line !== '+')).toEqual(lines.filter(Boolean).map((line) => `+ ${line}`));
    expect(after.source.text).toContain(`\n\n${lines.join('\n')}\n`.replace('\n\n-  ', '\n-  '));
    const link = after.reading.links.find(({ number }) => number === 7);
    const back = link && removeLink(after, link);
    expect(back?.kind === 'patches' && editedText(after, back)).toBe(text);
    expect(addLink(after, 'supersedes', newer)).toEqual({ kind: 'patches', patches: [] });
  });

  it('leaves a link in a sentence, and the status, to the editor of text', () => {
    const text = nygard
      .replace('Accepted', 'Superseded by [2. Y](0002-y.md)')
      .replace('x', 'It amends [1. X](0001-x.md) since.');
    const [status, sentence] = file(text).reading.links;
    expect(status && changes(text, (adr) => removeLink(adr, status))).toContain('is the status');
    expect(sentence && changes(text, (adr) => removeLink(adr, sentence))).toContain('in a sentence');
  });

  it('does not write into code that is not closed', () => {
    const text = `# A\n\n* Status: accepted\n\n${sections}\n\`\`\`\ncode\n`;
    expect(changes(text, (adr) => addLink(adr, 'amends', newer))).toContain('would not be read as meant');
  });
});

describe('edits of two files', () => {
  const older = file(nygard);
  const later = file(`---\nstatus: accepted\n---\n# Use B\n\n${sections}`, 'docs/adr/0007-use-b.md');

  function texts(both: { readonly first: Edit; readonly second: Edit }): readonly string[] {
    return [[older, both.first] as const, [later, both.second] as const].flatMap(([before, edit]) =>
      edit.kind === 'refused' ? edit.why : lineChanges(before.source.text, editedText(before, edit)),
    );
  }

  it('says in each file, in its own way, what it is to the other', () => {
    expect(texts(supersede(older, later))).toEqual([
      '- Accepted',
      '+ Superseded by [7. Use B](0007-use-b.md)',
      '+',
      '+ ## More Information',
      '+',
      '+ Supersedes [ADR-0003](0003-use-a.md), Use A.',
    ]);
    expect(texts(relate(older, 'amended-by', later)).filter((line) => line !== '+')).toEqual([
      '+ Amended by [7. Use B](0007-use-b.md)',
      '+ ## More Information',
      '+ Amends [ADR-0003](0003-use-a.md), Use A.',
    ]);
  });

  it('can follow each other, until one is refused', () => {
    const bare = file(`# A\n\n${sections}\n## More Information\n\nx\n`);
    const steps = [(adr: AdrFile) => setStatus(adr, 'accepted'), (adr: AdrFile) => setDate(adr, '2026-03-04')];
    const made = inTurn(bare, steps);
    expect(made.kind === 'file' && made.file.source.text).toBe(
      `---\nstatus: accepted\ndate: 2026-03-04\n---\n\n${bare.source.text}`,
    );
    expect(inTurn(bare, [...steps, (adr) => setDate(adr, '2026-02-30')]).kind).toBe('refused');
  });
});
