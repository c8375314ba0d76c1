import type { RoundView } from '../shared/decision/view.ts';
import { cellKey } from '../shared/decision/view.ts';
import { agreedScore } from '../shared/decision/ballot-scores.ts';
import { evaluationInput } from '../shared/decision/evaluation-input.ts';
import { mustHaveCells, verdictOn } from '../shared/decision/must-haves.ts';
import { roundFacts } from '../shared/decision/round-facts.ts';
import { noVerdictWords, verdictWords } from '../shared/decision/verdict-words.ts';
import { analyse, type Analysis } from '../shared/evaluation/analysis.ts';
import type { OptionResult, Robustness } from '../shared/evaluation/model.ts';
import { aroundDefaults, sampleRobustness } from '../shared/evaluation/sampler.ts';
import type { Sampling } from './arguments.ts';
import type { EvaluatedRoundOutput, RoundOutput, UnevaluableRoundOutput } from './evaluate-output.ts';
import { agreementOutput, coverageOutput, dissentOutput, votesOutput, weightsOutput } from './group-output.ts';
import { flipsOutput, robustnessOutput, tornadoOutput, verdictSampleOutput } from './sensitivity-output.ts';

/** The evaluation of one round by its agreed ballot, as it is printed. The verdict is always by a sample around our weights. */
export function roundOutput(view: RoundView, { draws, seed, preset }: Sampling): RoundOutput {
  const own = evaluationInput(view);
  const input = seed === null ? own : { ...own, seed };
  const analysis = analyse(input, { draws });
  const head = headOf(view);
  if ('evaluation' in analysis) {
    const sample =
      preset === aroundDefaults.preset
        ? analysis.robustness
        : sampleRobustness(input, { ...aroundDefaults, draws, preset });
    return { kind: 'evaluated', ...head, ...evaluatedParts(view, analysis, sample) };
  }
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

type Head = Omit<UnevaluableRoundOutput, 'kind' | 'reason' | 'words' | 'unweighted' | 'options' | 'criteria'>;

function headOf(view: RoundView): Head {
  const { round, agreed, participants, outcome } = view;
  return {
    round: round.round,
    closedAt: round.closedAt,
    method: agreed.ballot.method,
    participants: participants.map(({ key, name, role }) => ({ key, name, role })),
    outcome: { option: outcome.option, reason: outcome.reason },
    mustHaves: mustHavesOf(view),
    ballots: view.ballots.map(({ ballot }) => ({ participant: ballot.key, revealedAt: ballot.revealedAt ?? '' })),
    weights: weightsOutput(view),
    votes: votesOutput(view),
    agreement: agreementOutput(view),
    dissent: dissentOutput(view),
    coverage: coverageOutput(view),
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

type EvaluatedParts = Omit<EvaluatedRoundOutput, 'kind' | keyof Head>;

/** @param sample the one that was asked for. */
function evaluatedParts(view: RoundView, analysis: Analysis, sample: Robustness | null): EvaluatedParts {
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
      sample: robustness && verdictSampleOutput(robustness),
    },
    options: evaluation.options.map((result, i) => optionOutput(view, analysis, sample, result, i)),
    criteria: criteriaOf(view, analysis),
    groups: view.groups
      .filter(({ criteria }) => criteria.length > 0)
      .map(({ group }) => ({ key: group.key, name: group.name, weight: weightOf(group.key) })),
    dominance: [...evaluation.dominance],
    missing: [...evaluation.missing],
    clipped: [...evaluation.clipped],
    flips: flipsOutput(analysis),
    tornado: tornadoOutput(analysis),
    robustness: sample && robustnessOutput(sample),
  };
}

function wordsOf(view: RoundView, analysis: Analysis): EvaluatedParts['verdict']['words'] {
  const { pill, sentence, facts } = verdictWords(analysis, roundFacts(view));
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
  { input }: Analysis,
  sample: Robustness | null,
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
    first: sample?.first[key] ?? null,
    contributions: view.criteria.map((criterion, j) => {
      const { value: score, range, derived } = agreedScore(view, key, criterion);
      return {
        criterion: criterion.key,
        score,
        value: contributions[j] ?? null,
        points: inPoints(contributions[j] ?? null),
        range: range && [range[0], range[1]],
        derived,
      };
    }),
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
