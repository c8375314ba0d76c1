import type { Row } from '../decision/entities.ts';
import type { QuestionView, RoundView } from '../decision/view.ts';
import { sourceList, type SourceList } from './source-list.ts';
import type { Template } from './template.ts';

/** What becomes of an option: part of every new decision, ready to add to it, or not in the template at all. */
export const optionUses = ['compared', 'offered', 'left-out'] as const;
export type OptionUse = (typeof optionUses)[number];

/** What a template has that a decision does not say. */
export interface TemplateFacts {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** By the key of the option; one that is not named here is left out. */
  readonly options: Readonly<Record<string, OptionUse>>;
  /** The template that the decision was made from: titles and notes of its sources are taken over; null for none. */
  readonly known: Template | null;
}

type Criterion = Template['criteria'][number];
type Choice = Template['questions'][number]['choices'][number];

/** The options as they stand in a round: those that are not compared are offered. */
export function presentUses(view: RoundView): Readonly<Record<string, OptionUse>> {
  return Object.fromEntries([
    ...view.options.map(({ key }) => [key, 'compared'] as const),
    ...view.optionsAside.map(({ key }) => [key, 'offered'] as const),
  ]);
}

/**
 * The template that a round of a decision would be made from again: options, groups, criteria with scales, anchors, value
 * functions, suggested weights and evidence, questions with what their answers suggest; all keys stay. What people said
 * and scored is no part of it: weights, scores, notes, findings, answers, people, context, what was decided.
 * Evidence about an option that is left out, and what speaks for it, is left out with it. Nothing is checked: a name that
 * is empty stays empty, which the schema of templates refuses.
 */
export function templateFromRound(view: RoundView, facts: TemplateFacts): Template {
  const { slug, name, description, known } = facts;
  const roleOf = (option: string): OptionUse => facts.options[option] ?? 'left-out';
  const isIn = (option: string | null): boolean => option === null || roleOf(option) !== 'left-out';
  const sources = sourceList(known?.sources ?? {});
  const criteria = view.criteria.map((criterion) => criterionOf(view, criterion, { known, sources, isIn }));
  const present = new Set(criteria.map(({ key }) => key));
  const questions = view.questions
    .filter(({ choices }) => choices.length > 1)
    .map((question) => questionOf(question, { known, sources, isIn, present }));
  return {
    template: 1,
    slug,
    name,
    description,
    sources: sources.cited(),
    options: [...view.options, ...view.optionsAside]
      .filter(({ key }) => isIn(key))
      .map((option) => ({
        key: option.key,
        name: option.name,
        description: option.description,
        offered: roleOf(option.key) === 'offered',
      })),
    groups:
      view.groups.length === 0
        ? [{ key: 'criteria', name: 'Criteria' }]
        : view.groups.map(({ group }) => ({ key: group.key, name: group.name })),
    criteria,
    questions,
  };
}

interface Parts {
  readonly known: Template | null;
  readonly sources: SourceList;
  readonly isIn: (option: string | null) => boolean;
}

function criterionOf(view: RoundView, row: Row<'criterion'>, { known, sources, isIn }: Parts): Criterion {
  const before = known?.criteria.find(({ key }) => key === row.key)?.evidence ?? [];
  return {
    key: row.key,
    group: row.group,
    name: row.name,
    question: row.question,
    scale: {
      lowest: row.scaleLowest,
      highest: row.scaleHighest,
      step: row.scaleStep,
      direction: row.direction,
      unit: row.unit,
    },
    anchors: { lowest: row.anchorLowest, middle: row.anchorMiddle, highest: row.anchorHighest },
    ...(row.suggestedSwing === null ? {} : { suggestedSwing: row.suggestedSwing }),
    mustHave: row.mustHave,
    valuePoints: (view.valuePoints[row.key] ?? []).map(({ score, value }) => ({ score, value })),
    evidence: (view.evidence[row.key] ?? [])
      .filter(({ option, fact }) => isIn(option) && fact !== '')
      .map((item) => {
        const usual = before.find(({ fact, option }) => fact === item.fact && (option ?? null) === item.option)?.source;
        const source = sources.ofEvidence({ publisher: item.source, year: item.sourceYear, url: item.url }, usual);
        return {
          ...(item.option === null ? {} : { option: item.option }),
          fact: item.fact,
          ...(item.factYear === null ? {} : { factYear: item.factYear }),
          ...(source === undefined ? {} : { source }),
          ...(item.quoting === '' ? {} : { quoting: item.quoting }),
          ...(item.caveat === '' ? {} : { caveat: item.caveat }),
          asPublished: item.asPublished,
        };
      }),
  };
}

function questionOf(
  { question, choices }: QuestionView,
  { known, sources, isIn, present }: Parts & { readonly present: ReadonlySet<string> },
): Template['questions'][number] {
  const before = known?.questions.find(({ key }) => key === question.key)?.choices ?? [];
  return {
    key: question.key,
    text: question.text,
    multiple: question.multiple,
    choices: choices.map(({ choice, effects }): Choice => {
      const usual = before.find(({ key }) => key === choice.key);
      const cited = (effect: Row<'effect'>, all: Choice['swings'] | Choice['leans'] = []): { source?: string } => {
        const source = sources.ofEffect(effect.source, all.find(({ reason }) => reason === effect.reason)?.source);
        return source === undefined ? {} : { source };
      };
      return {
        key: choice.key,
        text: choice.text,
        swings: effects.flatMap((effect) =>
          effect.kind === 'swing' && effect.criterion !== null && present.has(effect.criterion)
            ? [
                {
                  criterion: effect.criterion,
                  change: effect.swingChange ?? 0,
                  reason: effect.reason,
                  ...cited(effect, usual?.swings),
                },
              ]
            : [],
        ),
        leans: effects.flatMap((effect) =>
          effect.kind === 'lean' && isIn(effect.option)
            ? [{ option: effect.option ?? 'neither', reason: effect.reason, ...cited(effect, usual?.leans) }]
            : [],
        ),
      };
    }),
  };
}
