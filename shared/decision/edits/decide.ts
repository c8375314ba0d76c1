import type { Change } from '../changes.ts';
import type { RecordFormat, Row, Status } from '../entities.ts';
import { newKey } from '../keys.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import { moveTo, positionAfter } from './order.ts';
import { addRow, putFields, removeRow, setField } from './rows.ts';

type ConsequenceKind = Row<'consequence'>['kind'];
type OutcomeFields = Partial<Pick<Row<'outcome'>, 'option' | 'reason' | 'confirmation'>>;

/** Sets parts of a round's outcome: the key of the chosen option (null for none), the reason, the confirmation. */
export function putOutcome(state: DecisionState, round: number, fields: OutcomeFields): readonly Change[] {
  return putFields(state, 'outcome', { round, option: null, reason: '', confirmation: '' }, fields);
}

/**
 * Adds consequences behind the others of their kind, in the order given.
 * @param key of the first one, where it is shown already.
 */
export function addConsequences(
  state: DecisionState,
  round: number,
  kind: ConsequenceKind,
  texts: readonly string[],
  key: string = newKey(),
): readonly Change[] {
  const first = positionAfter(consequencesOf(state, round, kind));
  return texts.map((text, index) =>
    addRow('consequence', { round, key: index === 0 ? key : newKey(), position: first + index, kind, text }),
  );
}

/** Puts several lines in the place of one consequence: the first is its text, the others follow it. */
export function splitConsequence(
  state: DecisionState,
  round: number,
  key: string,
  texts: readonly string[],
): readonly Change[] {
  const row = state.consequence[`${round}/${key}`];
  const [first = '', ...others] = texts;
  if (!row) return [];
  const siblings = consequencesOf(state, round, row.kind);
  const next = siblings[siblings.indexOf(row) + 1];
  const step = ((next?.position ?? row.position + others.length + 1) - row.position) / (others.length + 1);
  return [
    ...rewriteConsequence(state, round, key, first),
    ...others.map((text, index) =>
      addRow('consequence', { ...row, key: newKey(), position: row.position + step * (index + 1), text }),
    ),
  ];
}

/** Changes the text of a consequence. */
export function rewriteConsequence(state: DecisionState, round: number, key: string, text: string): readonly Change[] {
  return setField(state, 'consequence', `${round}/${key}`, 'text', text);
}

/** Moves a consequence to an index among those of its kind, 0 is first; beyond the ends it stays at the end. */
export function moveConsequence(state: DecisionState, round: number, key: string, index: number): readonly Change[] {
  const id = `${round}/${key}`;
  const kind = state.consequence[id]?.kind ?? 'good';
  return moveTo(state, 'consequence', consequencesOf(state, round, kind), id, index);
}

/** Takes a consequence out. */
export function removeConsequence(state: DecisionState, round: number, key: string): readonly Change[] {
  return removeRow(state, 'consequence', `${round}/${key}`);
}

/** Sets the status, and with it the date to the day of the change (`YYYY-MM-DD`), as the record says when it was last updated. */
export function setStatus(state: DecisionState, status: Status, today: string): readonly Change[] {
  const changes = setField(state, 'decision', '', 'status', status);
  return changes.length === 0 ? [] : [...changes, ...setField(state, 'decision', '', 'date', today)];
}

/** Sets the date of the decision or the day on which it is to be reviewed, `YYYY-MM-DD` or null. */
export function setDay(state: DecisionState, field: 'date' | 'reviewDate', day: string | null): readonly Change[] {
  return setField(state, 'decision', '', field, day);
}

/** Sets the title of the record; empty for that of the decision. */
export function setRecordTitle(state: DecisionState, title: string): readonly Change[] {
  return setField(state, 'decision', '', 'recordTitle', title);
}

/** Sets what took the place of a superseded decision. */
export function setSupersededBy(state: DecisionState, title: string): readonly Change[] {
  return setField(state, 'decision', '', 'supersededBy', title);
}

/** Sets the format in which the record is written. */
export function setRecordFormat(state: DecisionState, format: RecordFormat): readonly Change[] {
  return setField(state, 'decision', '', 'recordFormat', format);
}

/** Sets the key of the record that the next one supersedes; null for none. */
export function setSupersedes(state: DecisionState, record: string | null): readonly Change[] {
  return setField(state, 'decision', '', 'supersedes', record);
}

/** Closes a round for good. @param now the instant, ISO 8601 in UTC. */
export function closeRound(state: DecisionState, round: number, now: string): readonly Change[] {
  return state.round[String(round)]?.closedAt ? [] : setField(state, 'round', String(round), 'closedAt', now);
}

function consequencesOf(state: DecisionState, round: number, kind: ConsequenceKind): readonly Row<'consequence'>[] {
  return rowsOf(state, 'consequence')
    .filter((row) => row.round === round && row.kind === kind)
    .toSorted((left, right) => left.position - right.position || (left.key < right.key ? -1 : 1));
}
