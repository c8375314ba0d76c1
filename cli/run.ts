import { DecisionFileRefused } from '../shared/decision/decision-file-refused.ts';
import { version } from '../package.json';
import { readArguments, type Request } from './arguments.ts';
import { unusable, wellDone, type CommandResult } from './command-result.ts';
import { exportAdrs } from './commands/adr-export.ts';
import { indexAdrs } from './commands/adr-index.ts';
import { lintAdrs } from './commands/adr-lint.ts';
import { listAdrs } from './commands/adr-list.ts';
import { newAdr } from './commands/adr-new.ts';
import { renumberAdr } from './commands/adr-renumber.ts';
import { setAdrStatus } from './commands/adr-status.ts';
import { supersedeAdr } from './commands/adr-supersede.ts';
import { listDue } from './commands/due.ts';
import { evaluateFile } from './commands/evaluate.ts';
import { exportFile } from './commands/export.ts';
import { mergeFiles } from './commands/merge.ts';
import { validateFiles } from './commands/validate.ts';
import { FileRefused } from './file-refused.ts';
import { helpText } from './help.ts';
import { terminalText } from './terminal-text.ts';
import { UsageRefused } from './usage-refused.ts';

/** Does what a command line asks for. Never throws: whatever goes wrong is told in the result. */
export async function run(args: readonly string[]): Promise<CommandResult> {
  try {
    return await perform(readArguments(args));
  } catch (error) {
    return unusable(terminalText(messageOf(error)));
  }
}

function perform(request: Request): CommandResult | Promise<CommandResult> {
  switch (request.kind) {
    case 'help':
      return wellDone(helpText(request.about));
    case 'version':
      return wellDone(`${version}\n`);
    case 'evaluate':
      return evaluateFile(request);
    case 'export':
      return exportFile(request);
    case 'validate':
      return validateFiles(request.files);
    case 'due':
      return listDue(request);
    case 'merge':
      return mergeFiles(request);
    case 'adr-list':
      return listAdrs(request);
    case 'adr-lint':
      return lintAdrs(request);
    case 'adr-status':
      return setAdrStatus(request);
    case 'adr-supersede':
      return supersedeAdr(request);
    case 'adr-renumber':
      return renumberAdr(request);
    case 'adr-new':
      return newAdr(request);
    case 'adr-index':
      return indexAdrs(request);
    case 'adr-export':
      return exportAdrs(request);
  }
}

function messageOf(error: unknown): string {
  if (error instanceof UsageRefused) return `${error.message}\nMore: npm run -s cli -- --help`;
  if (error instanceof FileRefused || error instanceof DecisionFileRefused) return error.message;
  // Nothing we foresaw: whoever reports it needs the whole of it.
  return `Something went wrong inside Fulcrum. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
