import type { LintFinding } from '../../../shared/ipc/adr-check-contract.ts';

/** The findings of a file, by line. */
export interface FileFindings {
  readonly file: string;
  readonly findings: readonly LintFinding[];
}

/** How often each rule found something, the most frequent first. */
export interface RuleCount {
  readonly rule: string;
  readonly count: number;
}

/**
 * Findings by file, in the order in which they came.
 * @param rule only those of this one; null for all
 * @param most so many findings at most
 */
export function findingsByFile(
  findings: readonly LintFinding[],
  rule: string | null,
  most: number,
): readonly FileFindings[] {
  const files = new Map<string, LintFinding[]>();
  for (const finding of findings.filter((one) => rule === null || one.rule === rule).slice(0, most))
    files.set(finding.file, [...(files.get(finding.file) ?? []), finding]);
  return [...files].map(([file, own]) => ({ file, findings: own }));
}

export function ruleCounts(findings: readonly LintFinding[]): readonly RuleCount[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}
