import { finePercent, plainFigure } from '../../text/figures.ts';
import { oneLine } from '../../text/one-line.ts';
import type { ComparedCriterion, CriterionAspect } from '../comparison/compare-criteria.ts';
import type {
  ComparedFinding,
  ComparedScore,
  ComparedWeight,
  ScoreInRound,
  WeightInRound,
} from '../comparison/compare-numbers.ts';
import type { ComparedPerson, EvidenceField, PersonInRound, RoundComparison } from '../comparison/compare-rounds.ts';
import type { ComparedRow } from '../comparison/compared.ts';
import type { Row } from '../entities.ts';
import { scaleOf } from '../evaluation-input.ts';
import { scoreText } from '../score-text.ts';
import type { RoundView } from '../view.ts';
import { changedList, type ChangedList, type Said, type ThenNow } from './changed-item.ts';
import { quoted } from './explanation.ts';

/** Characters of a long text that are shown of it then and now. */
const shownLength = 240;

/** The names that things have in two rounds: that of the later one where both have it. */
interface Names {
  readonly option: (key: string) => string;
  readonly colour: (key: string) => number | null;
  readonly criterion: (key: string) => string;
}

/** What is not as it was in an earlier round, kind by kind, in words; the same on screen and in a report. */
export function changedLists(
  earlier: RoundView,
  later: RoundView,
  comparison: RoundComparison,
): readonly ChangedList[] {
  const names = namesOf(earlier, later);
  const { options, criteria, weights, scores, findings, evidence, people } = comparison;
  return [
    changedList('weights', weights, later, (weight) => sayWeight(weight, names)),
    changedList('scores', scores, later, (score) => sayScore(score, names, earlier, later)),
    changedList('options', options, later, (option) => sayOption(option, names)),
    changedList('criteria', criteria, later, (criterion) => sayCriterion(criterion, names, earlier, later)),
    changedList('evidence', evidence, later, (fact) => sayEvidence(fact, names)),
    changedList('people', people, later, sayPerson),
    changedList('findings', findings, later, (finding) => sayFinding(finding, names)),
  ];
}

function namesOf(earlier: RoundView, later: RoundView): Names {
  const options = new Map([...earlier.options, ...later.options].map((row) => [row.key, row]));
  const criteria = new Map([...earlier.criteria, ...later.criteria].map((row) => [row.key, row]));
  return {
    option: (key) => named(options.get(key)?.name),
    colour: (key) => options.get(key)?.colour ?? null,
    criterion: (key) => named(criteria.get(key)?.name),
  };
}

function named(name: string | undefined): string {
  return oneLine(name ?? '') || 'without a name';
}

function sayWeight({ criterion, earlier, later }: ComparedWeight, names: Names): Said {
  const parts = [
    { what: '', before: earlier && weightText(earlier), after: later && weightText(later) },
    ...differing('', earlier && sourceOfWeight(earlier), later && sourceOfWeight(later)),
  ];
  return { name: names.criterion(criterion), colour: null, parts };
}

function weightText({ share, raw }: WeightInRound): string {
  if (share !== null) return finePercent(share);
  return raw === null ? 'no weight' : `${plainFigure(raw)} entered`;
}

const methods = {
  swing: 'by swing',
  order: 'from the order',
  points: 'of 100 points',
  pairwise: 'from pairs',
} as const satisfies Record<Row<'ballot'>['method'], string>;

function sourceOfWeight({ method, derived }: WeightInRound): string {
  return derived ? 'from the ballots' : methods[method];
}

/** A score came or went where its option or its criterion did, which is listed. */
function sayScore(score: ComparedScore, names: Names, earlier: RoundView, later: RoundView): Said | null {
  const { option, criterion, earlier: then, later: now } = score;
  if (!then || !now) return null;
  const textIn = (view: RoundView, each: ScoreInRound): string => scoreWords(criterionIn(view, criterion), each);
  return {
    name: `${names.option(option)} on ${quoted(names.criterion(criterion))}`,
    colour: names.colour(option),
    parts: [
      { what: '', before: textIn(earlier, then), after: textIn(later, now) },
      ...differing('note', clipped(then.note), clipped(now.note)),
    ],
  };
}

function criterionIn({ criteria }: RoundView, key: string): Row<'criterion'> | undefined {
  return criteria.find((criterion) => criterion.key === key);
}

function scoreWords(criterion: Row<'criterion'> | undefined, { value, range, derived }: ScoreInRound): string {
  if (value === null || !criterion) return 'not scored';
  const around = range ? ` (${plainFigure(range[0])} to ${plainFigure(range[1])})` : '';
  return `${scoreText(criterion, value)}${around}${derived ? ', median of the ballots' : ''}`;
}

function sayOption({ key, earlier, later }: ComparedRow<Row<'option'>>, names: Names): Said {
  const parts =
    earlier && later
      ? [
          ...differing('name', named(earlier.name), named(later.name)),
          ...differing('description', clipped(earlier.description), clipped(later.description)),
        ]
      : [];
  return { name: names.option(key), colour: names.colour(key), parts };
}

const aspectNames = {
  name: 'name',
  question: 'question',
  group: 'group',
  scale: 'scale',
  direction: 'direction',
  unit: 'unit',
  anchors: 'anchors',
  'value-function': 'value of a score',
  'must-have': 'must-have',
} as const satisfies Record<CriterionAspect, string>;

