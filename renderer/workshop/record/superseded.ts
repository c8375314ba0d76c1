import type { RecordPlan, WrittenRecord } from '../../../shared/ipc/contract.ts';

/** The record that is superseded, where it can be. */
export function supersededBy(plan: RecordPlan, key: string | null): WrittenRecord | null {
  return plan.supersedable.find((record) => record.key === key) ?? null;
}

/** Records that were superseded when the record was last written and get their text back. */
export function releasedBy(plan: RecordPlan, key: string | null): readonly WrittenRecord[] {
  return plan.supersedable.filter((record) => record.key !== key && plan.superseding.includes(record.key));
}
