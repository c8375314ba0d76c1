import { CST, Lexer } from 'yaml';

/**
 * Whether the collections of a YAML text may be nested more than `most` deep. To be asked before parsing: yaml's
 * composer is recursive, and a file of nothing but brackets does not only use up the stack, it can take the process down
 * (V8 aborts when a regular expression is compiled with no stack left). The lexer works flat and in one pass.
 *
 * Exact for brackets and braces. Block collections count by indentation and by the indicators (`-`, `?`, `:`) in their
 * line, of which every level needs at least one more.
 */
export function nestsDeeperThan(text: string, most: number): boolean {
  let brackets = 0;
  let block = 0;
  let lineStart = true;
  for (const source of new Lexer().lex(text)) {
    switch (CST.tokenType(source)) {
      case 'flow-seq-start':
      case 'flow-map-start':
        brackets += 1;
        break;
      case 'flow-seq-end':
      case 'flow-map-end':
        brackets -= 1;
        break;
      case 'newline':
        block = 0;
        lineStart = true;
        continue;
      case 'space':
        if (lineStart) block += source.length;
        break;
      case 'seq-item-ind':
      case 'explicit-key-ind':
      case 'map-value-ind':
        block += 1;
        break;
      default:
        break;
    }
    lineStart = false;
    if (Math.max(brackets, 0) + block > most) return true;
  }
  return false;
}
