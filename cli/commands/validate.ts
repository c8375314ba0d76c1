import { counted } from '../../shared/text/figures.ts';
import { progressOf, steps } from '../../shared/decision/completeness.ts';
import type { KeyedDecision } from '../../shared/decision/decision-file.ts';
import { DecisionFileRefused } from '../../shared/decision/decision-file-refused.ts';
import { evaluationInput } from '../../shared/decision/evaluation-input.ts';
import { latestRound, viewRound } from '../../shared/decision/view.ts';
import { evaluate } from '../../shared/evaluation/evaluate.ts';
import { EvaluationRefused } from '../../shared/evaluation/evaluation-refused.ts';
import { isRanked } from '../../shared/evaluation/ranked.ts';
import { exitCodes, type CommandResult, type ExitCode } from '../command-result.ts';
import { FileRefused } from '../file-refused.ts';
import { readDecision } from '../read-decision.ts';
import { terminalLine, terminalText } from '../terminal-text.ts';

/** `validate`: whether each file can be used, and what its newest round lacks. The worst of all files counts. */
export async function validateFiles(files: readonly string[]): Promise<CommandResult> {
  let code: ExitCode = exitCodes.well;
  let output = '';
  let errors = '';
  for (const file of files) {
    const result = await validateFile(file);
    if (result.code > code) code = result.code;
    output += result.output;
    errors += result.errors;
  }
  return { code, output, errors };
}

async function validateFile(file: string): Promise<CommandResult> {
  try {
    const findings = findingsOf(await readDecision(file)).map((finding) => `  ${terminalLine(finding)}\n`);
    const name = terminalLine(file);
    if (findings.length === 0) return { code: exitCodes.well, output: `${name}: valid and complete\n`, errors: '' };
    const output = `${name}: valid, ${counted(findings.length, 'finding')}\n${findings.join('')}`;
    return { code: exitCodes.finding, output, errors: '' };
  } catch (error) {
    if (!isUnusable(error)) throw error;
    return { code: exitCodes.unusable, output: '', errors: `${terminalText(error.message)}\n` };
  }
}

function isUnusable(error: unknown): error is Error {
  return error instanceof FileRefused || error instanceof DecisionFileRefused || error instanceof EvaluationRefused;
}

/** What the newest round lacks, by step, and what it has that does not count as it was entered. */
function findingsOf({ state }: KeyedDecision): readonly string[] {
  const view = viewRound(state, latestRound(state));
  const evaluation = evaluate(evaluationInput(view));
  // Whether a record is on disk cannot be read from the decision file, so that step is left out.
  const progress = progressOf(view, { ranked: isRanked(evaluation), recorded: true });
  const missing = steps.flatMap((step) => [
    ...progress[step].missing.map((what) => `Round ${view.round.round}, ${step}: ${what} is missing`),
    ...(progress[step].notLookedAt === 0
      ? []
      : [`Round ${view.round.round}, ${step}: ${progress[step].notLookedAt} not looked at yet`]),
  ]);
  const clipped = (evaluation.kind === 'evaluated' ? evaluation.clipped : []).map(({ option, criterion }) => {
    const names = [
      view.criteria.find(({ key }) => key === criterion)?.name ?? criterion,
      view.options.find(({ key }) => key === option)?.name ?? option,
    ];
    return `Round ${view.round.round}, score: ${names.join(', ')} is outside its scale`;
  });
  return [...missing, ...clipped];
}
