import { discardBallot, keepPrevious, reveal, takeOverBallot, voteAgain } from '../../shared/decision/edits/ballots.ts';
import type { Change } from '../../shared/decision/changes.ts';
import { whyNotBroughtIn } from '../../shared/decision/own-ballot.ts';
import { isTurnOpen, type Actor } from '../../shared/decision/sealed.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { latestRound, viewRound } from '../../shared/decision/view.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import { loadDecision } from '../store/decision-rows.ts';
import { editStored } from '../store/decisions.ts';
import { inTransaction, type Sqlite } from '../store/sqlite.ts';
import type { Clock } from './clock.ts';
import { ServiceRefused } from './service-refused.ts';

/** What the moderator does with ballots whose content nobody may see: it is done here, so that it never leaves. */
export interface BallotService {
  readonly reveal: (input: Input<'ballot:reveal'>) => undefined;
  readonly voteAgain: (input: Input<'ballot:vote-again'>) => undefined;
  readonly discard: (input: Input<'ballot:discard'>) => undefined;
}

/** The service on a database. Every one of its functions refuses a decision that is not there with `not-found`. */
export function createBallotService(database: Sqlite, clock: Clock): BallotService {
  const inRound = (id: string, work: (steps: Steps) => void): undefined => {
    const at = clock.now();
    inTransaction(database, () => work(stepsOn(database, id, at)));
  };
  return {
    reveal: ({ id }) =>
      inRound(id, ({ view, edit, at, round }) => {
        // Who did not score again stands by what they scored before; their turn is still open until the reveal.
        for (const { ballot } of view().ballots)
          edit(`Keep the first vote of ${ballot.key}`, ballot.key, (state) => keepPrevious(state, round, ballot.key));
        edit('Reveal the ballots', null, (state) => reveal(state, round, at));
      }),
    voteAgain: ({ id, criteria }) =>
      inRound(id, ({ edit, at, round }) => edit('Vote again', null, (state) => voteAgain(state, round, criteria, at))),
    discard: ({ id, participant }) =>
      inRound(id, ({ edit, round }) =>
        edit('Take a ballot out', null, (state) => {
          requireHandedIn(state, round, participant);
          return discardBallot(state, round, participant);
        }),
      ),
  };
}

/**
 * Brings the ballot of a participant in from the copy that was sent to them, in place of what was handed in here.
 * @returns the participant's name.
 * @throws {ServiceRefused} `ballot-refused` where it is revealed already, or its round or participant are not here.
 */
export function bringInBallot(
  database: Sqlite,
  id: string,
  sent: { readonly state: DecisionState; readonly participant: string },
  at: string,
): string {
  return inTransaction(database, () => {
    const { edit, round, read } = stepsOn(database, id, at);
    const { participant } = sent;
    const present = read();
    const name = present.participant[`${round}/${participant}`]?.name ?? '';
    const problem = whyNotBroughtIn(present, sent.state, participant);
    if (problem !== null)
      throw new ServiceRefused('ballot-refused', `The ballot cannot be brought in: ${problem} Nothing was changed.`, {
        participant,
      });
    if ((present.ballot[`${round}/${participant}`]?.handedInAt ?? null) !== null)
      edit(`Take out the ballot of ${name}`, null, (state) => discardBallot(state, round, participant));
    edit(`Bring in the ballot of ${name}`, participant, (state) =>
      takeOverBallot(state, sent.state, round, participant, at),
    );
    return name;
  });
}

/** @throws {ServiceRefused} `turn-closed` where a participant cannot enter anything now. */
export function requireTurn(state: DecisionState, actor: Actor): void {
  if (actor === null || isTurnOpen(state, latestRound(state), actor)) return;
  throw new ServiceRefused(
    'turn-closed',
    'This ballot cannot be opened: it is handed in or revealed, or its participant has no vote in this round. A ballot that is handed in stays closed until all are revealed.',
    { participant: actor },
  );
}

/**
 * What everyone has seen is not taken out any more, and what is not given away yet is its participant's. Taking it out
 * would not be a wall either (`isWall`): undo would stop at what the moderator must not put back.
 */
function requireHandedIn(state: DecisionState, round: number, participant: string): void {
  const ballot = state.ballot[`${round}/${participant}`];
  if (ballot && ballot.handedInAt !== null && ballot.revealedAt === null) return;
  throw new ServiceRefused(
    'ballot-refused',
    ballot && ballot.revealedAt !== null
      ? 'This ballot is revealed already, so it cannot be taken back. Ask for a second vote on what should be scored anew.'
      : 'This ballot is not handed in, so there is nothing to take back: its participant can go on with it.',
    { participant },
  );
}

interface Steps {
  readonly at: string;
  readonly round: number;
  /** The decision as it is now. */
  readonly read: () => DecisionState;
  readonly view: () => ReturnType<typeof viewRound>;
  /** Makes an edit on the newest round as it is now; nothing where it changes nothing. */
  readonly edit: (label: string, actor: Actor, make: (state: DecisionState) => readonly Change[]) => void;
}

function stepsOn(database: Sqlite, id: string, at: string): Steps {
  const read = (): DecisionState => {
    const state = loadDecision(database, id);
    if (!state) throw ServiceRefused.unknownDecision(id);
    return state;
  };
  const round = latestRound(read());
  return {
    at,
    round,
    read,
    view: () => viewRound(read(), round),
    edit: (label, actor, make) => {
      const changes = make(read());
      if (changes.length > 0) editStored(database, { decision: id, at, actor, label, focus: null, changes });
    },
  };
}
