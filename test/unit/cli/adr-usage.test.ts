import { describe, expect, it } from 'vitest';
import { run } from '../../../cli/run.ts';

describe('usage of adr', () => {
  it.each([[['adr', '--help']], [['adr', '-h']], [['help', 'adr']]])('%j prints the help', async (args) => {
    const { code, output, errors } = await run(args);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    for (const command of [
      'list DIR',
      'lint DIR',
      'status FILE STATUS',
      'supersede OLD NEW',
      'renumber FILE NUMBER',
      'new TITLE',
      'index DIR',
      'export DIR',
    ])
      expect(output).toContain(`npm run -s cli -- adr ${command}`);
  });

  it.each(['list', 'lint', 'status', 'supersede', 'renumber', 'new', 'index', 'export'])(
    'prints the help on adr %s with its exit codes',
    async (command) => {
      const { code, output } = await run(['adr', command, '--help']);
      expect(code).toBe(0);
      expect(output).toContain(`npm run -s cli -- adr ${command} `);
      expect(output).toMatch(/Exit code\n {2}0 [^]*\n {2}2 /);
      expect((await run(['help', 'adr', command])).output).toBe(output);
    },
  );

  it('is told of in the help on all', async () => {
    expect((await run(['--help'])).output).toMatch(/^ {2}adr {7}folders of ADRs/m);
  });

  it.each<[string[], string]>([
    [['adr'], 'adr needs a command: list, '],
    [['adr', 'lst'], 'There is no command adr lst. Did you mean adr list?'],
    [['help', 'adr', 'constructor'], 'There is no command adr constructor.'],
    [['adr', 'list'], 'adr list needs DIR; DIR is missing.'],
    [['adr', 'list', '.', 'docs'], 'adr list takes only DIR; docs is one too many.'],
    [['adr', 'list', '.', '--jsn'], 'adr list has no option --jsn. Did you mean --json?'],
    [['adr', 'status', 'a.md'], 'adr status needs FILE and STATUS; STATUS is missing.'],
    [['adr', 'status', 'a.md', 'on', 'hold'], 'hold is one too many. Put quotation marks around several words.'],
    [['adr', 'status', 'a.md', 'accepted', '--date', '2026-02-30'], '--date must be a day of the calendar'],
    [['adr', 'supersede', 'a.md'], 'adr supersede needs OLD and NEW; NEW is missing.'],
    [['adr', 'new'], 'adr new needs TITLE; TITLE is missing.'],
    [['adr', 'new', ' '], 'adr new needs a TITLE with words in it.'],
    [['adr', 'new', 'X', '--format', 'word'], 'There is no format word. Formats: madr, '],
  ])('%j is refused with a hint', async (args, hint) => {
    const { code, output, errors } = await run(args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(hint);
  });
});
