import { z } from 'zod';

/**
 * What `adr lint --json` prints. Fields are added in later versions, never renamed or given another meaning without a new
 * `version`. Paths can be typed where the program was started.
 */
const finding = z.strictObject({
  file: z.string(),
  /** From 1. */
  line: z.int().min(1),
  /** Id of the rule, `dead-link`. */
  rule: z.string(),
  message: z.string(),
  /** Why it matters, and to whom. */
  why: z.string(),
  /** What `--fix` would do; null where a person has to decide. */
  fix: z.string().nullable(),
});

export const adrLintSchema = z.strictObject({
  format: z.literal('fulcrum-adr-lint'),
  version: z.literal(1),
  /** How many files were looked at. */
  files: z.int().min(1),
  /** How many fixes were made; 0 without `--fix`. */
  fixed: z.int().min(0),
  findings: z.array(finding),
});

export type AdrLintOutput = z.infer<typeof adrLintSchema>;
