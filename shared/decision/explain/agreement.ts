import { flaggedDeviation, flaggedRange } from '../../evaluation/dispersion.ts';
import type { Concordance } from '../../evaluation/kendall-w.ts';
import { counted, finePercent, grouped, listed, wholePercent } from '../../text/figures.ts';
import type { CellAgreement, CriterionAgreement } from '../agreement.ts';
import { nameOfCriterion, nameOfOption, personName } from '../agreement/names.ts';
import type { NoConcordance, OpenRanking, PersonalRanking, Rankings } from '../agreement/rankings.ts';
import type { GroupComparisons, WeightAgreement, WeightAgreementRow } from '../agreement/weight-agreement.ts';
import { decimals, figureOf, quoted, type Explanation } from './explanation.ts';

/** From which W on agreement is called what (Schmidt 1997); below the last it is very weak. */
const strengths = [
  { from: 0.9, words: 'unusually strong agreement' },
  { from: 0.7, words: 'strong agreement' },
  { from: 0.5, words: 'moderate agreement' },
  { from: 0.3, words: 'weak agreement' },
  { from: 0, words: 'very weak agreement' },
] as const;

/** With fewer options the chi-square distribution is only a rough stand-in for that of W. */
const enoughOptions = 8;

/** So many options on which people are apart are named, those furthest apart first; the others are counted. */
const optionsNamed = 3;

/** Whom everybody's own scores put first, and how far the rankings agree. */
export function explainRankings(rankings: Rankings): Explanation {
  const { concordance, noConcordance, complete } = rankings;
  const agreed = concordance
    ? [strengthSentence(concordance), chanceSentence(rankings, concordance)].filter(Boolean).join(' ')
    : noConcordanceSentence(noConcordance ?? 'all-tie', complete);
  return {
    lead: [firstChoices(rankings), agreed].filter(Boolean).join(' '),
    how: [
      'Each person’s own scores and weights rank the options that failed no must-have; options that tie share the mean of their ranks. With m rankings of n options and the rank sum R of each option, Kendall’s W = 12 × Σ(R − m(n + 1) ÷ 2)² ÷ (m²(n³ − n) − m × ΣT), where T is the sum of t³ − t over the ties of t options in a ranking.',
      ...(concordance ? formula(rankings, concordance) : []),
    ],
  };
}

/** What is to be known of single rankings: by whose weights they go, and why one is open. */
export function rankingNotes({ people }: Rankings): readonly string[] {
  const named = (wanted: (person: PersonalRanking) => boolean): readonly string[] =>
    people.filter(wanted).map(({ participant }) => personName(participant));
  const agreed = named(({ weightsUsed, open }) => weightsUsed === 'agreed' && open !== 'weights');
  const derived = named(({ weightsUsed, open }) => weightsUsed === 'derived' && open !== 'weights');
  return [
    ...(agreed.length > 0
      ? [`Without complete weights of their own, ranked by the agreed ones: ${listed(agreed)}.`]
      : []),
    ...(derived.length > 0
      ? [`Without complete weights of their own, ranked by those derived from the others’ ballots: ${listed(derived)}.`]
      : []),
    ...(Object.keys(openWords) as readonly OpenRanking[]).flatMap((reason) => {
      const names = named(({ open }) => open === reason);
      return names.length > 0 ? [`No complete ranking of ${listed(names)}: ${openWords[reason]}.`] : [];
    }),
  ];
}

const openWords: Readonly<Record<OpenRanking, string>> = {
  voting: 'a criterion is being voted on again, and its scores are hidden until the reveal',
  weights: 'there are no complete weights, neither their own nor agreed ones',
  scores: 'their ballot leaves scores out that decide it',
};

