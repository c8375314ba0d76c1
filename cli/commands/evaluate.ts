import { decisionRow } from '../../shared/decision/state.ts';
import type { KeyedDecision } from '../../shared/decision/decision-file.ts';
import { roundNumbers, viewRound } from '../../shared/decision/view.ts';
import { EvaluationRefused } from '../../shared/evaluation/evaluation-refused.ts';
import type { Request, Sampling } from '../arguments.ts';
import { exitCodes, wellDone, type CommandResult } from '../command-result.ts';
import type { EvaluateOutput, RoundOutput } from '../evaluate-output.ts';
import { evaluationText } from '../evaluation-text.ts';
import { FileRefused } from '../file-refused.ts';
import { readDecision } from '../read-decision.ts';
import { roundOutput } from '../round-output.ts';
import { terminalJson } from '../terminal-text.ts';

/** `evaluate`: totals, ranks and what they rest on, of every round or of one. A round without a ranking is a finding. */
export async function evaluateFile(request: Extract<Request, { kind: 'evaluate' }>): Promise<CommandResult> {
  const { file, json, round, sampling } = request;
  const decision = await readDecision(file);
  const output = evaluationOf(decision, file, roundsWanted(decision, file, round), sampling);
  const code = output.rounds.every(isRanked) ? exitCodes.well : exitCodes.finding;
  return wellDone(json ? terminalJson(output) : evaluationText(output), code);
}

function evaluationOf(
  { key, state }: KeyedDecision,
  file: string,
  rounds: readonly number[],
  sampling: Sampling,
): EvaluateOutput {
  const { title, status } = decisionRow(state);
  try {
    return {
      format: 'fulcrum-evaluation',
      version: 1,
      file,
      key,
      title,
      status,
      rounds: rounds.map((number) => roundOutput(viewRound(state, number), sampling)),
    };
  } catch (error) {
    if (error instanceof EvaluationRefused) throw new FileRefused(`${file} cannot be evaluated: ${error.message}`);
    throw error;
  }
}

function roundsWanted({ state }: KeyedDecision, file: string, wanted: number | null): readonly number[] {
  const rounds = roundNumbers(state);
  if (wanted === null) return rounds;
  if (rounds.includes(wanted)) return [wanted];
  const present = rounds.length === 1 ? `only round ${rounds[0]}` : `the rounds ${rounds.join(', ')}`;
  throw new FileRefused(`${file} has no round ${wanted}; it has ${present}.`);
}

function isRanked(round: RoundOutput): boolean {
  return round.kind === 'evaluated' && round.verdict.leaders.length > 0;
}
