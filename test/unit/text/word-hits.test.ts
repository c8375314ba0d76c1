import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markHits, searchWords, snippet, wordHits, type MarkedText } from '../../../shared/text/word-hits.ts';

/** A marked text with its hits in brackets. */
function bracketed(pieces: readonly MarkedText[]): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}

function marked(text: string, query: string): string {
  return bracketed(markHits(text, wordHits(text, searchWords(query))));
}

describe('wordHits', () => {
  test.each([
    ['Use Django, not django-x or Djangoes', 'django ', 'Use [Django], not [django]-x or Djangoes'],
    ['Use Django, not django-x or Djangoes', 'django', 'Use [Django], not [django]-x or [Djangoes]'],
    ['Über die Naïveté', 'naivete uber ', '[Über] die [Naïveté]'],
    ['naïve with its accent behind', 'NAÏ', '[naïve] with its accent behind'],
    ['Node.js and node js, js node', 'node.js ', '[Node.js] and [node js], js node'],
    ['決定 и решения', 'решен', '決定 и [решения]'],
    ['a b a', 'b a', '[a] [b] [a]'],
    ['x1 x12', 'x1 ', '[x1] x12'],
    ['anything', '', 'anything'],
    ['anything', ' - ."', 'anything'],
    ['𝒜lpha 𐐨x', '𐐨', '𝒜lpha [𐐨x]'],
  ])('in “%s” for “%s”', (text, query, expected) => expect(marked(text, query)).toBe(expected));

  test('as many as asked for', () => {
    expect(wordHits('a a a', searchWords('a'), 2)).toEqual([
      { from: 0, to: 1, word: 0 },
      { from: 2, to: 3, word: 0 },
    ]);
  });

  test('every word of a text is found in it, wherever it stands', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (words, pick) => {
        const wanted = words[pick % words.length] ?? '';
        const text = words.join(', ');
        const hits = wordHits(text, searchWords(`${wanted} `));
        expect(hits.map(({ from, to }) => text.slice(from, to))).toContain(wanted);
      }),
    );
  });

  test('marking leaves any text as it is, whatever is searched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
        const pieces = markHits(text, wordHits(text, searchWords(query)));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});

describe('snippet', () => {
  const filler = 'one two three four five six seven eight nine ten '.repeat(20);

  test('is the text around the hit, on one line, cut between words', () => {
    const text = `${filler}\n\nwe chose **Django**\n\tfor its admin ${filler}`;
    const found = bracketed(snippet(text, searchWords('djan'), 60));
    expect(found).toBe('… we chose **[Django]** for its admin one two three four five…');
  });

  test('is where most of the words are together', () => {
    const text = `admin ${filler} django ${filler} the admin of django ${filler}`;
    expect(bracketed(snippet(text, searchWords('django admin'), 60))).toContain('the [admin] of [django]');
  });

  test('of a short text is all of it, of one without the words nothing', () => {
    expect(bracketed(snippet('Use Django', searchWords('use'), 100))).toBe('[Use] Django');
    expect(snippet('Use Django', searchWords('flask'), 100)).toEqual([]);
    expect(snippet('Use Django', searchWords(''), 100)).toEqual([]);
  });

  test('never cuts a character in two', () => {
    const text = `hit ${'😀'.repeat(200)}`;
    for (let length = 1; length < 20; length += 1)
      for (const piece of snippet(text, searchWords('hit'), length))
        // It refuses half of a pair.
        expect(() => encodeURIComponent(piece.text)).not.toThrow();
  });
});
