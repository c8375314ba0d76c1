import { giveChangeReason } from '../../../shared/decision/edits/looked-at.ts';
import type { Edit } from '../../session/decision-session.ts';
import { shortName } from '../../text/names.ts';
import { roundsText as text } from '../../text/rounds.ts';

/** The edit that says why something is not as it was in the round before. @param what in words, such as `Django on Hiring`. */
export function reasonEdit(round: number, what: string, subject: string, reason: string, focus: string): Edit {
  return {
    label: text.editReason(shortName(what)),
    focus,
    make: (state) => giveChangeReason(state, round, subject, reason),
  };
}
