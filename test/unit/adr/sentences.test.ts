import { describe, expect, it } from 'vitest';
import { continuing, sentence, withoutStop } from '../../../shared/adr/sentences.ts';
import { vocabularyOf } from '../../../shared/adr/vocabulary.ts';
import { booking, sampleView } from './sample-decision.ts';

describe('continuing', () => {
  const vocabulary = vocabularyOf(
    sampleView({
      ...booking,
      options: ['Express', 'Django'],
      context: 'Jobs run with Bull. Queries are slow, but queries can be cached. We express no wish. Estimates vary.',
    }),
  );

  it.each([
    ['The team knows it', 'the team knows it'],
    ['Because it is small', 'it is small'],
    ['Good, because: it is small', 'it is small'],
    ["It's small", "it's small"],
    ['Queries can be cached', 'queries can be cached'],
    ['Bull is known here', 'Bull is known here'],
    ['Express is small', 'Express is small'],
    ['Estimates were made', 'Estimates were made'],
    ['I/O is fast', 'I/O is fast'],
    ['ORM included', 'ORM included'],
    ['Node.js runs it', 'Node.js runs it'],
  ])('takes %j on as %j', (text, expected) => {
    expect(continuing(text, vocabulary)).toBe(expected);
  });
});

it('ends sentences once', () => {
  expect(['Why?', 'So.', 'So', 'He said "yes."', 'a:', 'etc...'].map(sentence)).toEqual([
    'Why?',
    'So.',
    'So.',
    'He said "yes."',
    'a.',
    'etc...',
  ]);
  expect(['So.', 'Why?', 'and so on...'].map(withoutStop)).toEqual(['So', 'Why?', 'and so on...']);
});
