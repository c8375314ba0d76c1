import { nothingToChange, type AdrFile, type Edit } from '../edits/edit.ts';
import { insertedBlocks } from '../edits/section-lines.ts';
import { inlineText } from '../markdown-inline.ts';
import { inParagraph, markdownBlock } from '../markdown-block.ts';
import { lineText } from '../reading/block-text.ts';
import { statementIn, type Statement } from '../reading/chosen-option.ts';
import { sectionOf } from '../reading/headings.ts';
import { continuing, sentence } from '../sentences.ts';
import type { LineRange } from '../source/blocks.ts';
import type { Patch } from '../source/patch.ts';
import { outlineOf, type Section } from '../source/sections.ts';
import { newSection } from './new-section.ts';
import { bareWords, sameWords } from './said.ts';
import { linesText, replacedText } from './texts.ts';
import { byEdit, type Difference } from './update.ts';

/** What an outcome is to say; null where it says so already. */
interface Meant {
  readonly name: string | null;
  /** Markdown. */
  readonly reason: string | null;
}

/** The chosen option and its reason; where the decision says nothing of them, the file keeps what it says. */
export const updateOutcome = byEdit((file, difference) => {
  const section = sectionOf(outlineOf(file.source), 'outcome');
  const stated = section && statementIn(file.source, section.blocks);
  const meant = meantBy(file, stated, difference);
  if (meant.name === null && meant.reason === null) return nothingToChange;
  if (!section) return patched(newSection(file, 'outcome', [statementOf(meant, difference)]));
  if (stated) return restated(file, section, stated, meant);
  return difference.wanted.options.length < 2 && !difference.hadOptions
    ? rationale(file, meant)
    : newlyStated(file, section, meant, difference);
});

function meantBy({ reading }: AdrFile, stated: Statement | null, { base, wanted, hadOptions }: Difference): Meant {
  const { chosen, reason } = reading.parts;
  const isOther = wanted.chosen !== null && !sameWords(wanted.chosen, base.chosen ?? '');
  const isNowOneOfSeveral = !hadOptions && wanted.options.length > 1;
  // A name in part is read as the option that has it in its own.
  const named = stated && isOther ? stated.text.text.slice(stated.nameFrom, stated.nameTo) : chosen;
  const isNamed = wanted.chosen === null || sameWords(named, wanted.chosen);
  const words = bareWords(wanted.reason);
  const isReasonNew = words !== '' && wanted.reason !== base.reason && bareWords(reason.text) !== words;
  return {
    name: (isOther || isNowOneOfSeveral) && !isNamed ? wanted.chosen : null,
    reason: isReasonNew ? wanted.reason.replace(/\r\n?/g, '\n').trim() : null,
  };
}

/** `Chosen option: "X", because …`, with the name that the decision has. */
function statementOf(meant: Meant, { wanted }: Difference): string {
  const name = meant.name ?? wanted.chosen;
  if (name === null) return markdownBlock(meant.reason ?? '');
  const stated = `Chosen option: "${inlineText(name)}"`;
  return meant.reason === null ? `${stated}.` : withReason(`${stated}, because `, meant.reason);
}

/** Only words that are never names lose the capital of a sentence's beginning. */
const noVocabulary = { isOrdinary: (): boolean => false };

/** A reason of one paragraph goes on in the sentence; any other follows in blocks of its own, where readers look for it. */
function withReason(head: string, reason: string): string {
  const isOne = !/\n/.test(reason) && inParagraph(reason) === markdownBlock(reason);
  return isOne
    ? head + sentence(continuing(markdownBlock(reason), noVocabulary))
    : `${head.trimEnd()}\n\n${markdownBlock(reason)}`;
}

