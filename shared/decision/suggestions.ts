import type { Row } from './entities.ts';
import type { RoundView } from './view.ts';

/** One reason why a swing is suggested: an answer, what it changes and by whom that is said. */
export interface SwingReason {
  readonly answer: string;
  readonly change: number;
  readonly reason: string;
  readonly source: string;
}

/** The swing that template and answers suggest for a criterion, 0 to 100, with its reasons. */
export interface SwingSuggestion {
  readonly criterion: string;
  readonly swing: number;
  /** The template's own suggestion before any answer. */
  readonly base: number;
  readonly reasons: readonly SwingReason[];
}

/** What an answer speaks for: an option, or none of them (null). */
export interface Lean {
  readonly option: string | null;
  readonly answer: string;
  readonly reason: string;
  readonly source: string;
}

interface ChosenEffect {
  readonly effect: Row<'effect'>;
  readonly answer: string;
}

/**
 * Suggested swings for the criteria of a round: the template's suggestion plus the changes of all chosen answers, which
 * add up, clamped to 0 to 100. Criteria without a suggestion of either kind are left out.
 */
export function suggestedSwings(view: RoundView): readonly SwingSuggestion[] {
  const effects = chosenEffects(view).filter(({ effect }) => effect.kind === 'swing');
  return view.criteria.flatMap((criterion) => {
    const reasons = effects
      .filter(({ effect }) => effect.criterion === criterion.key)
      .map(({ effect, answer }) => ({
        answer,
        change: effect.swingChange ?? 0,
        reason: effect.reason,
        source: effect.source,
      }));
    if (criterion.suggestedSwing === null && reasons.length === 0) return [];
    const base = criterion.suggestedSwing ?? 0;
    const sum = reasons.reduce((total, reason) => total + reason.change, base);
    return [{ criterion: criterion.key, swing: Math.max(0, Math.min(100, sum)), base, reasons }];
  });
}

/** What the chosen answers speak for, in the order of the questions. Options that were taken out are left out. */
export function leans(view: RoundView): readonly Lean[] {
  const present = new Set(view.options.map((option) => option.key));
  return chosenEffects(view)
    .filter(({ effect }) => effect.kind === 'lean' && (effect.option === null || present.has(effect.option)))
    .map(({ effect, answer }) => ({ option: effect.option, answer, reason: effect.reason, source: effect.source }));
}

function chosenEffects(view: RoundView): readonly ChosenEffect[] {
  return view.questions.flatMap(({ choices }) =>
    choices
      .filter(({ choice }) => choice.chosen)
      .flatMap(({ choice, effects }) => effects.map((effect) => ({ effect, answer: choice.text }))),
  );
}