/** What was scored on a criterion and how far apart that is. */
export function explainVotes({ criterion, cells, standing, consensus }: CriterionAgreement): Explanation {
  const [widest] = cells
    .filter((cell) => (cell.dispersion?.n ?? 0) > 1)
    .toSorted((left, right) => (right.dispersion?.deviation ?? 0) - (left.dispersion?.deviation ?? 0));
  const together = consensus === null ? '' : ` Mean consensus: ${wholePercent(consensus)}.`;
  const flagged = cells
    .filter((cell) => cell.dispersion?.flagged === true)
    .toSorted((left, right) => (right.dispersion?.deviation ?? 0) - (left.dispersion?.deviation ?? 0));
  const others = flagged.length - optionsNamed;
  const named = [
    ...flagged.slice(0, optionsNamed).map(rangeWords),
    ...(others > 0 ? [counted(others, 'more option')] : []),
  ];
  const leads = {
    voting: 'It is being voted on again: nothing of it is shown until the reveal.',
    apart: `Far apart on ${listed(named)}.${together}`,
    differ: `Nobody is far from the others; most apart on ${widest ? rangeWords(widest) : ''}.${together}`,
    agree: `Close together on every option.${together}`,
    'too-few': 'Fewer than two people scored it, so there is nothing to compare.',
  };
  return {
    lead: leads[standing],
    how: [
      `Deviation: s = √(Σ(x − mean)² ÷ (n − 1)) over the n scores x of an option. Scores are far apart from a range of ${wholePercent(flaggedRange)} of the scale or a deviation of ${wholePercent(flaggedDeviation)} on. Consensus (Tastle and Wierman): 1 + Σ log₂(1 − |x − mean| ÷ d) ÷ n, with the length d of the scale; 100 % is everybody alike, 0 % half at either end.`,
      ...(widest ? [cellFormula(widest, criterion.scaleHighest - criterion.scaleLowest)] : []),
    ],
  };
}

/** Who weighs what, how far apart that is and where the agreed weights come from. */
export function explainWeightVotes({ people, criteria, derived, comparisons }: WeightAgreement): Explanation {
  const [widest] = criteria.filter(({ spread }) => (spread?.n ?? 0) > 1);
  const without = people.filter(({ weights }) => weights === null).map(({ participant }) => personName(participant));
  const isCompared = comparisons !== null && comparisons.people.length === people.length - without.length;
  const lead = [
    derived
      ? isCompared
        ? 'No agreed weights were entered: they follow from the comparisons of all who weighed.'
        : 'No agreed weights were entered: they are the median of everybody’s.'
      : criteria.some(({ agreed }) => agreed !== null)
        ? 'The agreed weights were entered.'
        : 'There are no complete agreed weights yet.',
    widest?.spread
      ? `Most apart on ${quoted(nameOfCriterion(widest.criterion))}: from ${finePercent(widest.spread.lowest)} to ${finePercent(widest.spread.highest)}.`
      : '',
    without.length > 0 ? `Without complete weights: ${listed(without)}.` : '',
  ];
  return {
    lead: lead.filter(Boolean).join(' '),
    how: [
      'Each person’s weights are normalised to a sum of 100 %. While nothing is entered on the agreed ballot, its weight of a criterion is the median of these, normalised again.',
      ...(widest ? [weightFormula(widest, criteria, derived && !isCompared)] : []),
      ...(comparisons ? comparisonParagraphs(comparisons) : []),
    ],
  };
}

function weightFormula(
  { criterion, votes, spread, agreed }: WeightAgreementRow,
  criteria: readonly WeightAgreementRow[],
  isMedian: boolean,
): string {
  if (!spread) return '';
  const medians = criteria.reduce((sum, row) => sum + (row.spread?.median ?? 0), 0);
  const weights = listed(votes.map(({ weight }) => finePercent(weight)));
  const normalised =
    isMedian && agreed !== null
      ? `; all medians together are ${finePercent(medians)}, so it gets ${finePercent(spread.median)} ÷ ${finePercent(medians)} = ${finePercent(agreed)}`
      : '';
  return `${quoted(nameOfCriterion(criterion))}: ${weights}, median ${finePercent(spread.median)}, deviation ${finePercent(spread.deviation ?? 0)}${normalised}.`;
}

function comparisonParagraphs({ people, levels }: GroupComparisons): readonly string[] {
  const names = listed(people.map(personName));
  const parts = levels.flatMap(({ group, consensus, consistencyRatio }) => {
    const said = [
      consensus === null ? '' : `consensus ${wholePercent(consensus)}`,
      consistencyRatio === null ? '' : `consistency ratio ${decimals(consistencyRatio)}`,
    ].filter(Boolean);
    return said.length > 0 ? [`${group === null ? 'groups' : quoted(group)}: ${said.join(', ')}`] : [];
  });
  return [
    'Pairwise comparisons come together as the geometric mean of each judgement; its weights are the principal eigenvector of that matrix. The consensus is Goepel’s: 100 % where all give the same weights, 0 % where each puts another thing at the end of the scale.',
    ...(parts.length > 0 ? [`Compared by ${names}. ${parts.join('; ')}.`] : []),
  ];
}

