import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDecision } from '../../../../shared/decision/check.ts';
import { readDecisionFile, writeDecisionFile } from '../../../../shared/decision/decision-file.ts';
import { entityNames, keyFields, type AnyRow, type EntityName } from '../../../../shared/decision/entities.ts';
import { forOthers } from '../../../../shared/decision/for-others.ts';
import { ballotOfRow } from '../../../../shared/decision/merge/ballot-of-row.ts';
import { brokenReference } from '../../../../shared/decision/references.ts';
import { rowAt } from '../../../../shared/decision/merge/copies.ts';
import { mergeDecisions, settleAll, type DecisionMerge } from '../../../../shared/decision/merge/merge-decisions.ts';
import type { MergeConflict } from '../../../../shared/decision/merge/piece.ts';
import { idsOf, roundOf } from '../../../../shared/decision/merge/rows.ts';
import { ballotEntities, isSealed } from '../../../../shared/decision/sealed.ts';
import { rowsOf, type DecisionState } from '../../../../shared/decision/state.ts';
import { anyEdits, anyEditsAndClosing, edited, example, secondRound, team, type RandomEdit } from './random-edits.ts';

const key = 'platform';
const merged = (base: DecisionState | null, ours: DecisionState, theirs: DecisionState): DecisionMerge =>
  mergeDecisions(base && { key, state: base }, { key, state: ours }, { key, state: theirs });

/** The decisions that copies are made from, by name, so that a failure can be read. */
const bases = { team, secondRound, example };
const anyBase = fc.constantFrom<(keyof typeof bases)[]>('team', 'secondRound', 'team', 'secondRound', 'example');
const withOneRound = fc.constantFrom<(keyof typeof bases)[]>('team', 'team', 'example');

const runs = { numRuns: 60 };

function copiesOf(name: keyof typeof bases, first: readonly RandomEdit[], second: readonly RandomEdit[]) {
  const base = bases[name];
  return { base, ours: edited(base, first), theirs: edited(base, second) };
}

function swapped(conflict: MergeConflict): MergeConflict {
  const holds = conflict.holds === 'base' ? 'base' : conflict.holds === 'ours' ? 'theirs' : 'ours';
  return { ...conflict, ours: conflict.theirs, theirs: conflict.ours, holds };
}

const byKey = (left: MergeConflict, right: MergeConflict): number => (left.key < right.key ? -1 : 1);

/** The fields of a row, or the row itself as `null` where it is not there. */
function values(state: DecisionState, entity: EntityName, id: string): AnyRow | null {
  return rowAt(state, entity, id);
}

/** A copy with the ballots that only another one has: these unite without a question. */
function withBallotsOf(other: DecisionState, copy: DecisionState): DecisionState {
  const isOnlyThere = (entity: EntityName, row: AnyRow): boolean => {
    const id = ballotOfRow(entity, row)?.id ?? '';
    return Object.hasOwn(copy.participant, id) && !Object.hasOwn(copy.ballot, id);
  };
  const entries = entityNames.map((entity) => {
    const rows = Object.entries(other[entity] as Readonly<Record<string, AnyRow>>);
    const added = rows.filter(
      ([, row]) => isOnlyThere(entity, row) && brokenReference({ ...copy, ballot: other.ballot }, entity, row) === null,
    );
    return [entity, { ...copy[entity], ...Object.fromEntries(added) }];
  });
  return Object.fromEntries(entries) as DecisionState;
}

interface Change {
  readonly entity: EntityName;
  readonly id: string;
  /** Null where the row was added or taken out. */
  readonly field: string | null;
}

/** What is different between two states, as the pair of them says it and nothing else. */
function changesBetween(from: DecisionState, to: DecisionState): readonly Change[] {
  return entityNames.flatMap((entity) =>
    idsOf([from, to], entity).flatMap((id): readonly Change[] => {
      const [before, after] = [values(from, entity, id), values(to, entity, id)];
      if (before === null && after === null) return [];
      if (before === null || after === null) return [{ entity, id, field: null }];
      return Object.keys(before)
        .filter((field) => !Object.is(before[field], after[field]))
        .map((field) => ({ entity, id, field }));
    }),
  );
}

const place = ({ entity, id, field }: Change): string => `${entity} ${id} ${field ?? ''}`;

function isAs(state: DecisionState, other: DecisionState, { entity, id, field }: Change): boolean {
  const [left, right] = [values(state, entity, id), values(other, entity, id)];
  if (field === null) return (left === null) === (right === null);
  return left !== null && right !== null && Object.is(left[field], right[field]);
}

