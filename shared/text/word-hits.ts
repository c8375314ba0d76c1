/** A place in a text where a searched word stands, `[from, to)` in UTF-16. */
export interface WordHit {
  readonly from: number;
  readonly to: number;
  /** Which of the searched words it is, from 0. */
  readonly word: number;
}

/** A piece of a text; `hit` where it is to be marked. */
export interface MarkedText {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * What a user typed, as it is looked for: words between spaces, each of one or more tokens in a row (`node.js` has two).
 * The last one is a beginning, unless a space follows it.
 */
export interface SearchWords {
  readonly words: readonly (readonly string[])[];
  readonly open: boolean;
}

/** Reads what a user typed. */
export function searchWords(query: string): SearchWords {
  const words = query
    .split(/\s+/u)
    .map((word) => tokensOf(word))
    .filter((tokens) => tokens.length > 0);
  return { words, open: !/\s$/u.test(query) };
}

/**
 * Where searched words stand in a text, in the order of the text, by the rules of the full-text index: without regard to
 * case and accents.
 * @param atMost so many hits are looked for.
 */
export function wordHits(text: string, search: SearchWords, atMost = Infinity): readonly WordHit[] {
  const hits: WordHit[] = [];
  for (const hit of hitsIn(text, search)) {
    hits.push(hit);
    if (hits.length >= atMost) break;
  }
  return hits;
}

function* hitsIn(text: string, { words, open }: SearchWords): Generator<WordHit> {
  const isWanted = beginnings(words);
  for (let at = nextToken(text, 0); at < text.length;) {
    const end = endOfToken(text, at);
    if (isWanted(text.charCodeAt(at))) {
      for (const [word, tokens] of words.entries()) {
        const to = endOfRow(text, at, end, tokens, open && word === words.length - 1);
        if (to !== null) yield { from: at, to, word };
      }
    }
    at = nextToken(text, end);
  }
}

/** Whether a token that begins with a UTF-16 unit may be one of the words; most can be passed over by that alone. */
function beginnings(words: SearchWords['words']): (unit: number) => boolean {
  const units = new Set(words.flatMap(([first = '']) => [first.charCodeAt(0), first.toUpperCase().charCodeAt(0)]));
  return (unit) => unit >= 0x80 || units.has(unit);
}

/** The end of a row of tokens whose first stands at a place; of an open row the last is a beginning. Null where it is another row. */
function endOfRow(
  text: string,
  from: number,
  firstEnd: number,
  tokens: readonly string[],
  open: boolean,
): number | null {
  let at = from;
  let end = firstEnd;
  for (const [index, wanted] of tokens.entries()) {
    if (index > 0) {
      at = nextToken(text, end);
      end = endOfToken(text, at);
    }
    const present = folded(text.slice(at, end));
    if (!(open && index === tokens.length - 1 ? present.startsWith(wanted) : present === wanted)) return null;
  }
  return end;
}

/** A text in pieces, those to be marked apart from the others. Hits may overlap. */
export function markHits(text: string, hits: readonly Pick<WordHit, 'from' | 'to'>[]): readonly MarkedText[] {
  const pieces: MarkedText[] = [];
  let at = 0;
  for (const { from, to } of hits.toSorted((a, b) => a.from - b.from)) {
    if (to <= at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
    const start = Math.max(at, from);
    pieces.push({ text: text.slice(start, to), hit: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

/** As many hits are looked at to find the best place; beyond, a text says nothing new. */
const hitsLookedAt = 64;

/**
 * The part of a text with most of the searched words close together, on one line, its hits marked; `…` where it was cut.
 * Empty where none of them stands in the text.
 * @param length about as long, in characters.
 */
export function snippet(text: string, search: SearchWords, length: number): readonly MarkedText[] {
  const best = bestHit(hitsIn(text, search), search.words.length, length);
  if (!best) return [];
  const start = beginningOfWord(text, Math.max(0, best.from - Math.floor(length / 4)), best.from);
  const end = endOfWord(text, Math.max(best.to, start + length));
  const inside = wordHits(text.slice(start, end), search);
  const pieces = markHits(text.slice(start, end), inside).map((piece) => ({
    ...piece,
    text: piece.text.replace(/\s+/gu, ' '),
  }));
  const cut = { text: '…', hit: false };
  return [...(start > 0 ? [cut] : []), ...pieces, ...(end < text.length ? [cut] : [])];
}

/** The hit from which on most words follow within a length; the first with all of them is not to be surpassed. */
function bestHit(hits: Iterable<WordHit>, words: number, length: number): WordHit | null {
  let best: WordHit | null = null;
  let most = 0;
  let looked = 0;
  const latest: WordHit[] = [];
  for (const hit of hits) {
    latest.push(hit);
    while (latest[0] && hit.to > latest[0].from + length) latest.shift();
    const together = new Set(latest.map(({ word }) => word)).size;
    if (together > most) {
      best = latest[0] ?? hit;
      most = together;
    }
    looked += 1;
    if (most === words || looked >= hitsLookedAt) break;
  }
  return best;
}

function beginningOfWord(text: string, at: number, latest: number): number {
  if (at === 0) return 0;
  for (let place = at; place < latest; place += 1) if (/\s/u.test(text.charAt(place - 1))) return place;
  return latest;
}

function endOfWord(text: string, at: number): number {
  for (let place = at; place < Math.min(text.length, at + 40); place += 1)
    if (/\s/u.test(text.charAt(place))) return place;
  const end = Math.min(text.length, at + 40);
  // Never between the two halves of one character.
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  for (let at = nextToken(text, 0); at < text.length;) {
    const end = endOfToken(text, at);
    tokens.push(folded(text.slice(at, end)));
    at = nextToken(text, end);
  }
  return tokens;
}

// As the full-text index cuts text: letters, digits and private use characters, with the accents that follow them.
const letter = /[\p{L}\p{N}\p{Co}]/uy;
const letterOrAccent = /[\p{L}\p{N}\p{Co}\u0300-\u0331]/uy;

function nextToken(text: string, from: number): number {
  let at = from;
  while (at < text.length && unitsOf(text, at, letter) === 0) at += 1;
  return at;
}

function endOfToken(text: string, from: number): number {
  let at = from;
  for (let units = unitsOf(text, at, letter); units > 0; units = unitsOf(text, at, letterOrAccent)) at += units;
  return at;
}

/** Number of UTF-16 units of the character at a place, 0 where it is of another kind; plain ASCII without an expression. */
function unitsOf(text: string, at: number, kind: RegExp): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a ? 1 : Number(unit >= 0x30 && unit <= 0x39);
  kind.lastIndex = at;
  return kind.test(text) ? kind.lastIndex - at : 0;
}

function folded(word: string): string {
  // oxlint-disable-next-line no-control-regex -- plain ASCII has no accents to be taken off
  if (/^[\u0000-\u007f]*$/.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}
