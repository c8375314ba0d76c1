import type { z } from 'zod';

/** What is wrong with a value, to be read after the name of its field: `must be a number, not text`. */
export function issueInWords(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'is not a field that belongs here';
    case 'invalid_type':
      return value === undefined ? 'is missing' : `must be ${typeName(issue.expected)}, not ${kindOf(value)}`;
    case 'invalid_value':
      return value === undefined
        ? 'is missing'
        : `must be ${issue.values.map((each) => JSON.stringify(each)).join(' or ')}`;
    case 'too_big':
      return `must have ${bound(issue.inclusive === false ? 'less than' : 'at most', issue.maximum, issue.origin)}`;
    case 'too_small':
      return `must have ${bound(issue.inclusive === false ? 'more than' : 'at least', issue.minimum, issue.origin)}`;
    case 'invalid_union':
      return 'is none of the values that are possible here';
    default:
      return issue.message;
  }
}

function bound(words: string, limit: number | bigint, origin: string): string {
  if (origin === 'string') return `${words} ${limit} characters`;
  if (origin === 'array') return `${words} ${limit} items`;
  return `a value of ${words} ${limit}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of fields',
  record: 'a mapping of fields',
};

function typeName(expected: string): string {
  return typeNames[expected] ?? expected;
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'number' && !Number.isInteger(value) ? 'a fraction' : typeName(typeof value);
}

/** The value at a path of some data; undefined where there is none. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[part]
        : undefined,
    data,
  );
}
