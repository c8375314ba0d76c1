/** What the program tells the shell: all well, a finding, or input (or usage) that cannot be used. */
export const exitCodes = { well: 0, finding: 1, unusable: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a command has to say. Results go to standard output, what went wrong to standard error. */
export interface CommandResult {
  readonly code: ExitCode;
  /** Whole lines, or empty. */
  readonly output: string;
  readonly errors: string;
}

/** A command that ended as it should, with its results. */
export function wellDone(output: string, code: ExitCode = exitCodes.well): CommandResult {
  return { code, output, errors: '' };
}

/** A command that could not do its work. */
export function unusable(message: string): CommandResult {
  return { code: exitCodes.unusable, output: '', errors: `${message}\n` };
}
