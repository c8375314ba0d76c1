import type { z } from 'zod';
import { issueInWords, valueAt } from '../text/issue-words.ts';
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
      message: issueInWords(issue, valueAt(data, path)),
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

/** `criteria[3].evidence[0].source`, items counted from 0. */
function fieldName(path: Path): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : `${name}${name === '' ? '' : '.'}${String(part)}`),
    '',
  );
}
