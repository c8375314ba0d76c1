import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../shared/template/read-template.ts';
import { hasComments, renamedTemplate, writeTemplate } from '../../../shared/template/write-template.ts';
import { anyTemplate } from './any-template.ts';

const shipped = readFileSync(new URL('../../../templates/decisions/django-vs-nodejs.yaml', import.meta.url), 'utf8');

describe('writeTemplate', () => {
  test('writes what is read as the same template', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        expect(readTemplate('any.yaml', writeTemplate(template))).toEqual(template);
      }),
    );
  });

  test('a shipped template stays readable: folded lines, short mappings in one line, nothing that goes without saying', () => {
    const template = readTemplate('shipped.yaml', shipped);
    const text = writeTemplate(template);
    expect(readTemplate('written.yaml', text)).toEqual(template);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(125);
    expect(text).toContain('  - { key: workload, name: Workload }\n');
    expect(text).not.toMatch(/asPublished: false|mustHave: false|scale:|swings: \[\]|offered: false/);
    expect(text).toMatch(/^# .+\n\ntemplate: 1\nslug: django-vs-nodejs\nname: Django or Node.js\n/);
    const order = ['sources', 'options', 'groups', 'criteria', 'questions'].map((part) => text.indexOf(`\n\n${part}:`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });
});

describe('renamedTemplate', () => {
  test('changes name and slug, and keeps the rest with its comments', () => {
    const text = renamedTemplate(shipped, { slug: 'other', name: 'yes: # no' });
    const { slug, name, ...rest } = readTemplate('other.yaml', text);
    expect({ slug, name }).toEqual({ slug: 'other', name: 'yes: # no' });
    const { slug: _slug, name: _name, ...before } = readTemplate('shipped.yaml', shipped);
    expect(rest).toEqual(before);
    expect(text.match(/^ *# .+$/gm)).toEqual(shipped.match(/^ *# .+$/gm));
  });
});

test('hasComments finds what somebody wrote, not the line that every written template has', () => {
  const written = writeTemplate(readTemplate('shipped.yaml', shipped));
  expect(hasComments(shipped)).toBe(true);
  expect(hasComments(written)).toBe(false);
  expect(hasComments(written.replace('name: Django or Node.js', 'name: Django or Node.js # ours'))).toBe(true);
  expect(hasComments(written.replace('name: Django or Node.js', 'name: "C # or F #"'))).toBe(false);
});
