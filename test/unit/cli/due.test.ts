import { beforeAll, describe, expect, it } from 'vitest';
import { dueSchema, type DueOutput } from '../../../cli/due-schema.ts';
import { madr, sampleRepository } from '../adr-folder/sample-repository.ts';
import { buildProgram, exampleFile, runCli, runProcess, program, type LooseFile } from './run-cli.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';

beforeAll(buildProgram, 120_000);

const reviewed = (title: string, day: string, status = 'accepted'): string =>
  `${madr(title, { status })}\n## More Information\n\nTo be reviewed on ${day}.\n`;

/** The shipped example, changed, as the text of a decision file. */
function example(change: (file: LooseFile) => void = () => {}): string {
  const json: LooseFile = JSON.parse(readFileSync(exampleFile, 'utf8'));
  json.decision.reviewDate = null;
  change(json);
  return JSON.stringify(json);
}

const trigger = (fields: object): object => ({
  key: 'vendor',
  position: 1,
  text: 'The vendor stops',
  criterion: null,
  option: null,
  relation: 'at-most',
  value: null,
  happenedOn: null,
  ...fields,
});

async function due(code: 0 | 1, ...args: string[]): Promise<DueOutput> {
  const ended = await runCli('due', ...args, '--json');
  expect({ code: ended.code, errors: ended.errors }).toEqual({ code, errors: '' });
  return dueSchema.parse(JSON.parse(ended.output));
}

describe('due', () => {
  it('lists what is to be reviewed by a day, longest due first, and looks at every folder of a repository', async () => {
    const { root, path: at } = sampleRepository({
      'docs/decisions/0001-a.md': reviewed('A', '2027-01-05'),
      'docs/decisions/0002-b.md': reviewed('B', '2026-12-31', 'proposed'),
      'docs/decisions/0003-c.md': reviewed('C', '2020-01-01', 'superseded by ADR-0002'),
      'docs/decisions/0004-d.md': madr('D'),
      'packages/api/docs/adr/0001-e.md': reviewed('E', '2026-12-01', 'draft'),
      'decision-data/plain.decision.json': example((json) => (json.decision.reviewDate = '2026-12-15')),
    });
    const output = await due(1, root, '--before', '2026-12-31');
    expect(output).toMatchObject({ before: '2026-12-31', decisions: 6 });
    expect(output.due.map(({ since, adr, decision }) => [since, adr, decision])).toEqual([
      ['2026-12-01', at('packages/api/docs/adr/0001-e.md'), null],
      ['2026-12-15', null, at('decision-data/plain.decision.json')],
      ['2026-12-31', at('docs/decisions/0002-b.md'), null],
    ]);
    expect((await due(0, root, '--before', '2026-11-30')).due).toEqual([]);
  });

  it('tells of triggers that happened and of conditions that the open round meets, in words', async () => {
    const { root, path: at } = sampleRepository({
      'one.decision.json': example((json) => {
        json.rounds[0].closedAt = null;
        json.triggers = [
          trigger({ happenedOn: '2020-05-01' }),
          trigger({ key: 'admin', position: 2, text: '', criterion: 'admin-panel', option: 'nodejs', value: 5.5 }),
          trigger({ key: 'later', position: 3, text: 'Not yet' }),
        ];
      }),
    });
    const file = at('one.decision.json');
    const { code, output, errors } = await runCli('due', file);
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    expect(output.split('\n')).toEqual([
      expect.stringMatching(/^.+one\.decision\.json: .+ \(accepted\)$/),
      '    It happened on 2020-05-01: The vendor stops',
      '    Condition met: Admin panel of Node.js is now 5 of 10, at most 5.5 of 10.',
      '1 decision, 1 due today',
      '',
    ]);
    const [item] = (await due(1, root)).due;
    expect(item).toMatchObject({
      decision: file,
      since: '2020-05-01',
      reasons: [
        { kind: 'trigger', on: '2020-05-01', text: 'The vendor stops', condition: null },
        { kind: 'condition', text: '', condition: 'Admin panel of Node.js is now 5 of 10, at most 5.5 of 10' },
      ],
    });
  });

  it('takes a decision file and the ADR beside it for one: the ADR by its status and date, the file by its triggers', async () => {
    const happened = example((json) => {
      json.decision.reviewDate = '2020-01-01';
      json.triggers = [trigger({ happenedOn: '2020-05-01' })];
    });
    const { root, path: at } = sampleRepository({
      'adr/0001-a.md': reviewed('A', '2099-01-01'),
      'adr/decision-data/0001-a.decision.json': happened,
      'adr/0002-renamed.md': madr('B'),
      'adr/decision-data/0002-b.decision.json': happened,
      'adr/0003-c.md': madr('C', { status: 'deprecated' }),
      'adr/decision-data/0003-c.decision.json': happened,
    });
    const output = await due(1, root, path.join(root, 'adr', 'decision-data', '..'));
    expect(output.decisions).toBe(3);
    expect(
      output.due.map(({ adr, decision, title, reasons }) => [adr, decision, title, reasons.map(({ kind }) => kind)]),
    ).toEqual([
      [at('adr/0002-renamed.md'), at('adr/decision-data/0002-b.decision.json'), 'B', ['date', 'trigger']],
      [at('adr/0001-a.md'), at('adr/decision-data/0001-a.decision.json'), 'A', ['trigger']],
    ]);
    const twice = await due(
      1,
      root,
      path.join(root, 'adr'),
      at('adr/decision-data/../decision-data/0001-a.decision.json'),
    );
    expect(twice.decisions).toBe(3);
    const relative = await runProcess(
      process.execPath,
      [program, 'due', 'adr/decision-data/0001-a.decision.json', at('adr'), '--json'],
      { cwd: root },
    );
    expect(dueSchema.parse(JSON.parse(relative.output)).decisions).toBe(3);
    // The folder of decision files alone: nobody asked for the ADRs.
    expect((await due(1, at('adr/decision-data'))).due.map(({ adr }) => adr)).toEqual([null, null, null]);
  });

  it('looks at the folder it is in without a path', async () => {
    const { root } = sampleRepository({ 'adr/0001-a.md': reviewed('A', '2020-01-01') });
    const ended = await runProcess(process.execPath, [program, 'due'], { cwd: root });
    expect(ended).toEqual({
      code: 1,
      output: 'adr/0001-a.md: A (accepted)\n    It was to be reviewed on 2020-01-01.\n1 decision, 1 due today\n',
      errors: '',
    });
  });

  it('ends with 2 where something cannot be used, and lists the rest all the same', async () => {
    const { root, path: at } = sampleRepository({
      'adr/0001-a.md': reviewed('A', '2020-01-01'),
      'adr/decision-data/0001-a.decision.json': '{"format": "fulcrum-dec',
      'empty/readme.txt': '',
    });
    const { code, output, errors } = await runCli('due', root, at('empty'), at('missing'), '--before', '2021-01-01');
    expect(code).toBe(2);
    expect(output).toContain('1 decision, 1 due by 2021-01-01');
    expect(errors.trimEnd().split('\n')).toEqual([
      expect.stringContaining(`There are no ADRs and no decision files (*.decision.json) in ${at('empty')}.`),
      expect.stringMatching(/0001-a\.decision\.json.*is not JSON/),
      expect.stringContaining('missing does not exist'),
    ]);
  });

  it.each([['2026-02-30'], ['tomorrow']])('refuses %s as a day', async (day) => {
    const { code, errors } = await runCli('due', exampleFile, '--before', day);
    expect(code).toBe(2);
    expect(errors).toContain(`--before must be a day of the calendar as YYYY-MM-DD, not ${day}.`);
  });
});
