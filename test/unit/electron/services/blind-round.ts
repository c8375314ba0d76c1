import type { Change } from '../../../../shared/decision/changes.ts';
import { handIn } from '../../../../shared/decision/edits/ballots.ts';
import { asSeenBy, type Actor } from '../../../../shared/decision/sealed.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { addDecision } from '../../../../electron/store/decisions.ts';
import { blindDecision, scoreBoth } from '../../decision/blind.ts';
import { servicesOnDisk, type ServicesOnDisk } from '../../ipc/services-on-disk.ts';
import { now } from '../sample-decision.ts';

export const id = 'd1';

/** A library with a decision in which three people have a vote. */
export interface BlindRound extends ServicesOnDisk {
  /** What lies in the library, sealed ballots and all. */
  readonly whole: () => DecisionState;
  /** Makes an edit over the service, from what its actor sees. */
  readonly edit: (actor: Actor, make: (state: DecisionState) => readonly Change[], label?: string) => void;
  /** Scores both options on the admin panel and hands in. */
  readonly vote: (participant: string, scores: readonly [number, number]) => void;
}

export function blindRound(changed: Parameters<typeof servicesOnDisk>[0] = {}): BlindRound {
  const parts = servicesOnDisk(changed);
  addDecision(parts.database, id, blindDecision(), now);
  const whole = (): DecisionState => loadDecision(parts.database, id)!;
  const edit: BlindRound['edit'] = (actor, make, label = 'Edit') => {
    const changes = [...make(asSeenBy(whole(), actor))];
    parts.services.decision.edit({ id, ...(actor === null ? {} : { actor }), changes, label, focus: null });
  };
  return {
    ...parts,
    whole,
    edit,
    vote: (participant, scores) => {
      edit(participant, scoreBoth(participant, 'admin', scores), `Score by ${participant}`);
      edit(participant, (present) => handIn(present, 1, participant, now), 'Hand in');
    },
  };
}
