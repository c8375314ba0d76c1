import { describe, expect, it } from 'vitest';
import { recordFormats } from '../../../shared/decision/entities.ts';
import { booking, sampleRecord } from './sample-decision.ts';

const older = { number: 1, title: 'Use Express', fileName: '0001-use-express.md' };

/** Headings and their level in order. */
function headings(text: string): readonly string[] {
  return text.split('\n').filter((line) => /^#{1,6} /.test(line));
}

describe('a record in MADR 4', () => {
  const { fileName, text } = sampleRecord(booking, { supersedes: older });

  it('has its name from number and title', () => {
    expect(fileName).toBe('0002-use-django-for-the-booking-platform.md');
  });

  it('begins with a front matter that yamllint takes', () => {
    expect(text.split('\n\n')[0]).toBe(
      '---\nstatus: accepted\ndate: 2026-11-20\ndecision-makers: Ana, Bo\nconsulted: Operations\n---',
    );
  });

  it('has the sections of MADR in their order', () => {
    expect(headings(text)).toEqual([
      '# Use Django for the booking platform',
      '## Context and Problem Statement',
      '## Decision Drivers',
      '## Considered Options',
      '## Decision Outcome',
      '### Consequences',
      '### Confirmation',
      '## Pros and Cons of the Options',
      '### Django',
      '### Node.js',
      '## More Information',
      '### Weighted scores',
    ]);
  });

  it('gives the reason of the choice first, then what the numbers say', () => {
    const outcome = text.split('## Decision Outcome\n\n')[1]?.split('\n\n### ')[0]?.split('\n\n');
    expect(outcome?.[0]).toBe('Chosen option: "Django", because the team ships the admin in weeks.');
    expect(outcome?.[1]).toMatch(/^By the weighted scores Django leads with 7\.7 of 10, ahead of Node\.js with 6\.8/);
    expect(outcome).toHaveLength(2);
  });

  it('lists good before bad, as sentences that go on', () => {
    expect(text).toContain(
      '* Good, because the admin is there from the first day\n* Bad, because two languages have to be kept up\n',
    );
    expect(text).toContain(
      [
        '* Good, because of “Real-time features” (9 of 10): WebSockets are first class',
        '* Good, because of “Hiring” (8 of 10)',
        '* Neutral, because of “Speed of development” (5 of 10): Everything is put together by hand',
      ].join('\n'),
    );
  });

  it('gives each option at most its ten most telling arguments', () => {
    const criteria = Array.from({ length: 12 }, (_, index) => ({
      name: `Criterion ${index}`,
      swing: 100 - index,
      scores: index === 11 ? [10, 0] : [5, 5],
      notes: [`note ${index}`],
    }));
    const long = sampleRecord({ ...booking, criteria }).text;
    const django = long.split('### Django\n\n')[1]?.split('\n\n')[0]?.split('\n') ?? [];
    expect(django).toHaveLength(10);
    expect(django[0]).toBe('* Good, because of “Criterion 11” (10 of 10): note 11');
    expect(django.join('\n')).not.toContain('note 9');
  });

  it('says that an option with more points is ruled out, and speaks against it where it fails', () => {
    const criteria = [
      { name: 'Speed', swing: 100, scores: [6, 9] },
      { name: 'Offline use', swing: 50, scores: [6, 8], mustHave: true, findings: ['pass', 'fail'] as const },
    ];
    const ruledOut = sampleRecord({ ...booking, criteria }).text;
    expect(ruledOut).toContain('Node.js, with 8.7, is ruled out: it fails “Offline use”.');
    expect(ruledOut).toContain('* Bad, because of “Offline use” (8 of 10, must-have failed)');
  });

  it('shows scores as typed and totals from 0 to 10', () => {
    expect(text).toContain(
      [
        '| Criterion | Weight | Django | Node.js |',
        '| --- | ---: | ---: | ---: |',
        '| Speed of development | 50.0 % | 9 | 5 |',
        '| Real-time features | 30.0 % | 6 | 9 |',
        '| Hiring | 20.0 % | 7 | 8 |',
        '| **Total** | 100 % | **7.7** | **6.8** |',
      ].join('\n'),
    );
    expect(text).toContain('* “Speed of development” below 35.5 % (now 50.0 %): Node.js would lead');
    expect(text).toContain('10,000 draws, seed 7');
  });

  it('links what it supersedes and the decision file', () => {
    expect(text).toContain('Supersedes [ADR-0001](0001-use-express.md), Use Express.');
    expect(text).toContain('(decision-data/0002-use-django-for-the-booking-platform.decision.json)');
  });
});

describe('a universal record', () => {
  const { text } = sampleRecord(booking, { format: 'madr-universal', supersedes: older });

  it('has a blank line before the closing dashes, none after, and the list of MADR 2 under its title', () => {
    expect(text.split('\n## ')[0]).toBe(
      '---\nstatus: accepted\ndate: 2026-11-20\ndecision-makers: Ana, Bo\nconsulted: Operations\n\n---\n# Use Django for the booking platform\n\n* Status: accepted\n* Deciders: Ana, Bo\n* Date: 2026-11-20\n',
    );
  });

  it('links by slug', () => {
    expect(text).toContain('Supersedes [0001-use-express](0001-use-express.md).\n');
  });

  it('names what took its place in the front matter and, linked, in the list', () => {
    const record = sampleRecord(
      { ...booking, decision: { ...booking.decision, status: 'superseded', supersededBy: 'ADR-0003 Use Node.js' } },
      { format: 'madr-universal' },
    );
    expect(record.text).toContain('\nstatus: superseded by ADR-0003\n');
    expect(record.text).toContain('\n* Status: superseded by [0003-use-node-js](0003-use-node-js.md)\n');
  });
});

describe('a record in Nygard’s format', () => {
  const { text } = sampleRecord(booking, { format: 'nygard', supersedes: older });

  it('begins with its numbered title and links at the end of the status', () => {
    expect(text.split('\n\n## Context')[0]).toBe(
      '# 2. Use Django for the booking platform\n\nDate: 2026-11-20\n\n## Status\n\nAccepted\n\nSupersedes [1. Use Express](0001-use-express.md)',
    );
  });

  it('has Nygard’s sections in their order', () => {
    expect(headings(text).slice(1, 5)).toEqual(['## Status', '## Context', '## Decision', '## Consequences']);
  });
});

describe('the outcome', () => {
  const outcomeOf = (sample: Parameters<typeof sampleRecord>[0]): string =>
    sampleRecord({ ...booking, ...sample })
      .text.split('## Decision Outcome\n\n')[1]
      ?.split('\n\n###')[0] ?? '';

  it('takes the numbers for the reason where the leader was chosen without one', () => {
    expect(outcomeOf({ outcome: { reason: '' } })).toMatch(
      /^Chosen option: "Django", because by the weighted scores it leads with 7\.7 of 10, ahead of Node\.js with 6\.8, mostly for “Speed of development”\.\n/,
    );
  });

  it('says that another option leads by the numbers', () => {
    const text = outcomeOf({
      outcome: { option: 'option-1', reason: 'Everyone here writes JavaScript.\n\nAnd we hire for it.' },
    });
    expect(text).toContain(
      'Chosen option: "Node.js", because everyone here writes JavaScript.\n\nAnd we hire for it.\n\n',
    );
    expect(text).toContain('Node.js, with 6.8, was chosen all the same, for the reason given.');
  });

  it('says that the chosen option fails a must-have, and lists the finding with the scores', () => {
    const criteria = [
      ...booking.criteria,
      { name: 'Runs on site', swing: 10, scores: [5, 5], mustHave: true, findings: ['fail', 'pass'] as const },
    ];
    expect(outcomeOf({ criteria })).toContain('Django does not meet the must-have “Runs on site”.');
    expect(sampleRecord({ ...booking, criteria }).text).toContain('Must-haves:\n\n* Django fails “Runs on site”');
  });

  it('says which must-haves nobody has checked, with a finding that says so or without one', () => {
    const onSite = { name: 'Runs on site', swing: 10, scores: [5, 5], mustHave: true };
    const textWith = (findings: readonly ('pass' | 'fail' | 'not-verified')[]) =>
      sampleRecord({ ...booking, criteria: [...booking.criteria, { ...onSite, findings }] }).text;
    const both = 'Must-haves:\n\n* Django and Node.js have not been checked against “Runs on site”\n';
    expect(textWith([])).toContain(both);
    expect(textWith(['not-verified', 'not-verified'])).toContain(both);
    expect(textWith(['pass'])).toContain('\n* Node.js has not been checked against “Runs on site”\n');
    expect(textWith(['fail'])).toMatch(/\* Django fails “Runs on site”.*\n\* Node\.js has not been checked against/);
    expect(textWith(['pass', 'pass'])).toContain('Every option meets the must-have “Runs on site”.');
  });

  it('says what is missing rather than rank without it', () => {
    const criteria = [...booking.criteria, { name: 'Cost', swing: 100, scores: [null, 5] }];
    expect(outcomeOf({ criteria })).toContain('The options cannot be ranked yet: 1 score is missing.');
    const { text } = sampleRecord({ ...booking, criteria });
    expect(text).toContain('| Cost | 33.3 % | – | 5 |');
    expect(text).toMatch(
      /\| \*\*Total\*\* \| 100 % \| \*\*5\.1 to 8\.5\*\* \| \*\*6\.2\*\* \|\n\| Share scored \| – \| 67 % \| 100 % \|/,
    );
  });

  it('stays honest in a draft', () => {
    expect(outcomeOf({ outcome: { option: null, reason: '' } })).toMatch(/^No option has been chosen yet\.\n\nBy the/);
    const empty = sampleRecord({
      decision: { title: 'Which backend', recordTitle: '', status: 'proposed', date: null },
      context: '',
      options: [],
      criteria: [],
      people: [],
      outcome: { option: null, reason: '', confirmation: '' },
      consequences: [],
    });
    expect(empty.text).toBe(
      '---\nstatus: proposed\ndate: 2026-11-21\n---\n\n# Which backend\n\n## Decision Outcome\n\nNo option has been chosen yet.\n\n## More Information\n\nThe decision with all its scores and notes: [decision-data/0002-which-backend.decision.json](decision-data/0002-which-backend.decision.json)\n',
    );
  });
});

it('is the same text every time, in every format', () => {
  for (const format of recordFormats) {
    expect(sampleRecord(booking, { format }).text).toBe(sampleRecord(booking, { format }).text);
  }
});
