import { oneLine } from '../text/one-line.ts';
import type { DueReason } from './due.ts';
import type { Row } from './entities.ts';
import { scoreText } from './score-text.ts';
import type { DecisionState } from './state.ts';
import { latestRound, viewRound, type RoundView } from './view.ts';

/** What asks for a review, with its words but without the decision. */
export interface ToldReason {
  readonly kind: DueReason['kind'];
  /** The day from which it does, `YYYY-MM-DD`. */
  readonly on: string;
  /** Of a trigger: what was to be watched, in words; empty for a date, or where nobody wrote any. */
  readonly text: string;
  /** Of a condition that is met: the score and the condition, `Admin panel of Django is now 3 of 10, at most 4 of 10`. */
  readonly condition: string | null;
}

/** The reasons of {@link dueReasons} with the names that the newest round has. */
export function toldReasons(state: DecisionState, reasons: readonly DueReason[]): readonly ToldReason[] {
  const view = viewRound(state, latestRound(state));
  return reasons.map((reason) => {
    const { kind, on } = reason;
    if (reason.kind === 'date') return { kind, on, text: '', condition: null };
    const { trigger } = reason;
    const text = oneLine(trigger.text);
    if (reason.kind === 'condition') return { kind, on, text, condition: conditionWords(view, trigger, reason.value) };
    return { kind, on, text: text === '' ? (conditionWords(view, trigger) ?? '') : text, condition: null };
  });
}

/**
 * The condition of a trigger in words, with the present score where it is given; null where it has none that could be met,
 * or watches what is not in the round.
 */
export function conditionWords(view: RoundView, trigger: Row<'trigger'>, present?: number): string | null {
  const criterion = view.criteria.find(({ key }) => key === trigger.criterion);
  if (!criterion || trigger.value === null) return null;
  const watched = trigger.option ?? view.outcome.option;
  const option = view.options.find(({ key }) => key === watched);
  if (!option && watched !== null) return null;
  const whose = `${oneLine(criterion.name)} of ${option ? oneLine(option.name) : 'the chosen option'}`;
  const bound = `${trigger.relation === 'at-least' ? 'at least' : 'at most'} ${scoreText(criterion, trigger.value)}`;
  return present === undefined ? `${whose} ${bound}` : `${whose} is now ${scoreText(criterion, present)}, ${bound}`;
}

/** A reason as a sentence. @param day how a day is written @param today `YYYY-MM-DD` */
export function reasonSentence(reason: ToldReason, today: string, day: (on: string) => string): string {
  const on = day(reason.on);
  const about = reason.text === '' ? '.' : `: ${reason.text}`;
  switch (reason.kind) {
    case 'date':
      if (reason.on === today) return `It is to be reviewed today, ${on}.`;
      return reason.on < today ? `It was to be reviewed on ${on}.` : `It is to be reviewed on ${on}.`;
    case 'trigger':
      return `It happened on ${on}${about}`;
    case 'condition':
      return `Condition met: ${reason.condition ?? ''}${reason.text === '' ? '.' : ` (${reason.text})`}`;
  }
}
