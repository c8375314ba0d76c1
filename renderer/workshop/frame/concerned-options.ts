import { useDecision } from '../../session/session-context.tsx';
import { frameText } from '../../text/frame.ts';

/** Stands for null, "all options", where a key is needed; no key begins with a dash. */
export const everyOption = '-every';

/** An option that evidence can be about, with its colour where it is among those compared. */
export interface Concerned {
  readonly key: string;
  readonly text: string;
  readonly colour: number | null;
}

/** All options that are compared, those aside that have evidence, and all together. */
export function useConcerned(criterion: string): readonly Concerned[] {
  const { view } = useDecision();
  const used = new Set((view.evidence[criterion] ?? []).map((row) => row.option));
  return [
    ...view.options.map(({ key, name, colour }) => ({ key, text: name || frameText.unnamed, colour })),
    ...view.optionsAside
      .filter((option) => used.has(option.key))
      .map((option) => ({ key: option.key, text: `${option.name} ${frameText.questions.notAmong}`, colour: null })),
    { key: everyOption, text: frameText.details.allOptions, colour: null },
  ];
}
