import type { RoundView } from '../decision/view.ts';

/** Tells words that only begin a sentence with a capital from names, by how a decision itself writes them. */
export interface Vocabulary {
  readonly isOrdinary: (word: string) => boolean;
}

/**
 * The words of a decision: one that it writes small somewhere, and with a capital only where a sentence begins, is no
 * name. Words of the options' names are names.
 */
export function vocabularyOf(view: RoundView): Vocabulary {
  const texts = textsOf(view).join('\n');
  const small = new Set(texts.match(/(?<![\p{L}.])\p{Ll}+(?![\p{L}.]\p{L})/gu));
  const names = new Set(texts.match(/(?<=[\p{Ll}\d,(] )\p{Lu}\p{Ll}+/gu));
  for (const option of view.options) for (const word of option.name.match(/\p{Lu}\p{Ll}+/gu) ?? []) names.add(word);
  return { isOrdinary: (word) => small.has(word.toLowerCase()) && !names.has(word) };
}

function textsOf(view: RoundView): readonly string[] {
  return [
    view.round.context,
    view.outcome.reason,
    view.outcome.confirmation,
    ...view.options.map((option) => option.description),
    ...view.criteria.flatMap((row) => [row.question, row.anchorLowest, row.anchorMiddle, row.anchorHighest]),
    ...Object.values(view.evidence).flatMap((rows) => rows.map((row) => row.fact)),
    ...Object.values(view.agreed.scores).map((score) => score.note),
    ...view.consequences.map((consequence) => consequence.text),
  ];
}
