const refuse = `BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;`;

/** The triggers that keep a table with rows of rounds from changing in a round that is closed, whatever the code above does. */
export function closedRoundTriggersOf(table: string): string {
  return `
CREATE TRIGGER ${table}_closed_insert BEFORE INSERT ON ${table} WHEN ${closed('NEW')} ${refuse}
CREATE TRIGGER ${table}_closed_update BEFORE UPDATE ON ${table} WHEN ${closed('OLD')} OR ${closed('NEW')} ${refuse}
CREATE TRIGGER ${table}_closed_delete BEFORE DELETE ON ${table} WHEN ${closed('OLD')} ${refuse}`;
}

/** The triggers that keep a closed round itself from changing. */
export const closedRoundItselfTriggers = `
CREATE TRIGGER decision_round_closed_update BEFORE UPDATE ON decision_round WHEN OLD.closed_at IS NOT NULL ${refuse}
CREATE TRIGGER decision_round_closed_delete BEFORE DELETE ON decision_round WHEN OLD.closed_at IS NOT NULL ${refuse}`;

function closed(row: 'OLD' | 'NEW'): string {
  return `EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = ${row}.decision AND r.round = ${row}.round AND r.closed_at IS NOT NULL)`;
}
