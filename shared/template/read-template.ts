import { LineCounter, isMap, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import { nestsDeeperThan } from './nesting.ts';
import { describeIssues } from './template-issues.ts';
import { templateSchema, type Template } from './template.ts';
import { UnreadableTemplate, type TemplateProblem } from './unreadable-template.ts';

/** Length of a template file beyond which it is not even parsed, in UTF-16 code units. */
export const templateFileLength = 500_000;

/**
 * Bound of yaml's alias count (references times the aliases that they expand to): a few aliases for a repeated text
 * are fine, a file that grows when it is expanded ("billion laughs") is refused.
 */
const maxAliasCount = 100;

/** Levels of collections and columns of indentation together; a template needs about 20. */
const maxDepth = 200;

/**
 * Reads a template from the text of a YAML 1.2 file.
 *
 * @param file its name, for the error only
 * @throws UnreadableTemplate with the problems found, each with its field and its line
 */
export function readTemplate(file: string, text: string): Template {
  const whole = (message: string): UnreadableTemplate =>
    new UnreadableTemplate(file, [{ field: '', line: null, message }]);
  if (text.length > templateFileLength)
    throw whole(`is too large: ${text.length} characters, at most ${templateFileLength} are read`);
  if (nestsDeeperThan(text, maxDepth)) throw whole(`has collections nested more than ${maxDepth} deep`);

  const lines = new LineCounter();
  const document = parse(text, lines);
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const broken = [...document.errors, ...document.warnings].map((problem) => ({
    field: '',
    line: lineAt(problem.pos[0]),
    message: `is not valid YAML: ${problem.message}`,
  }));
  const syntax = broken.length > 0 ? broken : repeatedKeys(document, lineAt);
  if (syntax.length > 0) throw new UnreadableTemplate(file, syntax);

  const data = expand(document);
  if (data instanceof Error) throw whole(`has aliases that cannot be expanded: ${data.message}`);
  const result = templateSchema.safeParse(data.value);
  if (result.success) return result.data;
  throw new UnreadableTemplate(
    file,
    describeIssues(result.error.issues, data.value, (path) => lineOf(document, path, lineAt)),
  );
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed {
  return parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    // 'silent' would also silence the error about a second document.
    logLevel: 'error',
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    // Quadratic in the number of keys; repeatedKeys() does the same in one pass.
    uniqueKeys: false,
  });
}

function expand(document: Document.Parsed): { readonly value: unknown } | Error {
  try {
    return { value: document.toJS({ maxAliasCount }) };
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

function repeatedKeys(document: Document.Parsed, lineAt: (offset: number) => number): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          problems.push({
            field: String(key.value),
            line: key.range ? lineAt(key.range[0]) : null,
            message: 'stands twice in the same place',
          });
        seen.add(key.value);
      }
    },
  });
  return problems;
}

/** Line of the field at `path`, or of the nearest one around it that is there. */
function lineOf(document: Document.Parsed, path: readonly PropertyKey[], lineAt: (offset: number) => number): number {
  for (let length = path.length; length > 0; length -= 1) {
    const at = path.slice(0, length);
    const around = length === 1 ? document.contents : document.getIn(at.slice(0, -1), true);
    const pair = isMap(around)
      ? around.items.find((item) => isScalar(item.key) && item.key.value === at.at(-1))
      : undefined;
    const node = pair === undefined ? document.getIn(at, true) : pair.key;
    if (isNode(node) && node.range) return lineAt(node.range[0]);
  }
  return 1;
}
