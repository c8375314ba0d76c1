import { useDecision } from '../../session/session-context.tsx';
import { frameText } from '../../text/frame.ts';

/** Stands for null, "all options", where a key is needed; no key begins with a dash. */
export const everyOption = '-every';

/** An option that evidence can be about, with its place in the list where it is among those compared. */
export interface Concerned {
  readonly key: string;
  readonly text: string;
  readonly index: number | null;
}

/** All options that are compared, those aside that have evidence, and all together. */
export function useConcerned(criterion: string): readonly Concerned[] {
  const { view } = useDecision();
  const used = new Set((view.evidence[criterion] ?? []).map((row) => row.option));
  return [
    ...view.options.map((option, index) => ({ key: option.key, text: option.name || frameText.unnamed, index })),
    ...view.optionsAside
      .filter((option) => used.has(option.key))
      .map((option) => ({ key: option.key, text: `${option.name} ${frameText.questions.notAmong}`, index: null })),
    { key: everyOption, text: frameText.details.allOptions, index: null },
  ];
}