/** How likely such a W is by chance, where the chi-square distribution says so well enough to be stated; else nothing. */
function chanceSentence({ ranked }: Rankings, { p }: Concordance): string {
  if (ranked.length < enoughOptions) return '';
  return `If everyone ranked at random, it would be at least that high in ${wholePercent(p)} of cases.`;
}

/** Whom how many people put first by their own ballots; empty where nobody's ranking is settled. */
export function firstChoices({ people, ranked }: Rankings): string {
  const sure = people.filter(({ leaders }) => leaders.length > 0);
  const counts = ranked
    .map((option) => ({
      name: nameOfOption(option),
      count: sure.filter(({ leaders }) => leaders[0] === option.key && leaders.length === 1).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((left, right) => right.count - left.count);
  const tied = sure.filter(({ leaders }) => leaders.length > 1).length;
  if (sure.length === 0) return '';
  if (counts[0]?.count === sure.length) return `All ${grouped(sure.length)} who rank put ${counts[0].name} first.`;
  const parts = counts.map(({ name, count }) => `${grouped(count)} ${count === 1 ? 'puts' : 'put'} ${name} first`);
  const ties = tied > 0 ? [`${grouped(tied)} ${tied === 1 ? 'has' : 'have'} a tie in first place`] : [];
  return `Of ${counted(sure.length, 'person').replace('persons', 'people')}, ${listed([...parts, ...ties])}.`;
}

function strengthSentence({ w }: Concordance): string {
  const strength = strengths.find(({ from }) => w >= from)?.words ?? 'very weak agreement';
  return `Kendall’s W is ${decimals(w)}: ${strength}, where 1 is everyone alike.`;
}

function noConcordanceSentence(reason: NoConcordance, complete: number): string {
  switch (reason) {
    case 'few-rankings':
      return `Kendall’s W needs two complete rankings or more; there ${complete === 1 ? 'is 1' : 'are none'}.`;
    case 'few-options':
      return 'Kendall’s W needs two options or more that failed no must-have.';
    case 'all-tie':
      return 'Nobody ranks one option above another, so there is no Kendall’s W.';
  }
}

function formula({ ranked }: Rankings, concordance: Concordance): readonly string[] {
  const { w, raters, items, rankSums, squares, ties, chiSquare, degreesOfFreedom, p } = concordance;
  const sums = rankSums.map((sum, index) => `${ranked[index] ? nameOfOption(ranked[index]) : ''} ${figureOf(sum)}`);
  const bottom = `${raters ** 2} × ${grouped(items ** 3 - items)} − ${raters} × ${figureOf(ties)}`;
  const rough = items < enoughOptions ? ` With fewer than ${enoughOptions} options this is rough.` : '';
  return [
    `m = ${raters}, n = ${items}, rank sums ${listed(sums)} around ${figureOf((raters * (items + 1)) / 2)}: W = 12 × ${figureOf(squares)} ÷ (${bottom}) = ${decimals(w)}.`,
    `χ² = m(n − 1)W = ${raters} × ${degreesOfFreedom} × ${decimals(w)} = ${decimals(chiSquare)} with ${counted(degreesOfFreedom, 'degree')} of freedom, p = ${decimals(p)}.${rough}`,
  ];
}

function rangeWords({ option, dispersion }: CellAgreement): string {
  return dispersion
    ? `${nameOfOption(option)} (${figureOf(dispersion.lowest)} to ${figureOf(dispersion.highest)})`
    : nameOfOption(option);
}

function cellFormula({ option, votes, dispersion, consensus }: CellAgreement, length: number): string {
  if (!dispersion) return '';
  const { mean, n, range, deviation } = dispersion;
  const scores = votes.flatMap(({ value }) => value ?? []);
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  const spread = deviation ?? 0;
  const together = consensus === null ? '' : `, consensus ${decimals(consensus)}`;
  return `${nameOfOption(option)}: ${listed(scores.map(figureOf))}, mean ${figureOf(mean)}: s = √(${figureOf(squares)} ÷ ${n - 1}) = ${figureOf(spread)}, ${finePercent(spread / length)} of the scale; range ${figureOf(range)}, ${finePercent(range / length)}${together}.`;
}
