import type { RoundView } from '../../../shared/decision/view.ts';
import type { RecordPlan, WrittenRecord } from '../../../shared/ipc/contract.ts';

/** Key of the record that is superseded: of one that is amended, the one whose place it took before. */
export function supersedesNow(plan: RecordPlan, { decision }: RoundView): string | null {
  return plan.ending?.ending === 'amended' ? plan.supersedes : decision.supersedes;
}

/** The record that is superseded, where it can be. */
export function supersededBy(plan: RecordPlan, key: string | null): WrittenRecord | null {
  return plan.supersedable.find((record) => record.key === key) ?? null;
}

/** Records that were superseded when the record was last written and get their text back. */
export function releasedBy(plan: RecordPlan, key: string | null): readonly WrittenRecord[] {
  return plan.supersedable.filter((record) => record.key !== key && plan.superseding.includes(record.key));
}
