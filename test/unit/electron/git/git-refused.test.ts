import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gitRefused } from '../../../../electron/git/git-refused.ts';

test.skipIf(process.platform === 'win32')(
  'a command that is proposed names its folder whatever signs that holds',
  () => {
    const names = fc.string({ unit: fc.constantFrom('a', ' ', "'", '"', '$', '`', '\\', ';', '\n', '決', '~', '*') });
    fc.assert(
      fc.property(names, (name) => {
        const folder = `/srv/${name}`;
        const command =
          gitRefused.notOwned(folder).message.split(/^git config --global --add safe\.directory /m)[1] ?? '';
        expect(execFileSync('sh', ['-c', `printf '%s|' ${command}`], { encoding: 'utf8' })).toBe(`${folder}|`);
      }),
      { numRuns: 60 },
    );
  },
);
