import type { Change } from '../changes.ts';
import type { Row } from '../entities.ts';
import { newKey } from '../keys.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import { positionAfter } from './order.ts';
import { addRow, removeRow, setField } from './rows.ts';

/** Fields of a piece of evidence that people set one by one. */
export type EvidenceField = Exclude<keyof Row<'evidence'>, 'round' | 'key' | 'criterion' | 'position'>;

/** What new evidence is about. */
export interface EvidenceTarget {
  readonly round: number;
  readonly criterion: string;
  /** Null where it concerns every option. */
  readonly option: string | null;
}

/** Adds pieces of evidence to a criterion, source and years still open. @param key makes the key of each. */
export function addEvidence(
  state: DecisionState,
  target: EvidenceTarget,
  facts: readonly string[],
  key: () => string = newKey,
): readonly Change[] {
  const { round, criterion } = target;
  const last = positionAfter(
    rowsOf(state, 'evidence').filter((row) => row.round === round && row.criterion === criterion),
  );
  return facts.map((fact, index) =>
    addRow('evidence', {
      ...target,
      key: key(),
      position: last + index,
      fact,
      factYear: null,
      source: '',
      sourceYear: null,
      url: '',
      quoting: '',
      caveat: '',
      asPublished: false,
    }),
  );
}

/** Sets one field of a piece of evidence. */
export function setEvidence<F extends EvidenceField>(
  state: DecisionState,
  round: number,
  evidence: string,
  field: F,
  value: Row<'evidence'>[F],
): readonly Change[] {
  return setField(state, 'evidence', `${round}/${evidence}`, field, value);
}

/** Takes a piece of evidence out. */
export function removeEvidence(state: DecisionState, round: number, evidence: string): readonly Change[] {
  return removeRow(state, 'evidence', `${round}/${evidence}`);
}