function sayCriterion(criterion: ComparedCriterion, names: Names, earlier: RoundView, later: RoundView): Said {
  const { key, fields, earlier: then, later: now } = criterion;
  const parts =
    then && now
      ? fields.map((aspect) => ({
          what: aspectNames[aspect],
          before: aspectText(aspect, then, earlier),
          after: aspectText(aspect, now, later),
        }))
      : [];
  return { name: names.criterion(key), colour: null, parts };
}

function aspectText(aspect: CriterionAspect, criterion: Row<'criterion'>, view: RoundView): string {
  switch (aspect) {
    case 'name':
      return named(criterion.name);
    case 'question':
      return clipped(criterion.question);
    case 'group':
      return named(view.groups.find(({ group }) => group.key === criterion.group)?.group.name);
    case 'scale':
      return `${plainFigure(criterion.scaleLowest)} to ${plainFigure(criterion.scaleHighest)} in steps of ${plainFigure(criterion.scaleStep)}`;
    case 'direction':
      return `${criterion.direction} is better`;
    case 'unit':
      return clipped(criterion.unit);
    case 'anchors':
      return [criterion.anchorLowest, criterion.anchorMiddle, criterion.anchorHighest]
        .map((anchor) => oneLine(anchor) || '–')
        .join(' / ');
    case 'value-function':
      return functionText(view, criterion);
    case 'must-have':
      return criterion.mustHave ? 'yes' : 'no';
  }
}

function functionText(view: RoundView, criterion: Row<'criterion'>): string {
  const { points } = scaleOf(view, criterion);
  if (points.length === 0) return 'a straight line';
  return points.map(({ score, value }) => `${plainFigure(score)} is worth ${plainFigure(value * 100)} %`).join(', ');
}

const evidenceFieldNames = {
  criterion: 'criterion',
  option: 'option',
  fact: 'fact',
  factYear: 'year of the fact',
  source: 'source',
  sourceYear: 'year of the source',
  url: 'address',
  quoting: 'quoting',
  caveat: 'caveat',
  asPublished: 'as published',
} as const satisfies Record<EvidenceField, string>;

function sayEvidence(fact: ComparedRow<Row<'evidence'>, EvidenceField>, names: Names): Said {
  const { fields, earlier, later } = fact;
  const row = later ?? earlier;
  const about = (each: Row<'evidence'>): string =>
    each.option === null
      ? names.criterion(each.criterion)
      : `${names.criterion(each.criterion)}, ${names.option(each.option)}`;
  const textOf = (each: Row<'evidence'>, field: EvidenceField): string => {
    if (field === 'criterion') return names.criterion(each.criterion);
    if (field === 'option') return each.option === null ? 'every option' : names.option(each.option);
    const value = each[field];
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return clipped(String(value ?? ''));
  };
  const factText = (each: Row<'evidence'> | null): string | null => each && factWithSource(each);
  return {
    name: row ? about(row) : '',
    colour: row?.option === null || !row ? null : names.colour(row.option),
    parts:
      earlier && later
        ? fields.map((field) => ({
            what: evidenceFieldNames[field],
            before: textOf(earlier, field),
            after: textOf(later, field),
          }))
        : [{ what: '', before: factText(earlier), after: factText(later) }],
  };
}

function factWithSource({ fact, source, sourceYear }: Row<'evidence'>): string {
  const from = [oneLine(source), sourceYear === null ? '' : String(sourceYear)].filter(Boolean).join(' ');
  return from === '' ? clipped(fact) : `${clipped(fact)} (${from})`;
}

function sayPerson({ earlier, later }: ComparedPerson): Said {
  const vote = ({ voted }: PersonInRound): string => (voted ? 'yes' : 'no');
  return {
    name: named((later ?? earlier)?.name),
    colour: null,
    parts:
      earlier && later
        ? [
            ...differing('name', named(earlier.name), named(later.name)),
            ...differing('role', earlier.role, later.role),
            ...differing('own ballot revealed', vote(earlier), vote(later)),
          ]
        : [{ what: 'role', before: earlier && earlier.role, after: later && later.role }],
  };
}

const verdicts = {
  pass: 'passes',
  fail: 'fails',
  'not-verified': 'not verified',
} as const satisfies Record<Row<'finding'>['verdict'], string>;

/** A finding came or went with its option, or as its criterion became or ceased to be a must-have. */
function sayFinding({ option, criterion, earlier, later }: ComparedFinding, names: Names): Said | null {
  if (!earlier && later?.verdict === 'not-verified') return null;
  return {
    name: `${names.option(option)} on ${quoted(names.criterion(criterion))}`,
    colour: names.colour(option),
    parts: [
      { what: '', before: earlier && verdicts[earlier.verdict], after: later && verdicts[later.verdict] },
      ...(earlier && later ? differing('note', clipped(earlier.note), clipped(later.note)) : []),
    ],
  };
}

/** A part that is told only where it is not as it was. */
function differing(what: string, before: string | null, after: string | null): readonly ThenNow[] {
  return before === null || after === null || before === after ? [] : [{ what, before, after }];
}

/** The beginning of a text in one line. */
function clipped(text: string): string {
  const line = oneLine(text);
  if (line === '') return 'nothing';
  return line.length > shownLength ? `${line.slice(0, shownLength - 1)}…` : line;
}
