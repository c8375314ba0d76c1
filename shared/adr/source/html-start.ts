/** How a block of HTML goes on: until a line has this in it, or until the next blank line. */
export interface HtmlStart {
  readonly isComment: boolean;
  /** In lower case; null: until a blank line. */
  readonly ends: readonly string[] | null;
  /** Whether it may end a paragraph. */
  readonly interrupts: boolean;
}

/** Elements that begin a block of HTML by their name alone (CommonMark 0.31, start condition 6). */
const blockElements = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li ' +
    'link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th ' +
    'thead title tr track ul'
  ).split(' '),
);

const rawElements = ['pre', 'script', 'style', 'textarea'];

const openingTag =
  /^<[a-z][a-z0-9-]*(?:[ \t]+[a-z_:][\w:.-]*(?:=(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*[ \t]*\/?>[ \t]*$/i;

/** The block of HTML that a line, without its indentation, begins; null where it begins none. */
export function htmlStart(body: string): HtmlStart | null {
  if (!body.startsWith('<')) return null;
  const text = (ends: string): HtmlStart => ({ isComment: ends === '-->', ends: [ends], interrupts: true });
  if (body.startsWith('<!--')) return text('-->');
  if (body.startsWith('<?')) return text('?>');
  if (body.startsWith('<![CDATA[')) return text(']]>');
  if (/^<![a-z]/i.test(body)) return text('>');
  const name = /^<\/?([a-z][a-z0-9-]*)(?=[ \t>]|\/>|$)/i.exec(body)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  if (rawElements.includes(name) && !body.startsWith('</'))
    return { isComment: false, ends: rawElements.map((element) => `</${element}>`), interrupts: true };
  if (blockElements.has(name)) return { isComment: false, ends: null, interrupts: true };
  return isOneTag(body) ? { isComment: false, ends: null, interrupts: false } : null;
}

/** Whether a line of a block of HTML is its last by what it has in it. */
export function endsHtml(line: string, { ends }: HtmlStart): boolean {
  const text = line.toLowerCase();
  return ends?.some((end) => text.includes(end)) ?? false;
}

/** Whether a line is one complete tag and nothing else. */
function isOneTag(body: string): boolean {
  return openingTag.test(body) || /^<\/[a-z][a-z0-9-]*[ \t]*>[ \t]*$/i.test(body);
}
