import type { z } from 'zod';
import type { TemplateProblem } from './unreadable-template.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Problems that are looked up in the file; nobody reads on, and a hostile file could have a hundred thousand. */
const mostProblems = 50;

/**
 * What the schema found, in words for someone who edits the file, in the order of the file.
 *
 * @param data what was checked, to tell a missing field from one of another type
 * @param lineOf line of the field at a path, or of the nearest one around it
 */
export function describeIssues(
  issues: readonly Issue[],
  data: unknown,
  lineOf: (path: Path) => number,
): TemplateProblem[] {
  return issues
    .slice(0, mostProblems)
    .flatMap((issue) => problemsOf(issue, []))
    .slice(0, mostProblems)
    .map(({ path, issue }) => ({
      field: fieldName(path),
      line: lineOf(path),
      message: inWords(issue, valueAt(data, path)),
    }))
    .toSorted((a, b) => a.line - b.line);
}

interface Placed {
  readonly path: Path;
  readonly issue: Issue;
}

/** One for each field concerned: unknown keys are told one by one, a union by the first kind that it allows. */
function problemsOf(issue: Issue, around: Path): Placed[] {
  const path = [...around, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], issue }));
  const first = issue.code === 'invalid_union' || issue.code === 'invalid_key' ? nested(issue) : [];
  if (first.length > 0) return first.flatMap((inner) => problemsOf(inner, path));
  return [{ path, issue }];
}

function nested(issue: z.core.$ZodIssueInvalidUnion | z.core.$ZodIssueInvalidKey): readonly Issue[] {
  return issue.code === 'invalid_union' ? (issue.errors[0] ?? []) : issue.issues;
}

function inWords(issue: Issue, value: unknown): string {
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
      return `must have ${bound('at most', issue.maximum, issue.origin)}`;
    case 'too_small':
      return `must have ${bound(issue.inclusive === false ? 'more than' : 'at least', issue.minimum, issue.origin)}`;
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

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[part]
        : undefined,
    data,
  );
}

/** `criteria[3].evidence[0].source`, items counted from 0. */
function fieldName(path: Path): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : `${name}${name === '' ? '' : '.'}${String(part)}`),
    '',
  );
}
