import { counted } from '../shared/text/figures.ts';
import { reasonSentence } from '../shared/decision/due-words.ts';
import type { DueOutput } from './due-schema.ts';
import { terminalLine, terminalText } from './terminal-text.ts';

/** `due` for people: each decision with its file and what asks for a review. @param today `YYYY-MM-DD` */
export function dueText({ before, decisions, due }: DueOutput, today: string): string {
  const lines = due.flatMap(({ decision, adr, title, status, reasons }) => [
    `${terminalText(adr ?? decision ?? '')}: ${terminalLine(title)}${status === null ? '' : ` (${terminalLine(status)})`}`,
    ...reasons.map((reason) => `    ${terminalLine(reasonSentence(reason, today, (on) => on))}`),
  ]);
  const count = due.length === 0 ? 'none' : String(due.length);
  const summary = `${counted(decisions, 'decision')}, ${count} due ${before === today ? 'today' : `by ${before}`}`;
  return `${[...lines, summary].join('\n')}\n`;
}
