import type { RoundView } from '../shared/decision/view.ts';
import { cellKey } from '../shared/decision/view.ts';
import { evaluationInput } from '../shared/decision/evaluation-input.ts';
import { mustHaveCells, unverified, verdictOn } from '../shared/decision/must-haves.ts';
import { noVerdictWords, verdictWords } from '../shared/decision/verdict-words.ts';
import { analyse, type Analysis } from '../shared/evaluation/analysis.ts';
import type { OptionResult } from '../shared/evaluation/model.ts';
import type { EvaluatedRoundOutput, RoundOutput } from './evaluate-output.ts';

/** The evaluation of one round by its agreed ballot, as it is printed. */
export function roundOutput(view: RoundView): RoundOutput {
  const input = evaluationInput(view);
  const analysis = analyse(input);
  const head = headOf(view);
  if ('evaluation' in analysis) return { kind: 'evaluated', ...head, ...evaluatedParts(view, analysis) };
  const { sentence, help } = noVerdictWords(analysis, input);
  return {
    kind: 'unevaluable',
    ...head,
    reason: analysis.reason,
    words: { sentence, help },
    unweighted: [...analysis.unweighted],
    options: view.options.map(({ key, name }) => ({ key, name })),
    criteria: view.criteria.map(({ key, name }) => ({ key, name })),
  };
}

function headOf(
  view: RoundView,
): Pick<RoundOutput, 'round' | 'closedAt' | 'method' | 'participants' | 'outcome' | 'mustHaves'> {
  const { round, agreed, participants, outcome } = view;
  return {
    round: round.round,
    closedAt: round.closedAt,
    method: agreed.ballot.method,
    participants: participants.map(({ name, role }) => ({ name, role })),
    outcome: { option: outcome.option, reason: outcome.reason },
    mustHaves: mustHavesOf(view),
  };
}

/** Every must-have with every option; where nobody has looked it is not verified. */
function mustHavesOf(view: RoundView): RoundOutput['mustHaves'] {
  return mustHaveCells(view).map((cell) => ({
    ...cell,
    verdict: verdictOn(view, cell),
    note: view.findings[cellKey(cell.option, cell.criterion)]?.note ?? '',
  }));
}

type EvaluatedParts = Omit<EvaluatedRoundOutput, 'kind' | keyof ReturnType<typeof headOf>>;

function evaluatedParts(view: RoundView, analysis: Analysis): EvaluatedParts {
  const { evaluation, verdict, robustness } = analysis;
  const weightOf = (key: string): number =>
    Math.min(sum(evaluation.weights.filter((_, j) => view.criteria[j]?.group === key)), 1);
  return {
    verdict: {
      kind: verdict.kind,
      words: wordsOf(view, analysis),
      leaders: [...verdict.leaders],
      runnerUp: evaluation.runnerUp,
      gap: verdict.gap,
      turns: verdict.turns && { ...verdict.turns, leaders: [...verdict.turns.leaders] },
      deciding: [...verdict.deciding],
    },
    options: evaluation.options.map((result, i) => optionOutput(view, analysis, result, i)),
    criteria: criteriaOf(view, analysis),
    groups: view.groups
      .filter(({ criteria }) => criteria.length > 0)
      .map(({ group }) => ({ key: group.key, name: group.name, weight: weightOf(group.key) })),
    dominance: [...evaluation.dominance],
    missing: [...evaluation.missing],
    clipped: [...evaluation.clipped],
    robustness: robustness && { draws: robustness.draws, seed: robustness.seed, band: robustness.band ?? 0 },
  };
}

function wordsOf(view: RoundView, analysis: Analysis): EvaluatedParts['verdict']['words'] {
  const { pill, sentence, facts } = verdictWords(analysis, unverified(view).length);
  return { pill, sentence, facts: [...facts] };
}

function criteriaOf(view: RoundView, { evaluation }: Analysis): EvaluatedParts['criteria'] {
  return view.criteria.map(({ key, name, group, mustHave }, j) => {
    const sweep = evaluation.sweeps[j];
    return {
      key,
      name,
      group,
      weight: evaluation.weights[j] ?? 0,
      mustHave,
      breakEven: sweep?.nearestTurn ? { at: sweep.nearestTurn.at, leaders: [...sweep.nearestTurn.leaders] } : null,
      stable: sweep?.stable ? [sweep.stable[0], sweep.stable[1]] : null,
      segments: (sweep?.segments ?? []).map(({ from, to, leaders }) => ({ from, to, leaders: [...leaders] })),
    };
  });
}

function optionOutput(
  view: RoundView,
  { input, robustness }: Analysis,
  { key, total, interval, coverage, contributions, rank, failed }: OptionResult,
  index: number,
): EvaluatedParts['options'][number] {
  const [lowest, highest] = interval;
  return {
    key,
    name: input.options[index]?.name ?? '',
    rank,
    total: inPoints(total),
    value: total,
    interval: { totals: [lowest * 10, highest * 10], values: [lowest, highest] },
    coverage,
    failed: [...failed],
    first: robustness?.first[key] ?? null,
    contributions: view.criteria.map((criterion, j) => ({
      criterion: criterion.key,
      score: input.scores[index]?.[j] ?? null,
      value: contributions[j] ?? null,
      points: inPoints(contributions[j] ?? null),
    })),
    groups: view.groups
      .filter(({ criteria }) => criteria.length > 0)
      .map(({ group }) => {
        const own = contributions.filter((_, j) => view.criteria[j]?.group === group.key);
        const value = Math.min(sum(own.map((part) => part ?? 0)), 1);
        return { group: group.key, value, points: value * 10, missing: own.filter((part) => part === null).length };
      }),
  };
}

function inPoints(value: number | null): number | null {
  return value === null ? null : value * 10;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
