/** An element of a page; text among its children is a string. */
export interface Parsed {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Parsed | string)[];
}

const token = /<!DOCTYPE html>|<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Reads a page as strictly as XML is read: every element is closed in its order, every attribute quoted and there once,
 * and every ampersand begins a reference.
 * @throws {Error} saying where it is not well-formed.
 */
export function parsedPage(html: string): Parsed {
  const root = { name: '', attributes: {}, children: [] as (Parsed | string)[] };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const at = token.lastIndex;
    const match = token.exec(html);
    if (!match) throw new Error(`Not well-formed at ${at}: ${html.slice(at, at + 80)}`);
    const [, closing, name, attributes = '', empty, words] = match;
    const parent = open.at(-1) ?? root;
    if (words !== undefined) parent.children.push(parent.name === 'style' ? words : decoded(words));
    else if (name !== undefined && closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> at ${at} closes something else.`);
    } else if (name !== undefined) {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed.`);
  return root;
}

/** All elements below one, in their order. */
export function elementsIn({ children }: Parsed): readonly Parsed[] {
  return children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsIn(child)]));
}

/** All elements of a name below one. */
export function named(page: Parsed, ...names: readonly string[]): readonly Parsed[] {
  return elementsIn(page).filter(({ name }) => names.includes(name));
}

/** The element with this id. */
export function byId(page: Parsed, id: string): Parsed {
  const found = elementsIn(page).find(({ attributes }) => attributes['id'] === id);
  if (!found) throw new Error(`Nothing has the id ${id}.`);
  return found;
}

/** The text of an element and of all in it. */
export function textOf({ children }: Parsed): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The rows of the first table with a caption like this, cell by cell. */
export function tableOf(page: Parsed, caption: RegExp): readonly (readonly string[])[] {
  const found = named(page, 'table').find((table) =>
    named(table, 'caption').some((entry) => caption.test(textOf(entry))),
  );
  if (!found) throw new Error(`No table ${caption}.`);
  return named(found, 'tbody').flatMap((body) => named(body, 'tr').map((row) => named(row, 'th', 'td').map(textOf)));
}

function attributesOf(written: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of written.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (Object.hasOwn(found, name)) throw new Error(`The attribute ${name} is there twice.`);
    found[name] = decoded(value);
  }
  return found;
}

function decoded(text: string): string {
  return text.replace(/&([^;&\s]{0,8};?)/g, (whole, reference: string) => {
    const sign = entities[reference.replace(/;$/, '')];
    if (!reference.endsWith(';') || sign === undefined) throw new Error(`${whole} is no reference.`);
    return sign;
  });
}
