import { parentPort, workerData } from 'node:worker_threads';
import { joinAdrIndex } from '../store/adr-index/open-adr-index.ts';
import { codeOf, messageOf } from '../store/database-refused.ts';
import type { ScanAnswer, ScanCommand, ScanThreadData } from './scan-messages.ts';
import { scannerHere } from './scanner.ts';

/*
 * The program of the thread that scans: reading thousands of files on the main one would keep every window waiting. It
 * is a bundle of its own beside main's.
 */

const { indexFile } = workerData as ScanThreadData;
const scanner = scannerHere(joinAdrIndex(indexFile));

function answer(message: ScanAnswer): void {
  parentPort?.postMessage(message);
}

async function carryOut(command: ScanCommand): Promise<void> {
  const { id } = command;
  try {
    if (command.kind === 'forget') {
      await scanner.forget(command.repository);
      answer({ id, kind: 'done', report: null });
    } else {
      const report = await scanner.scan(command.request, (progress) => answer({ id, kind: 'progress', progress }));
      answer({ id, kind: 'done', report });
    }
  } catch (error) {
    answer({ id, kind: 'failed', code: codeOf(error), message: messageOf(error) });
  }
}

parentPort?.on('message', (command: ScanCommand) => void carryOut(command));
