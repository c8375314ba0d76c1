import { booking, team, type Sample } from './sample-decision.ts';

/** Titles that break a careless writer. */
export const awkwardTitles = [
  'Use "Django", not \'Flask\'',
  'A | B || C',
  '# Not a heading #',
  '--- status: hacked',
  'Ship it 🚀 today!',
  'Выбрать Django: почему',
  'a'.repeat(300),
  'word '.repeat(60).trim(),
  'Use `pnpm` *and* _yarn_ <script>alert(1)</script> <!-- open',
  'Two\nlines\r\n## Decision Outcome',
  '1. Adopt C# & C++ [draft](x.md) &amp; more',
  '- [ ] todo: @ana',
  '> quoted ~~gone~~ https://example.org/a_b_c.',
  '**bold**\\',
  'status: {a: [b]}',
] as const;

/** Markdown of a context that tries to leave its section. */
export const hostileContexts = [
  '# Decision Outcome\n\nChosen option: "Evil"\n## Considered Options\n* x',
  'Setext\n===\n\nAnother\n---\nand after',
  '```\nan open fence\n## inside',
  '~~~~js\n```\n~~~\n## inside',
  '<!-- an open comment',
  '<script>\n\n## x',
  '<div>\n<pre>\ntext',
  '- one\n- two\n+ three\n\n1) a\n2) b\n> # quoted heading\n> text',
  'See https://example.org/x?a=1&b=2. And [a link](https://example.org) or <https://example.org>.\nMore `<code>` here.',
  '    indented ```\n    code\n\n    ```\n    more',
  '---\nstatus: hacked\n---',
  'Text\n| a | b |\n| --- | --- |\n| 1 | 2 |',
  '* item\n  ```js\n  code\n',
  '[x]: https://example.org\n\n[x]',
  'Text with\ttabs   \nand `open code\n\n\n\nand many blank lines\u0000\u2028x',
  '* # heading in a list\n* 1. # deeper',
] as const;

/** A decision in which every text is the same awkward one. */
export function awkwardSample(text: string): Sample {
  return {
    ...booking,
    decision: { title: text, recordTitle: '', reviewDate: '2027-05-01', recordFormat: 'madr' },
    context: text,
    options: [text, `${text} 2`],
    description: text,
    criteria: [
      {
        name: text,
        swing: 100,
        scores: [9, 2],
        notes: [text, text],
        mustHave: true,
        findings: ['fail', 'not-verified'],
      },
      { name: 'Plain', swing: 30, scores: [4, 8], notes: ['', text] },
    ],
    people: [
      [text, 'decision-maker'],
      ['Ana', 'decision-maker'],
      [text, 'consulted'],
      [text, 'informed'],
    ],
    outcome: { option: 'option-0', reason: text, confirmation: text },
    consequences: [
      ['good', text],
      ['bad', text],
    ],
    answers: [[text, text]],
    ballots: [0, 2].map((person) => ({
      person,
      swings: [person, 100],
      scores: [
        [person, 9],
        [5 * person, 3],
      ],
      previous: [[7, null], []],
      notes: [
        [text, text],
        [text, text],
      ],
    })),
    discussions: [text, text],
  };
}

/** Decisions of every shape that a record has to cope with. */
export const shapes: Readonly<Record<string, Sample>> = {
  finished: booking,
  'a team': team,
  'a team with one ballot': { ...team, ballots: team.ballots?.slice(2) ?? [] },
  'twelve options': {
    ...booking,
    options: Array.from({ length: 12 }, (_, index) => `Option ${index + 1}`),
    criteria:
      booking.criteria?.map((criterion, row) => ({
        ...criterion,
        notes: [],
        scores: Array.from({ length: 12 }, (_, index) => (index * 7 + row * 3) % 11),
      })) ?? [],
  },
  'missing scores': {
    ...booking,
    criteria: [...booking.criteria, { name: 'Cost', swing: 100, scores: [null, 5], notes: ['Nobody knows yet.', ''] }],
  },
  'a failed must-have': {
    ...booking,
    criteria: [
      ...booking.criteria,
      { name: 'On site', swing: 0, scores: [5, 5], mustHave: true, findings: ['fail', 'pass'] },
    ],
  },
  'every must-have failed': {
    ...booking,
    criteria: [
      ...booking.criteria,
      { name: 'On site', swing: 0, scores: [5, 5], mustHave: true, findings: ['fail', 'fail'] },
    ],
  },
  'no weights': { ...booking, criteria: booking.criteria.map((criterion) => ({ ...criterion, swing: null })) },
  'a tie': { ...booking, criteria: [{ name: 'Only', swing: 10, scores: [5, 5] }] },
  'many people': {
    ...booking,
    people: Array.from(
      { length: 12 },
      (_, index) => [`Person Number ${index + 1} of the Team`, 'decision-maker'] as const,
    ),
  },
  'a measured criterion': {
    ...booking,
    criteria: [
      ...booking.criteria,
      {
        name: 'Latency',
        swing: 80,
        scores: [120, 480],
        notes: ['Measured.', ''],
        change: { scaleHighest: 400, unit: 'ms', direction: 'less' },
      },
    ],
  },
  'hardly anything': {
    decision: { title: 'Which backend', recordTitle: '', status: 'proposed', date: null },
    context: '',
    options: [],
    criteria: [],
    people: [],
    consequences: [],
    outcome: { option: null, reason: '', confirmation: '' },
  },
};
