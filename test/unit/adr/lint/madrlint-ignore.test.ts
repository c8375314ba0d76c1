import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoredBy } from '../../../../shared/adr/lint/madrlint-ignore.ts';

describe('ignoredBy', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['README.md', ['README.md', 'api/README.md'], ['readme.md', 'MY-README.md', 'README.md/x.md']],
    ['api/notes.md', ['api/notes.md', 'x/api/notes.md'], ['notes.md', 'xapi/notes.md']],
    ['*.tmp.md', ['a.tmp.md'], ['api/a.tmp.md', 'a.md']],
    ['**/draft-*.md', ['draft-x.md', 'api/draft-x.md', 'a/b/draft-.md'], ['api/draft.md', 'draft-x/y.md']],
    ['old/**', ['old/a.md', 'old/a/b.md'], ['older/a.md', 'a.md']],
    ['a*b*c', ['abc', 'axxbyyc'], ['acb', 'ab/c', 'abcd']],
    ['# README.md\r\n\r\n  index.md  ', ['index.md'], ['README.md', '# README.md']],
    ['', [], ['a.md', '']],
  ])('%j', (text, ignored, others) => {
    const isIgnored = ignoredBy(text);
    expect(ignored.filter((path) => !isIgnored(path))).toEqual([]);
    expect(others.filter((path) => isIgnored(path))).toEqual([]);
  });

  it('is the same as the regular expression of a pattern', () => {
    const part = fc.constantFrom('*', '**', 'a', 'b', '/', '.');
    const pattern = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => `a${parts.join('')}`);
    const path = fc.array(fc.constantFrom('a', 'b', '/', '.'), { maxLength: 10 }).map((signs) => `a${signs.join('')}`);
    fc.assert(
      fc.property(pattern, path, (glob, text) => {
        fc.pre(glob.includes('*'));
        const expression = glob.replace(/\*\*|\*|[./]/g, (sign) =>
          sign === '**' ? '.*' : sign === '*' ? '[^/]*' : `\\${sign}`,
        );
        expect(ignoredBy(glob)(text)).toBe(new RegExp(`^${expression}$`).test(text));
      }),
    );
  });

  it('takes no longer for a pattern that is made to', () => {
    const start = performance.now();
    expect(ignoredBy('*a'.repeat(200))(`${'a'.repeat(400)}b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
