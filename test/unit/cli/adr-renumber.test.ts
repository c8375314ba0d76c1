import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../../cli/run.ts';
import { madr, sampleRepository } from '../adr-folder/sample-repository.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

const files = {
  'docs/decisions/0001-a.md': madr('A'),
  'docs/decisions/0002-b.md': madr('B', { context: 'After [ADR-0001](0001-a.md).' }),
  'docs/decisions/0002-c.md': madr('C'),
  'docs/decisions/0005-d.md': madr('D', { context: 'See [ADR-0002](0002-c.md) and ADR-0002.' }),
  'doc/adr/0001-e.md': madr('E', { context: 'See [C](../../docs/decisions/0002-c.md).' }),
  'docs/README.md': '* [C](decisions/0002-c.md)\r\n',
};

describe('adr renumber', () => {
  it('renames the file, mends what leads there, and says what it left', async () => {
    const { path: at } = sampleRepository(files);
    const result = await run(['adr', 'renumber', at('docs/decisions/0002-c.md'), '0003']);
    expect(result).toEqual({
      code: 0,
      output: [
        `${at('docs/decisions/0002-c.md')} → ${at('docs/decisions/0003-c.md')}`,
        at('docs/decisions/0005-d.md'),
        '  11 - See [ADR-0002](0002-c.md) and ADR-0002.',
        '  11 + See [ADR-0003](0003-c.md) and ADR-0002.',
        at('doc/adr/0001-e.md'),
        '  11 - See [C](../../docs/decisions/0002-c.md).',
        '  11 + See [C](../../docs/decisions/0003-c.md).',
        at('docs/README.md'),
        '  1 - * [C](decisions/0002-c.md)',
        '  1 + * [C](decisions/0003-c.md)',
        '',
      ].join('\n'),
      errors: `${at('docs/decisions/0005-d.md')}:11: “ADR-0002” may mean this one or another; it was left as it is.\n`,
    });
    expect(existsSync(at('docs/decisions/0002-c.md'))).toBe(false);
    expect(read(at('docs/decisions/0003-c.md'))).toBe(madr('C'));
    expect(read(at('docs/README.md'))).toBe('* [C](decisions/0003-c.md)\r\n');
    const lint = await run(['adr', 'lint', at('docs/decisions')]);
    expect(lint.output).not.toContain('duplicate-number');
  });

  it('closes a gap with those that follow, as git sees it by moves', async () => {
    const { root, path: at } = sampleRepository({ ...files, 'docs/decisions/0006-f.md': madr('F') });
    const git = (...words: readonly string[]): string =>
      spawnSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...words], {
        cwd: root,
      }).stdout.toString();
    git('init');
    git('add', '.');
    git('commit', '-m', 'first', '--no-gpg-sign');
    expect(await run(['adr', 'renumber', at('docs/decisions/0005-d.md'), '3', '--following'])).toMatchObject({
      code: 0,
    });
    git('add', '--all');
    expect(git('status', '--short').trim().split('\n')).toEqual([
      'R  docs/decisions/0005-d.md -> docs/decisions/0003-d.md',
      'R  docs/decisions/0006-f.md -> docs/decisions/0004-f.md',
    ]);
  });

  it('writes nothing with --dry-run', async () => {
    const { path: at } = sampleRepository(files);
    const { code, output } = await run(['adr', 'renumber', at('docs/decisions/0002-c.md'), '9', '--dry-run']);
    expect(code).toBe(0);
    expect(output).toContain('0009-c.md');
    for (const [file, text] of Object.entries(files)) expect(read(at(file))).toBe(text);
  });

  it.each([
    ['docs/decisions/0002-c.md', '1', '0001-a.md has the number 1 already. Nothing was changed.'],
    ['docs/decisions/0002-c.md', '2', '0002-c.md cannot get the number 2. Nothing was changed.'],
    ['docs/decisions/0002-c.md', 'two', 'NUMBER must be a whole number from 0 to 99999, not two.'],
    ['docs/decisions/0007-gone.md', '8', '0007-gone.md does not exist.'],
    ['docs/README.md', '8', 'README.md has no number in its name. Nothing was changed.'],
  ])('refuses to give %s the number %s', async (file, number, why) => {
    const { path: at } = sampleRepository(files);
    const { code, output, errors } = await run(['adr', 'renumber', at(file), number]);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(why);
  });

  it('leaves a link in the place of a file alone', async () => {
    const { path: at } = sampleRepository({ 'docs/decisions/0001-a.md': madr('A'), 'elsewhere.md': madr('B') });
    symlinkSync(at('elsewhere.md'), at('docs/decisions/0002-b.md'));
    expect(await run(['adr', 'renumber', at('docs/decisions/0002-b.md'), '3'])).toMatchObject({ code: 2, output: '' });
    expect(existsSync(at('docs/decisions/0002-b.md'))).toBe(true);
  });
});
