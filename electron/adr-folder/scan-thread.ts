import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { joinAdrIndex } from '../store/adr-index/open-adr-index.ts';
import { codeOf, messageOf } from '../store/database-refused.ts';
import { checkerHere } from './checker.ts';
import { readFilesOnThreads, readToPass } from './read-files-on-threads.ts';
import type { ScanThreadData, ThreadAnswer, ThreadCommand, WorkKind, WorkResult } from './scan-messages.ts';
import { scannerHere } from './scanner.ts';

/*
 * The program of the threads that scan, read and check: reading thousands of files on the main one would keep every window
 * waiting. It is a bundle of its own beside main's.
 */

const { indexFile } = workerData as ScanThreadData;
const index = joinAdrIndex(indexFile);
const scanner = scannerHere(index, readFilesOnThreads(fileURLToPath(import.meta.url), indexFile));
const checker = checkerHere(index);

function answer(message: ThreadAnswer): void {
  parentPort?.postMessage(message);
}

async function carryOut(command: ThreadCommand): Promise<WorkResult<WorkKind>> {
  switch (command.kind) {
    case 'scan':
      return scanner.scan(command.request, (progress) => answer({ id: command.id, kind: 'progress', progress }));
    case 'forget':
      return scanner.forget(command.request);
    case 'read':
      return readToPass(command.request);
    case 'lint':
      return checker.lint(command.request);
    case 'planFix':
      return checker.planFix(command.request);
    case 'planRenumbering':
      return checker.planRenumbering(command.request);
  }
}

parentPort?.on('message', (command: ThreadCommand) => {
  const { id } = command;
  carryOut(command).then(
    (result) => answer({ id, kind: 'done', result }),
    (error: unknown) => answer({ id, kind: 'failed', code: codeOf(error), message: messageOf(error) }),
  );
});
