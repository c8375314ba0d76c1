import { describe, expect, test } from 'vitest';
import { keySchema } from '../../../shared/decision/keys.ts';
import { freeSlug } from '../../../shared/template/free-slug.ts';

const none = (): boolean => false;

describe('freeSlug', () => {
  test('is made of the words of the name, numbered where it is taken', () => {
    expect(freeSlug('Django oder Node.js? Für München', none, 'x')).toBe('django-oder-node-js-fur-munchen');
    expect(freeSlug('Web', (key) => ['web', 'web-2'].includes(key), 'x')).toBe('web-3');
  });

  test('is a key for any name, however long', () => {
    expect(freeSlug('決定', none, 'template')).toBe('template');
    expect(freeSlug('constructor', none, 'template')).toBe('constructor-2');
    const long = freeSlug('w'.repeat(200), (key) => !key.endsWith('-2'), 'template');
    expect(long).toHaveLength(64);
    expect(keySchema.safeParse(long).success).toBe(true);
  });
});