/** Other words in the statement that is there: its name, its reason or both. */
function restated(file: AdrFile, section: Section, { text, nameFrom, nameTo }: Statement, meant: Meant): Edit {
  const { source, reading } = file;
  const { reason } = reading.parts;
  const isInside = reason.text !== '' && section.from < reason.from && reason.to <= section.to;
  if (reason.text !== '' && !isInside && meant.name === null) return replacedText(file, reason, meant.reason ?? '');
  const lead = lineText(source, text.from).slice(0, -(text.text.split('\n')[0] ?? '').length || undefined);
  const isListed = lead.trim() !== '' && lead.length < lineText(source, text.from).length;
  const range: LineRange = {
    from: text.from,
    to: Math.max(text.to, isInside && meant.reason !== null ? reason.to : 0),
  };
  const behind = range.to > text.to ? `\n${linesText(source, { from: text.to, to: range.to })}` : '';
  const named =
    meant.name === null ? text.text.slice(nameFrom, nameTo) : newName(text.text.slice(nameFrom, nameTo), meant.name);
  const whole = text.text.slice(0, nameFrom) + named + text.text.slice(nameTo) + behind;
  const wanted =
    meant.reason === null ? whole : reasoned(whole, nameFrom + named.length, isInside ? reason.text : '', meant.reason);
  if (!isListed) return replacedText(file, range, wanted);
  const indent = ' '.repeat(lead.length);
  const lines = wanted
    .split('\n')
    .map((line, index) => (index === 0 ? lead + line : line === '' ? line : indent + line));
  return patched({ ...range, lines });
}

/** Another reason behind the name, in place of the one that is there. */
function reasoned(whole: string, nameTo: number, present: string, reason: string): string {
  const first = present.split('\n\n')[0] ?? '';
  const at = first === '' ? -1 : whole.indexOf(first, nameTo);
  if (at < 0) return withReason(`${whole.trimEnd().replace(/[.,;:]$/, '')}, because `, reason);
  // The reason as it stands may have a shape of its own, which stays where it is not changed.
  const head = whole.slice(0, at);
  const isBelow = /\n\s*$/.test(head);
  if (!isBelow && (!present.includes('\n') || startsBlock(reason))) return withReason(head, reason);
  return head + (/\n\s*\n/.test(reason) || startsBlock(reason) ? reason : sentence(reason));
}

function startsBlock(text: string): boolean {
  return /^\s*(?:[-+*>|#]|\d+[.)]|`{3}|~{3})/.test(text);
}

/** A name with the marks around it that the present one has. */
function newName(marked: string, name: string): string {
  const trimmed = marked.trimEnd();
  const open = /^[*_"“„'‘«]*/.exec(trimmed)?.[0] ?? '';
  const close = /[*_"”“'’»]*$/.exec(trimmed.slice(open.length))?.[0] ?? '';
  const inner = inlineText(name);
  const gap = marked.slice(trimmed.length);
  // Without marks of its own a name ends where the reason or the next sentence begins.
  const needsMarks = open === '' && /[.!]|\b(?:because|since|due to)\b/i.test(inner);
  return needsMarks ? `"${inner}"${close}${gap}` : open + inner + close + gap;
}

/** The outcome of a file that decides without options: the reason has a section of its own. */
function rationale(file: AdrFile, { reason }: Meant): Edit {
  if (reason === null) return nothingToChange;
  const present = file.reading.parts.reason;
  const own = sectionOf(outlineOf(file.source), 'rationale');
  if (own && present.text !== '') return replacedText(file, present, reason);
  return patched(
    own
      ? insertedBlocks(file.source, own.heading.to, [markdownBlock(reason)])
      : newSection(file, 'rationale', [markdownBlock(reason)]),
  );
}

/** A statement in an outcome that has none: in place of what was decided, where that was about another option. */
function newlyStated(file: AdrFile, section: Section, meant: Meant, difference: Difference): Edit {
  const { source, reading } = file;
  const { decision, reason } = reading.parts;
  const { base, wanted, hadOptions } = difference;
  const own = sectionOf(outlineOf(source), 'rationale');
  const told = reason.text !== '' && own === null ? reason : null;
  const isKept = !hadOptions && sameWords(wanted.chosen ?? '', base.chosen ?? '');
  const replaced = meant.reason !== null || !hadOptions ? (told ?? decision) : told;
  if (replaced !== null && replaced.text !== '' && !isKept)
    return replacedText(
      file,
      replaced,
      statementOf({ ...meant, reason: meant.reason ?? told?.text ?? null }, difference),
    );
  return patched(insertedBlocks(source, firstLine(file, section), [oneParagraph(statementOf(meant, difference))]));
}

/** What follows the statement is no reason then. */
function oneParagraph(statement: string): string {
  return sentence(statement.replace(/\s*\n\s*/g, ' '));
}

function firstLine({ source }: AdrFile, { heading, blocks }: Section): number {
  return blocks.find(({ kind }) => kind !== 'blank')?.from ?? Math.min(heading.to, source.lines.length);
}

function patched(patch: Patch): Edit {
  return { kind: 'patches', patches: [patch] };
}
