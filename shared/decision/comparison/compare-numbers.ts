import { changedWeights } from '../../evaluation/lead-change/changed-weights.ts';
import { normaliseWeights } from '../../evaluation/weights.ts';
import { agreedScore, type BallotScore } from '../ballot-scores.ts';
import { hasDerivedWeights, rawWeights } from '../ballot-weights.ts';
import { subjectOf, type Row } from '../entities.ts';
import { agreedBallot } from '../keys.ts';
import { verdictOn } from '../must-haves.ts';
import { cellKey, type RoundView } from '../view.ts';
import { keysOfBoth, standingOf, type Compared } from './compared.ts';

/** The agreed weight of a criterion in a round. */
export interface WeightInRound {
  /** Normalised, in [0, 1]; null while a weight of the round is missing or all are zero. */
  readonly share: number | null;
  /** In the unit of the method; null where none was entered or derived. */
  readonly raw: number | null;
  readonly method: Row<'ballot'>['method'];
  /** It follows from the ballots of the participants. */
  readonly derived: boolean;
}

interface KnownWeight extends WeightInRound {
  readonly share: number;
  readonly raw: number;
}

/** A weight is the same where its share only followed the others: somebody would have had to change it. */
export interface ComparedWeight extends Compared<WeightInRound> {
  readonly criterion: string;
}

/** The agreed score of a cell in a round, with what was written beside it. */
export interface ScoreInRound extends BallotScore {
  readonly note: string;
}

/** A score is changed where its value or its range is; that a derived one was entered as it is changes nothing. */
export interface ComparedScore extends Compared<ScoreInRound> {
  readonly criterion: string;
  readonly option: string;
}

/** A finding on a must-have in a round. */
export interface FindingInRound {
  readonly verdict: Row<'finding'>['verdict'];
  readonly note: string;
}

/** What was found on a must-have; a round has it where the criterion is one there and the option is among those compared. */
export interface ComparedFinding extends Compared<FindingInRound> {
  readonly criterion: string;
  readonly option: string;
}

/** The agreed weights of the criteria of both rounds. */
export function compareWeights(earlier: RoundView, later: RoundView): readonly ComparedWeight[] {
  const [then, now] = [weightsIn(earlier), weightsIn(later)];
  const weights = keysOfBoth(earlier.criteria, later.criteria).map((key) => ({
    key,
    earlier: then.get(key) ?? null,
    later: now.get(key) ?? null,
  }));
  const known = weights.flatMap(({ key, earlier: old, later: young }) =>
    isKnown(old) && isKnown(young) ? [{ key, earlier: old, later: young }] : [],
  );
  // Without shares in both rounds what was entered is all there is to tell by.
  const changed = known.length === weights.length ? new Set(changedWeights(known).map(({ key }) => key)) : null;
  return weights.map(({ key, earlier: old, later: young }) => ({
    subject: subjectOf('weight', `${later.round.round}/${agreedBallot}/${key}`),
    criterion: key,
    standing: standingOf(old, young, changed ? changed.has(key) : old?.raw !== young?.raw),
    earlier: old,
    later: young,
  }));
}

/** Whether nothing is missing of a weight; where a round lacks the criterion there is nothing to miss. */
function isKnown(weight: WeightInRound | null): weight is KnownWeight | null {
  return weight === null || (weight.raw !== null && weight.share !== null);
}

function weightsIn(view: RoundView): ReadonlyMap<string, WeightInRound> {
  const raw = rawWeights(view, view.agreed);
  const known = raw.filter((weight) => weight !== null);
  const shares = known.length === raw.length ? normaliseWeights(known) : null;
  const { method } = view.agreed.ballot;
  const derived = hasDerivedWeights(view, view.agreed);
  return new Map(
    view.criteria.map(({ key }, j) => [key, { share: shares?.[j] ?? null, raw: raw[j] ?? null, method, derived }]),
  );
}

/** The agreed scores of every cell of both rounds, criterion by criterion. */
export function compareScores(earlier: RoundView, later: RoundView): readonly ComparedScore[] {
  return compareCells(earlier, later, 'score', scoresIn, isOtherScore);
}

function scoresIn(view: RoundView, criterion: Row<'criterion'>, option: string): ScoreInRound {
  const note = view.agreed.scores[cellKey(option, criterion.key)]?.note ?? '';
  return { ...agreedScore(view, option, criterion), note };
}

function isOtherScore(then: ScoreInRound, now: ScoreInRound): boolean {
  const [lowest, highest] = then.range ?? [then.value, then.value];
  const [lowestNow, highestNow] = now.range ?? [now.value, now.value];
  return then.value !== now.value || lowest !== lowestNow || highest !== highestNow;
}

/** What was found on the must-haves of both rounds, criterion by criterion. */
export function compareFindings(earlier: RoundView, later: RoundView): readonly ComparedFinding[] {
  const finding = (view: RoundView, { key: criterion, mustHave }: Row<'criterion'>, option: string) =>
    mustHave
      ? {
          verdict: verdictOn(view, { option, criterion }),
          note: view.findings[cellKey(option, criterion)]?.note ?? '',
        }
      : null;
  return compareCells(earlier, later, 'finding', finding, (then, now) => then.verdict !== now.verdict);
}

/** Every cell that has something in one of the rounds. @param inRound what, null for nothing. */
function compareCells<T>(
  earlier: RoundView,
  later: RoundView,
  entity: 'score' | 'finding',
  inRound: (view: RoundView, criterion: Row<'criterion'>, option: string) => T | null,
  isChanged: (then: T, now: T) => boolean,
): readonly (Compared<T> & { readonly criterion: string; readonly option: string })[] {
  const [then, now] = [cellsOf(earlier, inRound), cellsOf(later, inRound)];
  const ballot = entity === 'score' ? `${agreedBallot}/` : '';
  return keysOfBoth(earlier.criteria, later.criteria).flatMap((criterion) =>
    keysOfBoth(earlier.options, later.options).flatMap((option) => {
      const cell = cellKey(option, criterion);
      const [old, young] = [then.get(cell) ?? null, now.get(cell) ?? null];
      if (old === null && young === null) return [];
      const standing = standingOf(old, young, old !== null && young !== null && isChanged(old, young));
      const subject = subjectOf(entity, `${later.round.round}/${ballot}${criterion}/${option}`);
      return [{ subject, criterion, option, standing, earlier: old, later: young }];
    }),
  );
}

function cellsOf<T>(
  view: RoundView,
  inRound: (view: RoundView, criterion: Row<'criterion'>, option: string) => T | null,
): ReadonlyMap<string, T> {
  return new Map(
    view.criteria.flatMap((criterion) =>
      view.options.flatMap(({ key }): readonly (readonly [string, T])[] => {
        const found = inRound(view, criterion, key);
        return found === null ? [] : [[cellKey(key, criterion.key), found]];
      }),
    ),
  );
}
