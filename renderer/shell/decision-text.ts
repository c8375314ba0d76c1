import { DecisionFileRefused } from '../../shared/decision/decision-file-refused.ts';
import { limits } from '../../shared/decision/limits.ts';

/**
 * The text of a dropped file. What is not UTF-8 is refused: read leniently, it would come in with marks in the place of
 * letters and nobody told.
 * @throws {DecisionFileRefused} `too-large` or `not-json`.
 */
export async function decisionText(file: File): Promise<string> {
  if (file.size > limits.fileBytes)
    throw new DecisionFileRefused('too-large', file.name, '', `is larger than ${limits.fileBytes / 1024 / 1024} MiB`);
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DecisionFileRefused('not-json', file.name, '', 'is not UTF-8 text');
  }
}
