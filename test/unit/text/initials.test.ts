import fc from 'fast-check';
import { expect, it } from 'vitest';
import { initialsOf } from '../../../shared/text/initials.ts';

it('takes the first and the last word, or the first letters of a single one', () => {
  expect(initialsOf(['Tech lead', 'Ana', 'Maria da Silva', 'Jean-Luc', 'q'])).toEqual(['TL', 'AN', 'MS', 'JL', 'Q']);
});

it('tells people apart by a number who would share theirs', () => {
  expect(initialsOf(['Ann Lee', 'Bob', 'Abe Low'])).toEqual(['A1', 'BO', 'A2']);
  expect(initialsOf(['Dev 1', 'Dev 2', 'Dev 10', 'Dev 3'])).toEqual(['D1', 'D2', 'D4', 'D3']);
});

it('has something for every name', () => {
  expect(initialsOf(['', '…'])).toEqual(['?1', '?2']);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 12 }), (names) => {
      const found = initialsOf(names);
      expect(found).toHaveLength(names.length);
      expect(found.every((own) => own.length > 0)).toBe(true);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});
