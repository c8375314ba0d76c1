import { adrFile, type AdrFile } from '../edits/edit.ts';
import { markdownBlock } from '../markdown-block.ts';
import { allSections, outlineOf, type Section } from '../source/sections.ts';
import { sectionOfOption } from './option-sections.ts';
import { isToldInDecision, withoutConsequences } from './option-arguments.ts';
import { bareWords, saidInFile, type Said, type SaidItem, type SaidOption } from './said.ts';
import type { Difference } from './update.ts';

type Part = keyof Said;

const names: Readonly<Record<Part, string>> = {
  title: 'title',
  status: 'status',
  supersededBy: 'status',
  date: 'date',
  people: 'people',
  context: 'context',
  drivers: 'decision drivers',
  options: 'options',
  chosen: 'chosen option',
  reason: 'reason',
  consequences: 'consequences',
  confirmation: 'confirmation',
  reviewDate: 'review date',
};

const parts: readonly Part[] = [
  'title',
  'status',
  'date',
  'people',
  'context',
  'drivers',
  'options',
  'chosen',
  'reason',
  'consequences',
  'confirmation',
  'reviewDate',
];

/**
 * What would be wrong with a file after its update, as a sentence for the user; null where it says what the decision
 * says, all that the decision leaves alone is said as before, and every heading and relation is there still.
 */
export function problemAfter(before: AdrFile, after: AdrFile, difference: Difference): string | null {
  const written = adrFile(after.path, after.source.text);
  const said = saidInFile(written.reading, written.path);
  const former = saidInFile(before.reading, before.path);
  for (const part of parts) {
    const isMeant = isSaid(part, difference, written);
    const expected = isMeant ? withOthers(former, difference) : former;
    // Behind a statement of the chosen option all that was decided before is read as its reason.
    if (part === 'reason' && !isMeant && !difference.hadOptions) continue;
    if (part === 'chosen' && before.reading.parts.chosen === '' && isUntold(written)) continue;
    if (!isSame(part, expected, said, written))
      return `After this change the ${names[part]} of the file would not be read as meant. Change the file as text.`;
  }
  if (!keepsRelations(before, written, difference))
    return 'After this change the relations or tags of the file would not be read as before. Change the file as text.';
  return keepsHeadings(before, written, difference)
    ? null
    : 'This change would take a section away that it is not about. Change the file as text.';
}

/** What the decision says, with what somebody else has put into the lists of the file. */
function withOthers(former: Said, { base, wanted }: Difference): Said {
  const together = (part: 'drivers' | 'consequences'): readonly SaidItem[] => {
    const isIn = (items: readonly SaidItem[], item: SaidItem): boolean => isSubset([item], items);
    const kept = former[part].filter((item) => !isIn(base[part], item) || isIn(wanted[part], item));
    return [...kept, ...wanted[part].filter((item) => !isIn(base[part], item))];
  };
  return { ...wanted, drivers: together('drivers'), consequences: together('consequences') };
}

/** By what a decision is superseded goes with its status. */
function keepsRelations(before: AdrFile, after: AdrFile, { base, wanted }: Difference): boolean {
  const isStatus = base.status !== wanted.status || base.supersededBy !== wanted.supersededBy;
  const told = after.reading.links.map(({ relation, href }) => `${relation} ${href}`);
  const kept = before.reading.links
    .filter(({ relation }) => relation !== 'mentions' && !(isStatus && relation === 'superseded-by'))
    .every(({ relation, href }) => told.includes(`${relation} ${href}`));
  return kept && sorted(before.reading.tags) === sorted(after.reading.tags);
}

/** Whether an update of a part was meant to change it. */
function isSaid(part: Part, { base, wanted }: Difference, file: AdrFile): boolean {
  const [one, other] = [base[part], wanted[part]];
  if (other === null || other === '' || JSON.stringify(one) === JSON.stringify(other)) return false;
  return part !== 'chosen' || !isUntold(file);
}

/** Whether a file names no option, so that what it decided is read as the one that was chosen. */
function isUntold({ reading }: AdrFile): boolean {
  return reading.parts.options.length === 0 && reading.parts.chosen === '';
}

function isSame(part: Part, expected: Said, said: Said, file: AdrFile): boolean {
  switch (part) {
    case 'drivers':
    case 'consequences':
      return isSubset(expected[part], said[part]) && isSubset(said[part], expected[part]);
    case 'people':
      return (['decision-maker', 'consulted', 'informed'] as const).every(
        (role) => expected.people[role].length === 0 || sorted(expected.people[role]) === sorted(said.people[role]),
      );
    case 'options':
      return optionsSame(expected, said, file);
    case 'context':
    case 'confirmation':
    case 'reason': {
      const words = bareWords(said[part]);
      return words === bareWords(expected[part]) || words === bareWords(markdownBlock(expected[part]));
    }
    case 'chosen':
      return bareWords(expected.chosen ?? '') === bareWords(said.chosen ?? '');
    case 'title':
      return bareWords(expected.title) === bareWords(said.title);
    case 'status':
    case 'supersededBy':
    case 'date':
    case 'reviewDate':
      return part === 'supersededBy' || expected[part] === said[part];
  }
}

/** Each option with its description and arguments; what was decided is no option of a file that lists none. */
function optionsSame(expected: Said, said: Said, file: AdrFile): boolean {
  if (file.reading.parts.options.length === 0) return expected.options.length <= 1;
  return (
    expected.options.length === said.options.length &&
    expected.options.every((option, index) => {
      const isNamed = ({ name }: SaidOption): boolean => bareWords(name) === bareWords(option.name);
      const own =
        said.options.slice(index, index + 1).find(isNamed) ??
        said.options.find(({ name }) => name === option.name) ??
        said.options.find(isNamed);
      if (!own) return false;
      const isDescribed =
        option.description.trim() === '' ||
        bareWords(own.description) === bareWords(option.description) ||
        bareWords(own.description) === bareWords(markdownBlock(option.description)) ||
        bareWords(own.description) === bareWords(withoutConsequences(file, option.description)) ||
        isToldInDecision(file, option.description);
      return isDescribed && isSubset(option.arguments, own.arguments) && isSubset(own.arguments, option.arguments);
    })
  );
}

function isSubset(items: readonly SaidItem[], others: readonly SaidItem[]): boolean {
  const left = others.map(({ kind, words }) => `${kind} ${bareWords(words)}`);
  return items.every(({ kind, words }) => left.includes(`${kind} ${bareWords(words)}`));
}

function sorted(list: readonly string[]): string {
  return JSON.stringify(list.toSorted());
}

/** Headings may go only with an option, or where their words are said elsewhere now. */
function keepsHeadings(before: AdrFile, after: AdrFile, { base, wanted }: Difference): boolean {
  const sections = ({ source }: AdrFile): readonly Section[] => allSections(outlineOf(source));
  const left = sections(after).map(({ title }) => title);
  const lost = sections(before).filter(({ title }) => {
    const at = left.indexOf(title);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const words = bareWords(after.source.text);
  const isRetitled = wanted.title !== base.title;
  const ofOptions = before.reading.parts.options.flatMap((option) => sectionOfOption(before, option) ?? []);
  return lost.every(
    ({ from, title }) =>
      words.includes(bareWords(title)) ||
      ofOptions.some((section) => section.from <= from && from < section.to) ||
      (isRetitled && from === before.reading.titleLine),
  );
}
