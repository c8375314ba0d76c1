import { CST, Document, isMap, isScalar, isSeq, Lexer, parseDocument, visit, YAMLMap } from 'yaml';
import type { Template } from './template.ts';

/** Characters of a line of the file; longer texts are folded. */
const lineWidth = 110;

/** The comment at the top. */
const heading =
  ' A template of Fulcrum. Keys stay as they are once decisions use them; names, texts and numbers may be changed.';

/** Lists whose mappings stand in one line where they are short: `{ key: all, name: All }`. */
const shortMaps: ReadonlySet<unknown> = new Set(['groups', 'options', 'valuePoints']);

/** The text of a template file, which `readTemplate` reads as the same template; what is as it usually is stays out. */
export function writeTemplate(template: Template): string {
  const document = new Document(withoutDefaults(template), {
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
  });
  document.commentBefore = heading;
  if (!isMap(document.contents)) throw new Error('A template is a mapping.');
  document.contents.spaceBefore = true;
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    if (isSeq(value) || isMap(value)) key.spaceBefore = true;
    if (!isSeq(value) || !['criteria', 'questions'].includes(String(key.value))) continue;
    value.items.forEach((item, index) => {
      if (isMap(item) && index > 0) item.spaceBefore = true;
    });
  }
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key)) return;
      if (isSeq(value) && shortMaps.has(key.value))
        for (const item of value.items) if (isMap(item)) item.flow = isShort(item);
      if (key.value === 'scale' && isMap(value)) value.flow = true;
    },
  });
  return document.toString({ lineWidth, minContentWidth: 40, singleQuote: true });
}

/** The same file under another name, its comments and layout kept. @param text a file that was read. */
export function renamedTemplate(text: string, { slug, name }: Pick<Template, 'slug' | 'name'>): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true });
  document.set('slug', slug);
  document.set('name', name);
  return document.toString({ lineWidth });
}

/** Whether somebody has written comments into a file, which `writeTemplate` would not keep; its own line does not count. */
export function hasComments(text: string): boolean {
  return [...new Lexer().lex(text)].some((token) => CST.tokenType(token) === 'comment' && token !== `#${heading}`);
}

function isShort(map: YAMLMap): boolean {
  return (
    map.items.reduce((length, { key, value }) => length + String(key).length + String(value).length + 4, 6) <
    lineWidth - 10
  );
}

type Plain = Readonly<Record<string, unknown>>;

function withoutDefaults(template: Template): Plain {
  const { options, criteria, questions, sources, groups, ...head } = template;
  const plain = {
    ...head,
    sources,
    options: options.map((option) => sparse(option, { description: '', offered: false })),
    groups,
    criteria: criteria.map(({ scale, evidence, ...criterion }) =>
      sparse(
        {
          ...criterion,
          scale: sparse(scale, { direction: 'more', unit: '' }),
          evidence: evidence.map((item) => sparse(item, { asPublished: false })),
        },
        {
          question: '',
          scale: { lowest: 0, highest: 10, step: 1 },
          anchors: { lowest: '', middle: '', highest: '' },
          mustHave: false,
          valuePoints: [],
          evidence: [],
        },
      ),
    ),
    questions: questions.map(({ choices, ...question }) =>
      sparse(
        { ...question, choices: choices.map((choice) => sparse(choice, { swings: [], leans: [] })) },
        { multiple: false },
      ),
    ),
  };
  return sparse(plain, { sources: {}, options: [], criteria: [], questions: [] });
}

/** Without the fields that are open, or as they are where nothing is said. */
function sparse(fields: Plain, usual: Plain): Plain {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) =>
        value !== undefined && !(name in usual && JSON.stringify(value) === JSON.stringify(usual[name])),
    ),
  );
}
