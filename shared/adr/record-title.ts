import type { RoundView } from '../decision/view.ts';
import { headingWords } from './markdown-inline.ts';

/** The title of a decision's record in one line, without closing punctuation; empty where none was given. */
export function recordTitle(view: Pick<RoundView, 'decision'>): string {
  return headingWords(view.decision.recordTitle) || headingWords(view.decision.title);
}

/** The title as it stands in a preview: `Untitled decision` where none was given. */
export function titleOrPlaceholder(view: Pick<RoundView, 'decision'>): string {
  return recordTitle(view) || 'Untitled decision';
}
