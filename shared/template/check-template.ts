import { issueInWords, valueAt } from '../text/issue-words.ts';
import { templateSchema, type Template } from './template.ts';

/** What an item of a list is called. */
const items: Readonly<Record<string, string>> = {
  options: 'option',
  groups: 'group',
  criteria: 'criterion',
  questions: 'question',
  choices: 'answer',
  swings: 'effect',
  leans: 'effect',
  evidence: 'evidence',
  valuePoints: 'point',
};

/** The template, or the first thing that is wrong with it, in words: `Criterion 4, name: is empty.` */
export function checkTemplate(data: unknown): Template | { readonly problem: string } {
  const result = templateSchema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (!issue) return { problem: 'It is no template.' };
  const value = valueAt(data, issue.path);
  const words = value === '' ? 'is empty' : issueInWords(issue, value);
  const place = placeInWords(issue.path);
  return { problem: place === '' ? `It ${words}.` : `${place[0]?.toUpperCase()}${place.slice(1)}: ${words}.` };
}

function placeInWords(path: readonly PropertyKey[]): string {
  return path
    .flatMap((part, at) => {
      if (typeof part === 'number') return [`${items[String(path[at - 1])] ?? 'item'} ${part + 1}`];
      return typeof path[at + 1] === 'number' ? [] : [String(part)];
    })
    .join(', ');
}
