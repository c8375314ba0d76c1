import type { Row } from './entities.ts';
import { cellKey, type RoundView } from './view.ts';

/** One option with one must-have criterion, by their keys. */
export interface MustHaveCell {
  readonly option: string;
  readonly criterion: string;
}

/** What was found of an option on a must-have; not verified where nobody has looked. */
export function verdictOn(view: RoundView, { option, criterion }: MustHaveCell): Row<'finding'>['verdict'] {
  return view.findings[cellKey(option, criterion)]?.verdict ?? 'not-verified';
}

/** Every must-have with every option, in the order of the criteria and then of the options. */
export function mustHaveCells(view: RoundView): readonly MustHaveCell[] {
  return view.criteria
    .filter((criterion) => criterion.mustHave)
    .flatMap((criterion) => view.options.map((option) => ({ option: option.key, criterion: criterion.key })));
}

/** The must-haves that nobody has verified: without a finding, or with one that says so. */
export function unverified(view: RoundView): readonly MustHaveCell[] {
  return mustHaveCells(view).filter((cell) => verdictOn(view, cell) === 'not-verified');
}
