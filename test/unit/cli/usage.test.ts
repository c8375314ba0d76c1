import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import { buildProgram, exampleFile, runCli } from './run-cli.ts';

beforeAll(buildProgram, 120_000);

describe('usage', () => {
  it.each([[['--help']], [['-h']], [['help']]])('%j prints the help', async (args) => {
    const { code, output, errors } = await runCli(...args);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    for (const command of ['evaluate FILE', 'export FILE --folder DIR', 'validate FILE'])
      expect(output).toContain(command);
  });

  it.each(['evaluate', 'export', 'validate'])('prints the help on %s with its exit codes', async (command) => {
    const { code, output } = await runCli(command, '--help');
    expect(code).toBe(0);
    expect(output).toContain(`npm run -s cli -- ${command}`);
    expect(output).toMatch(/Exit code[^]*\n {2}0 [^]*\n {2}2 /);
    expect((await runCli('help', command)).output).toBe(output);
  });

  it('prints the version', async () => {
    expect(await runCli('--version')).toEqual({ code: 0, output: `${version}\n`, errors: '' });
  });

  it.each<[string[], string]>([
    [[], 'A command is missing.'],
    [['evalaute', exampleFile], 'Did you mean evaluate?'],
    [['destroy'], 'There is no command destroy.'],
    [['--jsn'], 'There is no command --jsn.'],
    [['evaluate'], 'evaluate needs a decision file.'],
    [['evaluate', exampleFile, exampleFile], 'is one too many'],
    [['evaluate', exampleFile, '--jsn'], 'evaluate has no option --jsn. Did you mean --json?'],
    [['evaluate', exampleFile, '-x'], 'evaluate has no option -x.'],
    [['evaluate', exampleFile, '--constructor'], 'evaluate has no option --constructor.'],
    [['evaluate', exampleFile, '--json=yes'], '--json takes no value.'],
    [['evaluate', exampleFile, '--json', '--json'], '--json was given twice.'],
    [['evaluate', exampleFile, '--round'], '--round needs a value.'],
    [['evaluate', exampleFile, '--round', '0'], '--round must be a number from 1 on, not 0.'],
    [['evaluate', exampleFile, '--round=1e1'], '--round must be a number from 1 on, not 1e1.'],
    [['evaluate', exampleFile, '--round', '2'], 'has no round 2; it has only round 1.'],
    [['evaluate', exampleFile, '--draws', '0'], '--draws must be a whole number from 1 to 10000000, not 0.'],
    [['evaluate', exampleFile, '--draws', '10000001'], '--draws must be a whole number from 1 to 10000000'],
    [['evaluate', exampleFile, '--draws', '1e3'], '--draws must be a whole number from 1 to 10000000, not 1e3.'],
    [['evaluate', exampleFile, '--seed', '4294967296'], '--seed must be a whole number from 0 to 4294967295'],
    [['evaluate', exampleFile, '--seed=-1'], '--seed must be a whole number from 0 to 4294967295, not -1.'],
    [['evaluate', exampleFile, '--seed'], '--seed needs a value.'],
    [['evaluate', exampleFile, '--preset', 'arround'], 'There is no preset arround. Presets: any, order, around.'],
    [['export', exampleFile], 'export needs --folder DIR'],
    [['export', exampleFile, '--folder', '--format', 'madr'], '--folder needs a value.'],
    [
      ['export', exampleFile, '--folder', '.', '--format', 'word'],
      'There is no format word. Formats: madr, madr-universal, nygard.',
    ],
    [['validate'], 'validate needs at least one decision file.'],
    [['validate', exampleFile, '--json'], 'validate has no option --json.'],
  ])('%j is refused with a hint', async (args, hint) => {
    const { code, output, errors } = await runCli(...args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(hint);
  });

  it('takes what follows -- as files', async () => {
    const { code, errors } = await runCli('validate', '--', '--json');
    expect({ code, errors }).toEqual({ code: 2, errors: '--json does not exist.\n' });
  });
});