describe('any two copies of any decision', () => {
  test('swapped give the same result, and the same conflicts swapped', () => {
    fc.assert(
      fc.property(anyBase, anyEditsAndClosing, anyEditsAndClosing, fc.boolean(), (name, first, second, isKnown) => {
        const { base, ours, theirs } = copiesOf(name, first, second);
        const [one, other] = [merged(isKnown ? base : null, ours, theirs), merged(isKnown ? base : null, theirs, ours)];
        expect(other.state).toEqual(one.state);
        expect(other.conflicts.map(swapped).toSorted(byKey)).toEqual(one.conflicts.toSorted(byKey));
      }),
      runs,
    );
  });

  test('make a sound decision, settled or not', () => {
    fc.assert(
      fc.property(anyBase, anyEditsAndClosing, anyEditsAndClosing, fc.boolean(), (name, first, second, isKnown) => {
        const { base, ours, theirs } = copiesOf(name, first, second);
        const merge = merged(isKnown ? base : null, ours, theirs);
        for (const { state } of [merge, settleAll(merge, 'ours'), settleAll(merge, 'theirs')])
          expect(() => checkDecision(state)).not.toThrow();
      }),
      runs,
    );
  });

  test('show every option in a colour of its own', () => {
    fc.assert(
      fc.property(
        anyBase,
        anyEdits(['addOption', 'optionIn', 'optionAside']),
        anyEdits(['addOption', 'optionIn', 'optionAside']),
        (name, first, second) => {
          const { base, ours, theirs } = copiesOf(name, first, second);
          const shown = rowsOf(merged(base, ours, theirs).state, 'option').filter(({ removed }) => !removed);
          expect(new Set(shown.map(({ round, colour }) => `${round} ${colour}`)).size).toBe(shown.length);
        },
      ),
      runs,
    );
  });

  test('merged once more change nothing, where nothing was asked', () => {
    fc.assert(
      fc.property(anyBase, anyEditsAndClosing, anyEditsAndClosing, (name, first, second) => {
        const { base, ours, theirs } = copiesOf(name, first, second);
        const { state, conflicts } = merged(base, ours, theirs);
        fc.pre(conflicts.length === 0);
        for (const again of [merged(base, state, theirs), merged(base, ours, state), merged(base, state, state)]) {
          expect(again.conflicts).toEqual([]);
          expect(again.state).toEqual(state);
        }
      }),
      runs,
    );
  });

  test('merged with the base are what they were', () => {
    fc.assert(
      fc.property(anyBase, anyEditsAndClosing, (name, edits) => {
        const base = bases[name];
        const ours = edited(base, edits);
        for (const { state, conflicts } of [
          merged(base, ours, base),
          merged(base, base, ours),
          merged(base, ours, ours),
        ]) {
          expect(conflicts).toEqual([]);
          expect(state).toEqual(ours);
        }
      }),
      runs,
    );
  });

  test('lose nothing that only one of them changed', () => {
    fc.assert(
      fc.property(anyBase, anyEdits(), anyEdits(), (name, first, second) => {
        const { base, ours, theirs } = copiesOf(name, first, second);
        const merge = merged(base, ours, theirs);
        const [our, their] = [changesBetween(base, ours), changesBetween(base, theirs)];
        const theirPlaces = new Set(their.map(place));
        // A colour is nobody's choice: two people who add an option are given the same one.
        const mine = our.filter((change) => change.field !== 'colour' && !theirPlaces.has(place(change)));
        if (merge.conflicts.length === 0)
          for (const change of [...our, ...their].filter(({ field }) => field !== 'colour'))
            expectIn(merge.state, ours, theirs, change, our);
        // Whatever is asked: who settles all for their own copy has all of their changes in.
        const settled = settleAll(merge, 'ours').state;
        expect(mine.filter((change) => !isAs(settled, ours, change))).toEqual([]);
      }),
      runs,
    );
  });

  test('without a base are asked about wherever they differ', () => {
    fc.assert(
      fc.property(withOneRound, anyEdits(), anyEdits(), (name, first, second) => {
        const { ours, theirs } = copiesOf(name, first, second);
        const merge = merged(null, ours, theirs);
        expect(settleAll(merge, 'ours').state).toEqual(withBallotsOf(theirs, ours));
        expect(settleAll(merge, 'theirs').state).toEqual(withBallotsOf(ours, theirs));
      }),
      runs,
    );
  });
});

describe('a library and a file of it', () => {
  const asFile = (state: DecisionState): DecisionState =>
    readDecisionFile(writeDecisionFile({ key, state }), 'file').state;
  const sealedRows = (state: DecisionState): readonly (readonly [EntityName, string, AnyRow])[] =>
    ballotEntities.flatMap((entity) =>
      Object.entries(state[entity] as Readonly<Record<string, AnyRow>>)
        .filter(([, row]) => isSealed(state, entity, row))
        .map(([id, row]) => [entity, id, row] as const),
    );

  test('keep what is sealed, and show nothing of it', () => {
    fc.assert(
      fc.property(anyBase, anyEdits(), anyEdits(), anyEdits(), fc.boolean(), (name, before, first, second, isKnown) => {
        const start = edited(bases[name], before);
        const file = asFile(start);
        const [library, sent] = [edited(start, first), edited(file, second)];
        const merge = merged(isKnown ? file : null, library, sent);
        for (const { entity, id, ours, theirs } of merge.conflicts) {
          const shown = [ours !== null && library, theirs !== null && sent];
          for (const state of shown.filter((each) => each !== false))
            expect(isBallotEntity(entity) && isSealed(state, entity, values(state, entity, id) ?? {})).toBe(false);
        }
        const settled = settleAll(merge, 'ours').state;
        for (const [entity, id, row] of sealedRows(library)) expect(values(settled, entity, id)).toEqual(row);
      }),
      runs,
    );
  });
});

