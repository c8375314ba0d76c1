import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addDecision } from '../../../electron/store/decisions.ts';
import { logEdit } from '../../../electron/store/edit-log.ts';
import { listDecisions } from '../../../electron/store/library.ts';
import { closeDatabase, openDatabase } from '../../../electron/store/open-database.ts';
import { inTransaction, type Sqlite } from '../../../electron/store/sqlite.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import { evaluationInput } from '../../../shared/decision/evaluation-input.ts';
import { decisionFromTemplate } from '../../../shared/decision/from-template.ts';
import { newKey } from '../../../shared/decision/keys.ts';
import { decisionRow, rowsOf, type DecisionState } from '../../../shared/decision/state.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { evaluate } from '../../../shared/evaluation/evaluate.ts';
import { readTemplate } from '../../../shared/template/read-template.ts';
import { revisitedLife } from './revisited-decision.ts';
import { people, questions, sentences, systems, tags } from './words.ts';
import { plainScore } from '../../../shared/decision/edits/score.ts';

const start = Date.parse('2024-01-08T08:00:00.000Z');
const hourMs = 3_600_000;

/** So many decisions go into one transaction. */
const together = 200;

/** Fills a data folder with decisions from the shipped template, each with words of its own, through the app's store. */
export function fillLibrary(folder: string, count: number): void {
  const template = djangoTemplate();
  withLibrary(folder, (database) => {
    for (let index = 0; index < count; index += 1) {
      const now = new Date(start + index * 17 * hourMs).toISOString();
      addDecision(database, newKey(), written(decisionFromTemplate(template, { now, seed: index }), index), now);
    }
  });
}

/**
 * Fills a data folder with decisions of two rounds each, with their logs, through the app's store.
 * @returns how long adding them took, in milliseconds.
 */
export function fillRevisited(folder: string, count: number): number {
  const template = djangoTemplate();
  let addingMs = 0;
  withLibrary(folder, (database) => {
    for (let from = 0; from < count; from += together) {
      inTransaction(database, () => {
        for (let index = from; index < Math.min(count, from + together); index += 1) {
          const now = new Date(start + index * hourMs).toISOString();
          const first = written(decisionFromTemplate(template, { now, seed: index }), index);
          const { state, steps } = revisitedLife(first, index, now);
          const begun = performance.now();
          const decision = newKey();
          addDecision(database, decision, state, steps.at(-1)?.at ?? now);
          for (const step of steps) logEdit(database, { decision, actor: null, focus: null, ...step });
          addingMs += performance.now() - begun;
        }
      });
    }
  });
  return addingMs;
}

/** Adds one decision in which every cell has a score and every criterion a weight. @returns its key. */
export function addMatrix(folder: string, optionCount: number, criterionCount: number): string {
  const key = newKey();
  withLibrary(folder, (database) =>
    addDecision(database, key, matrixDecision(optionCount, criterionCount), new Date(start).toISOString()),
  );
  return key;
}

/** How many decisions each text finds, and the median time of the store's answer over some repetitions. */
export function measureSearch(
  folder: string,
  texts: readonly string[],
): readonly { readonly text: string; readonly found: number; readonly sqlMs: number }[] {
  return withLibrary(folder, (database) =>
    texts.map((text) => {
      const query = {
        text,
        status: null,
        tag: null,
        person: null,
        archived: false,
        sort: 'updated',
        limit: 24,
      } as const;
      const times: number[] = [];
      let found = 0;
      for (let turn = 0; turn < 7; turn += 1) {
        const begun = performance.now();
        found = listDecisions(database, query).found;
        times.push(performance.now() - begun);
      }
      return { text, found, sqlMs: middle(times) };
    }),
  );
}

/** Median time from the rows of a decision to totals, ranks and break-even weights, in milliseconds. */
export function measureEvaluation(optionCount: number, criterionCount: number): number {
  const state = matrixDecision(optionCount, criterionCount);
  const times: number[] = [];
  for (let turn = 0; turn < 300; turn += 1) {
    const begun = performance.now();
    evaluate(evaluationInput(viewRound(state, 1)));
    times.push(performance.now() - begun);
  }
  return middle(times.slice(100));
}

