import { openDatabase } from '../../../../electron/store/open-database.ts';
import { setField } from '../../../../shared/decision/edits/rows.ts';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { editStored } from '../../../../electron/store/decisions.ts';
import { DatabaseRefused } from '../../../../electron/store/database-refused.ts';

/** Run in a process of its own: edits the decision "d1" without end and reports the number of each edit that is stored. */
const [folder = ''] = process.argv.slice(2);
try {
  const { database } = openDatabase({ folder, now: new Date().toISOString() });
  for (let count = 1; ; count += 1) {
    const state = loadDecision(database, 'd1');
    if (!state) throw new Error('There is no decision to edit.');
    const changes = setField(state, 'decision', '', 'title', String(count));
    editStored(database, {
      decision: 'd1',
      at: new Date().toISOString(),
      actor: null,
      label: 'x',
      focus: null,
      changes,
    });
    process.stdout.write(`${count}\n`);
  }
} catch (error) {
  process.stdout.write(error instanceof DatabaseRefused ? `${error.code}\n` : `${String(error)}\n`);
  process.exitCode = 1;
}
