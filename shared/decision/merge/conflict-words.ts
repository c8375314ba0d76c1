import { counted, plainFigure } from '../../text/figures.ts';
import { keyFields, type AnyRow, type EntityName } from '../entities.ts';
import { agreedBallot } from '../keys.ts';
import { namedRows } from '../references.ts';
import { ballotOfRow } from './ballot-of-row.ts';
import { rowOn, type Copies, type Side } from './copies.ts';
import type { MergeConflict, Why } from './piece.ts';
import { only, roundOf, sameIn } from './rows.ts';

/** A conflict as people read it. */
export interface ConflictWords {
  /** Where: `round 1, score, “Hiring”, “Django”, agreed ballot: value`. */
  readonly place: string;
  /** Why it is asked about, a sentence. */
  readonly why: string;
  /** What each side has there; `not known` of a base that is not known. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

const reasons: Readonly<Record<Why, string>> = {
  'both-changed': 'Both sides changed it.',
  'both-added': 'Both sides added it, not in the same way.',
  'removed-and-changed': 'One side took it out, the other changed it.',
  'still-needed': 'One side took it out, the other has something that stands on it.',
  'no-base': 'The two differ, and what was there before is not known.',
  'sealed-ballot':
    'The ballot has other entries on each side, and is sealed on one: it is taken from one side as a whole.',
  'closed-round': 'The round is closed and never changes, so this is not taken.',
  'closed-twice': 'Both sides closed the round, not with the same content: it is taken from one side as a whole.',
  'does-not-fit': 'What the two sides did does not fit together.',
};

/** A conflict in words, with the names that things have in the copies. */
export function conflictInWords(copies: Copies, conflict: MergeConflict): ConflictWords {
  const { entity, id, fields, why, problem } = conflict;
  const side = (each: Side): string =>
    each === 'base' && copies.base === null ? 'not known' : valueInWords(copies, conflict, each);
  const parts = fields.map(spaced).join(', ');
  return {
    place: `${placeInWords(copies, entity, id)}${parts === '' ? '' : `: ${parts}`}`,
    why:
      problem === null ? reasons[why] : `${reasons[why]} ${problem.replace(/ Nothing was (?:changed|added)\.$/, '')}`,
    base: side('base'),
    ours: side('ours'),
    theirs: side('theirs'),
  };
}

/** Where a row stands: its round, what it is, its name, what it is about and whose ballot it is on. */
function placeInWords(copies: Copies, entity: EntityName, id: string): string {
  const row = anySide(copies, entity, id) ?? {};
  const round = roundOf(entity, id);
  if (entity === 'decision') return 'the decision';
  if (entity === 'round') return `round ${round}`;
  const ballot = ballotOfRow(entity, row);
  const ofBallot = ballot ? [ballotInWords(copies, ballot.key, ballot.id)] : [];
  if (entity === 'ballot') return [`round ${round}`, ...ofBallot].join(', ');
  const about = namedRows(entity, only(keyFields[entity], row)).filter(
    (named) => named.entity !== 'round' && named.entity !== 'ballot',
  );
  const names = about.map((named) => nameOf(copies, named.entity, named.id));
  const own = ownName(row);
  return [
    ...(round === null ? [] : [`round ${round}`]),
    own === null ? spaced(entity) : `${spaced(entity)} ${quoted(own)}`,
    ...names,
    ...ofBallot,
  ].join(', ');
}

function ballotInWords(copies: Copies, key: string, id: string): string {
  if (key === agreedBallot) return 'agreed ballot';
  return `ballot of ${nameOf(copies, 'participant', id)}`;
}

function valueInWords(copies: Copies, conflict: MergeConflict, side: Side): string {
  const { base, fields, why } = conflict;
  const row = conflict[side];
  if (row === null) return base === null || side === 'base' ? 'not there' : 'taken out';
  const round = roundOf(conflict.entity, conflict.id);
  const said = (field: string): string =>
    fieldInWords(copies, round, field, row[field] ?? null, excerptStart(conflict, field));
  const [field] = fields;
  if (fields.length === 1 && field !== undefined) return said(field);
  if (fields.length > 1) return fields.map((each) => `${spaced(each)} ${said(each)}`).join(', ');
  if (why === 'sealed-ballot' || why === 'closed-twice') return 'as it is there';
  if (side === 'base' || base === null) return 'there';
  const changed = Object.keys(row).filter((each) => !sameIn([each], row, base));
  if (changed.length === 0) return 'unchanged';
  const [first = ''] = changed;
  const more = changed.length > 1 ? ` and ${counted(changed.length - 1, 'more field')}` : '';
  return `changed: ${spaced(first)} ${said(first)}${more}`;
}

/** @param start where a long text is shown from. */
function fieldInWords(
  copies: Copies,
  round: number | null,
  field: string,
  value: AnyRow[string],
  start: number,
): string {
  if (value === null) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return plainFigure(value);
  if (value === '') return 'empty';
  if (round !== null && (field === 'option' || field === 'criterion' || field === 'group'))
    return nameOf(copies, field, `${round}/${value}`);
  return quoted(value, start);
}

/** The name of something that is referred to, else its key. */
function nameOf(copies: Copies, entity: EntityName, id: string): string {
  const name = ownName(anySide(copies, entity, id) ?? {});
  return quoted(name ?? id.split('/').at(-1) ?? '');
}

/** What a row is called: its name, or the text it consists of; null where it has none. */
function ownName(row: AnyRow): string | null {
  const found = ['name', 'title', 'tag', 'text', 'fact', 'subject'].map((field) => row[field]).find((name) => name);
  return typeof found === 'string' ? found : null;
}

function anySide(copies: Copies, entity: EntityName, id: string): AnyRow | null {
  for (const side of ['ours', 'theirs', 'base'] as const) {
    const row = rowOn(copies, side, entity, id);
    if (row) return row;
  }
  return null;
}

/** Where the texts of the three sides are shown from: a little before they differ where that comes late, else their beginning. */
function excerptStart({ base, ours, theirs }: MergeConflict, field: string): number {
  const values = [base, ours, theirs].map((row) => row?.[field]);
  const [first = '', ...others] = values.filter((value) => typeof value === 'string').map(inOneLine);
  let same = 0;
  while (same < first.length && others.every((other) => other[same] === first[same])) same += 1;
  if (same <= shownLength - 20 || others.every((other) => other === first)) return 0;
  const word = first.indexOf(' ', same - 20) + 1;
  return word > 0 && word < same ? word : same - 20;
}

/** Characters of a text that are shown. */
const shownLength = 60;

/** A text in quotes, in one line, from a place on and not too long. */
function quoted(text: string, start = 0): string {
  const line = inOneLine(text);
  const rest = start > 0 ? `…${line.slice(start)}` : line;
  return `“${rest.length > shownLength ? `${rest.slice(0, shownLength - 1)}…` : rest}”`;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A name of the code in words: `scaleHighest` is `scale highest`. */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
