import type { WhatIf } from '../../../../shared/evaluation/what-if.ts';

/** A what-if with one more share of the weight, from 0 to 1, by the key of its criterion. */
export function withWeight(whatIf: WhatIf, criterion: string, share: number): WhatIf {
  return { ...whatIf, weights: { ...whatIf.weights, [criterion]: share } };
}

/** A what-if with one more score by `criterion key/option key`; null takes it back. */
export function withScore(whatIf: WhatIf, cell: string, score: number | null): WhatIf {
  const { [cell]: _, ...others } = whatIf.scores;
  return { ...whatIf, scores: score === null ? others : { ...others, [cell]: score } };
}

/** A what-if without one of its weights. */
export function withoutWeight(whatIf: WhatIf, criterion: string): WhatIf {
  const { [criterion]: _, ...weights } = whatIf.weights;
  return { ...whatIf, weights };
}

/** Whether anything is tried out. */
export function isTrying({ weights, scores }: WhatIf): boolean {
  return Object.keys(weights).length > 0 || Object.keys(scores).length > 0;
}
