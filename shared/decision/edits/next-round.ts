import { agreedScore } from '../ballot-scores.ts';
import { ballotWeights, hasDerivedWeights } from '../ballot-weights.ts';
import type { Change } from '../changes.ts';
import { EditRefused } from '../edit-refused.ts';
import { entityNames, keyFields, rowId, subjectOf, type AnyRow, type EntityName, type Row } from '../entities.ts';
import { agreedBallot } from '../keys.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import { cellKey, emptyBallot, latestRound, viewRound, type RoundView } from '../view.ts';
import { addRow } from './rows.ts';
import { plainScore } from './score.ts';

/** What the next round needs besides the last one. */
export interface NextRound {
  /** Instant of its opening, UTC. */
  readonly at: string;
  /** Seed of its sampler, an unsigned 32-bit integer. */
  readonly seed: number;
}

/** What is compared and by what: taken over as it is. */
const frame = [
  'participant',
  'option',
  'group',
  'criterion',
  'valuePoint',
  'evidence',
  'question',
  'choice',
  'effect',
  'consequence',
] as const satisfies EntityName[];

/** What people judged: taken over with a mark until somebody has looked at it again. */
const judged = [
  'weight',
  'comparison',
  'groupComparison',
  'score',
  'finding',
  'outcome',
] as const satisfies EntityName[];

/**
 * Opens the round after the last one, which starts from what that ended with: the same options, criteria and evidence,
 * and the weights, scores, notes, findings and outcome, each marked as not looked at yet. What was derived from ballots
 * stands on the agreed ballot, so that the new round begins with the old ranking; a participant's revealed ballot is
 * theirs to go on with, unseen until it is revealed again.
 * @throws {EditRefused} `open-round` where the last round is not closed.
 */
export function openNextRound(state: DecisionState, { at, seed }: NextRound): readonly Change[] {
  const last = latestRound(state);
  const round = last + 1;
  const present = state.round[String(last)];
  if (!present || present.closedAt === null)
    throw new EditRefused('open-round', `round ${last}`, `Round ${last} is still open. Close it before the next one.`);
  const isFrame = (entity: EntityName): boolean => (frame as readonly EntityName[]).includes(entity);
  const rows = entityNames.flatMap((entity) => {
    const taken = isFrame(entity) ? inRound(state, entity, last) : judgedRows(state, entity, last);
    return taken.map((row) => addRow(entity, { ...row, round } as never));
  });
  const marks = rows.filter((change) => (judged as readonly EntityName[]).includes(change.entity) && says(change));
  return [
    addRow('round', { round, context: present.context, openedAt: at, closedAt: null, seed }),
    ...ballotsOf(state, last).map((ballot) =>
      addRow('ballot', { ...emptyBallot(round, ballot.key), method: ballot.method }),
    ),
    ...rows,
    ...marks.map(({ entity, id }) => addRow('carried', { round, subject: subjectOf(entity, id) })),
  ];
}

/**
 * Drops the newest round with all that was entered in it, where it is open and not the first.
 * @throws {EditRefused} `open-round` otherwise.
 */
export function dropRound(state: DecisionState): readonly Change[] {
  const round = latestRound(state);
  if (round === 1 || state.round[String(round)]?.closedAt !== null)
    throw new EditRefused(
      'open-round',
      `round ${round}`,
      `Round ${round} cannot be dropped: ${round === 1 ? 'it is the first' : 'it is closed'}.`,
    );
  const rows = entityNames.toReversed().flatMap((entity): readonly Change[] => {
    if (entity === 'round') return [];
    return inRound(state, entity, round).map((row) => ({
      kind: 'remove',
      entity,
      id: rowId(entity, row as never),
      row,
    }));
  });
  const row = state.round[String(round)];
  return row ? [...rows, { kind: 'remove', entity: 'round', id: String(round), row }] : rows;
}

function inRound(state: DecisionState, entity: EntityName, round: number): readonly AnyRow[] {
  if (!(keyFields[entity] as readonly string[]).includes('round')) return [];
  return (rowsOf(state, entity) as readonly AnyRow[]).filter((row) => row['round'] === round);
}

/** The agreed ballot, and those that everybody has seen. */
function ballotsOf(state: DecisionState, round: number): readonly Row<'ballot'>[] {
  const view = viewRound(state, round);
  const { ballot } = view.agreed;
  const agreed = hasDerivedWeights(view, view.agreed) ? { ...ballot, method: 'points' as const } : ballot;
  return [agreed, ...view.ballots.map((own) => own.ballot)];
}

function judgedRows(state: DecisionState, entity: EntityName, round: number): readonly AnyRow[] {
  if (!(judged as readonly EntityName[]).includes(entity)) return [];
  const ballots = new Set(ballotsOf(state, round).map(({ key }) => key));
  const rows = inRound(state, entity, round).filter((row) => !('ballot' in row) || ballots.has(String(row['ballot'])));
  if (entity === 'score') return withDerived(entity, rows.map(settled), derivedScores(viewRound(state, round)));
  if (entity === 'weight') return withDerived(entity, rows, derivedPoints(viewRound(state, round)));
  return rows;
}

/** In a second vote that was never ended, what was scored before it stands. */
function settled(row: AnyRow): AnyRow {
  return { ...row, value: row['value'] ?? row['previous'] ?? null, previous: null };
}

function withDerived(entity: EntityName, rows: readonly AnyRow[], derived: readonly AnyRow[]): readonly AnyRow[] {
  const byId = new Map(rows.map((row) => [rowId(entity, row as never), row]));
  for (const row of derived) {
    const id = rowId(entity, row as never);
    byId.set(id, { ...byId.get(id), ...row });
  }
  return [...byId.values()];
}

/** Scores that followed from the ballots, as they stand on the agreed one. */
function derivedScores(view: RoundView): readonly AnyRow[] {
  const { round } = view.round;
  return view.criteria.flatMap((criterion) =>
    view.options.flatMap((option): readonly AnyRow[] => {
      const { value, range, derived } = agreedScore(view, option.key, criterion);
      if (!derived) return [];
      const note = view.agreed.scores[cellKey(option.key, criterion.key)]?.note ?? '';
      const [lowest, highest] = range ?? [null, null];
      const place = { round, ballot: agreedBallot, criterion: criterion.key, option: option.key };
      return [{ ...place, ...plainScore, value, lowest, highest, note }];
    }),
  );
}

/** Weights that followed from the ballots, as 100 points on the agreed one. */
function derivedPoints(view: RoundView): readonly AnyRow[] {
  if (!hasDerivedWeights(view, view.agreed)) return [];
  const weights = ballotWeights(view, view.agreed) ?? [];
  return view.criteria.map((criterion, index) => {
    const present = view.agreed.weights[criterion.key];
    const { swing, place } = present ?? { swing: null, place: null };
    const points = (weights[index] ?? 0) * 100;
    return { round: view.round.round, ballot: agreedBallot, criterion: criterion.key, swing, place, points };
  });
}

/** Whether a row says anything; one that was merely made needs no second look. */
function says(change: Change): boolean {
  if (change.kind === 'set') return false;
  const keys: readonly string[] = keyFields[change.entity];
  return Object.entries(change.row).some(
    ([field, value]) => !keys.includes(field) && value !== null && value !== '' && value !== 'not-verified',
  );
}