function matrixDecision(optionCount: number, criterionCount: number): DecisionState {
  const state = decisionFromTemplate(djangoTemplate(), { now: new Date(start).toISOString(), seed: 1 });
  const kept = <E extends 'option' | 'criterion'>(entity: E, count: number): Record<string, Row<E>> =>
    Object.fromEntries(
      rowsOf(state, entity).map((row, index) => [`1/${row.key}`, { ...row, removed: index >= count }]),
    ) as Record<string, Row<E>>;
  const option = kept('option', optionCount);
  const criterion = kept('criterion', criterionCount);
  const criteria = Object.values(criterion).filter((row) => !row.removed);
  const options = Object.values(option).filter((row) => !row.removed);
  if (options.length !== optionCount || criteria.length !== criterionCount)
    throw new Error(`The template does not have ${optionCount} options and ${criterionCount} criteria.`);
  return {
    ...state,
    decision: { '': { ...decisionRow(state), title: 'Measured decision' } },
    option,
    criterion,
    ballot: { '1/agreed': { round: 1, key: 'agreed', method: 'swing', handedInAt: null, revealedAt: null } },
    weight: Object.fromEntries(
      criteria.map(({ key }, index) => [
        `1/agreed/${key}`,
        { round: 1, ballot: 'agreed', criterion: key, swing: 60 + ((index * 7) % 40), place: null, points: null },
      ]),
    ),
    score: Object.fromEntries(
      criteria.flatMap(({ key }) =>
        options.map((row) => [
          `1/agreed/${key}/${row.key}`,
          { round: 1, ballot: 'agreed', criterion: key, option: row.key, value: 1, ...plainScore, note: '' },
        ]),
      ),
    ),
  };
}

/** A template's decision with title, context, options, people, tags, scores and notes, different for each index. */
function written(state: DecisionState, index: number): DecisionState {
  const { asked, options } = pick(questions, index);
  const system = pick(systems, Math.floor(index / questions.length) + index);
  const context = [0, 3, 5, 8].map((step) => pick(sentences, index * 5 + step)).join(' ');
  const [first, second] = rowsOf(state, 'option').filter((row) => !row.removed);
  if (!first || !second) throw new Error('The template has less than two options.');
  const renamed = { ...state.option };
  for (const [at, row] of [first, second].entries())
    renamed[`1/${row.key}`] = { ...row, name: pick(options, index + at) };
  const scored = rowsOf(state, 'criterion').filter((_, at) => (at + index) % 3 !== 0);
  return {
    ...state,
    decision: {
      '': {
        ...decisionRow(state),
        title: `${asked} for the ${system}: ${options.slice(0, 2).join(' or ')} (${index + 1})`,
      },
    },
    tag: Object.fromEntries([0, 3].map((step) => pick(tags, index + step)).map((tag) => [tag, { tag }])),
    round: { '1': { ...(state.round['1'] as Row<'round'>), context } },
    option: renamed,
    participant: Object.fromEntries(
      [0, 1, 2].map((step) => [
        `1/person-${step}`,
        {
          round: 1,
          key: `person-${step}`,
          position: step + 1,
          name: pick(people, index * 3 + step),
          role: 'decision-maker',
          removed: false,
        },
      ]),
    ),
    ballot: { '1/agreed': { round: 1, key: 'agreed', method: 'swing', handedInAt: null, revealedAt: null } },
    score: Object.fromEntries(
      scored.flatMap(({ key }, at) =>
        [first, second].map((row, column) => [
          `1/agreed/${key}/${row.key}`,
          {
            round: 1,
            ballot: 'agreed',
            criterion: key,
            option: row.key,
            value: (index + at + column * 3) % 11,
            ...plainScore,
            note: pick(sentences, index + at * 7 + column),
          },
        ]),
      ),
    ),
  };
}

function withLibrary<T>(folder: string, work: (database: Sqlite) => T): T {
  const { database } = openDatabase({ folder, now: new Date().toISOString() });
  try {
    return work(database);
  } finally {
    closeDatabase(database);
  }
}

function djangoTemplate() {
  const file = path.resolve('templates', 'decisions', 'django-vs-nodejs.yaml');
  return readTemplate(path.basename(file), readFileSync(file, 'utf8'));
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

function middle(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}
