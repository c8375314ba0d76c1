import { confirmCarried } from '../../../shared/decision/edits/looked-at.ts';
import type { Edit } from '../../session/decision-session.ts';
import { shortName } from '../../text/names.ts';
import { roundsText as text } from '../../text/rounds.ts';

/** The edit that says of something taken over that it is still so. @param what in words, such as `Django on Hiring`. */
export function keepEdit(round: number, what: string, subjects: readonly string[]): Edit {
  return {
    label: text.stillSoOf(shortName(what)),
    make: (state) => confirmCarried(state, round, new Set(subjects)),
  };
}
