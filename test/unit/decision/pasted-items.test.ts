import { describe, expect, it } from 'vitest';
import { pastedItems } from '../../../shared/decision/pasted-items.ts';

describe('pasted items', () => {
  it('are the lines without bullets, numbers and boxes', () => {
    const pasted = '* one\r\n- two\n\n  3. three\r4) four\n• five\n- [ ] six\n- [x] seven\n   eight  ';
    expect(pastedItems(pasted)).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']);
  });

  it('keep what only looks like a bullet', () => {
    expect(pastedItems('-5 degrees\n3.5 hours\n2026. A year')).toEqual(['-5 degrees', '3.5 hours', '2026. A year']);
    expect(pastedItems(' \n\n')).toEqual([]);
  });
});