function isBallotEntity(entity: EntityName): boolean {
  return (ballotEntities as readonly EntityName[]).includes(entity);
}

function expectIn(
  state: DecisionState,
  ours: DecisionState,
  theirs: DecisionState,
  change: Change,
  our: readonly Change[],
): void {
  const from = our.some((each) => place(each) === place(change)) ? ours : theirs;
  expect(isAs(state, from, change) ? '' : place(change)).toBe('');
}

describe('edits that do not overlap', () => {
  const kinds: readonly (readonly RandomEdit['kind'][])[] = [
    ['title', 'context', 'reviewDate', 'evidence', 'discussion'],
    ['note', 'weight', 'outcome', 'consequence'],
    ['criterionName', 'personName', 'finding', 'status'],
  ];

  test('give the same file in whatever order they are merged', () => {
    fc.assert(
      fc.property(anyBase, fc.tuple(...kinds.map((each) => anyEdits(each, 5))), (name, lists) => {
        const base = bases[name];
        const [a, b, c] = lists.map((edits) => edited(base, edits)) as [DecisionState, DecisionState, DecisionState];
        const inOrder = (...states: readonly DecisionState[]): string => {
          const all = states.reduce((state, next) => {
            const { state: both, conflicts } = merged(base, state, next);
            expect(conflicts).toEqual([]);
            return both;
          }, base);
          return writeDecisionFile({ key, state: all });
        };
        const text = inOrder(a, b, c);
        expect([inOrder(a, c, b), inOrder(b, a, c), inOrder(b, c, a), inOrder(c, a, b), inOrder(c, b, a)]).toEqual(
          Array(5).fill(text),
        );
        // And it is what one person would have who made all of them.
        expect(text).toBe(writeDecisionFile({ key, state: edited(base, lists.flat()) }));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a closed round', () => {
  /** What everyone may see of a round; what is sealed in one copy may be missing in another. */
  const inRound = (whole: DecisionState, round: number): readonly unknown[] => {
    const state = forOthers(whole);
    return entityNames.map((entity) => {
      const fields: readonly string[] = keyFields[entity];
      if (fields[0] !== 'round') return [];
      return Object.fromEntries(Object.entries(state[entity]).filter(([id]) => roundOf(entity, id) === round));
    });
  };
  /** The second round's edits made in the first one, as no function of ours would. */
  const forged = (edits: readonly RandomEdit[]): DecisionState => {
    const round = secondRound.round['1']!;
    const changed = edited(team, edits);
    const rows = entityNames.map((entity) => {
      const later = Object.entries(secondRound[entity]).filter(([id]) => roundOf(entity, id) !== 1);
      return [entity, { ...changed[entity], ...Object.fromEntries(later) }];
    });
    const state = Object.fromEntries(rows) as DecisionState;
    return { ...state, round: { ...state.round, 1: { ...round, context: state.round['1']?.context ?? '' } } };
  };

  test('stays as the base has it, and what is different is told', () => {
    fc.assert(
      fc.property(anyEdits(), anyEdits(), (first, second) => {
        const [ours, theirs] = [forged(first), forged(second)];
        const merge = merged(secondRound, ours, theirs);
        for (const { state } of [merge, settleAll(merge, 'ours'), settleAll(merge, 'theirs')])
          expect(inRound(state, 1)).toEqual(inRound(secondRound, 1));
        const touched = [ours, theirs]
          .flatMap((state) => changesBetween(secondRound, state))
          .filter(({ entity, id }) => roundOf(entity, id) === 1);
        const told = new Set(
          merge.conflicts.filter(({ isFinal }) => isFinal).map(({ entity, id }) => `${entity} ${id}`),
        );
        expect(touched.filter(({ entity, id }) => !told.has(`${entity} ${id}`))).toEqual([]);
      }),
      runs,
    );
  });

  test('that one side closed stays as that side has it, whatever the other did in it', () => {
    fc.assert(
      fc.property(
        anyEdits(),
        anyEdits(['close'], 1).filter((list) => list.length === 1),
        anyEdits(),
        (first, closing, second) => {
          const [ours, theirs] = [edited(team, [...first, ...closing]), edited(team, second)];
          for (const merge of [merged(team, ours, theirs), merged(null, ours, theirs)])
            for (const { state } of [merge, settleAll(merge, 'ours'), settleAll(merge, 'theirs')])
              expect(inRound(state, 1)).toEqual(inRound(ours, 1));
          const merge = merged(team, ours, theirs);
          const told = new Set(merge.conflicts.map(({ entity, id }) => `${entity} ${id}`));
          const lost = changesBetween(team, theirs).filter(
            (change) => roundOf(change.entity, change.id) === 1 && !isAs(ours, theirs, change),
          );
          expect(lost.filter(({ entity, id }) => !told.has(`${entity} ${id}`))).toEqual([]);
        },
      ),
      runs,
    );
  });
});
