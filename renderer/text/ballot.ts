import type { BallotStage } from '../../shared/decision/turns.ts';
import { shortName } from './names.ts';

/** Names in a row: `Ada, Ben and Cleo`. */
const named = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What the ballots say: somebody's turn, and the moderator's list of them. */
export const ballotText = {
  loading: 'Opening the ballot …',
  cannotOpen: 'This ballot cannot be opened',
  unnamed: 'Unnamed person',
  toModerator: 'Back to the moderator',
  toDecisions: 'Back to the decisions',
  toFrame: 'Go to Frame',

  handOver: {
    title: (name: string): string => `${name}, it is your turn`,
    of: (decision: string): string => `A ballot for “${decision}”`,
    lookAway: (names: readonly string[]): string =>
      names.length === 0
        ? 'Whoever moderates looks away now.'
        : `${named([...names, 'whoever moderates'])} look away now.`,
    hidden:
      'Nobody sees what you enter until the ballots are revealed: not on the screen, not in the search, not by undo, not in a file.',
    othersHidden: 'You see nobody else’s scores, nor the agreed ones, nor any totals, so that nothing pulls yours.',
    kept: 'Until you hand in you can stop at any time: what you entered is kept, unseen.',
    again: (criteria: readonly string[]): string =>
      `This is a second vote, on ${named(criteria)} alone. What you scored the first time stands beside.`,
    begin: 'Begin my turn',
    goOn: 'Go on with my turn',
    context: 'What is to be decided',
  },
  sent: {
    title: (name: string): string => `${name}, this is your ballot`,
    lead: 'This copy of the decision was sent to you. Score the options, weigh the criteria if you like, then save your ballot as a file and send it to whoever sent you this copy: they bring it in with “Bring in a ballot”.',
    hidden:
      'Nobody’s scores are in this copy but yours, so that nothing pulls them. Yours are shown to the others only when all ballots are revealed.',
    kept: 'You can stop at any time, and change your ballot also after it is saved: then save it again and send the new file.',
    begin: 'Open my ballot',
    save: 'Save my ballot as a file …',
    saved: (path: string): string => `Your ballot is saved as ${path}. Now send this file.`,
  },
  closed: {
    'handed-in': {
      title: (name: string): string => `The ballot of ${name} is handed in`,
      text: (name: string): string =>
        `It stays closed, for ${name} too, until the ballots are revealed. The moderator can take it back for ${name} to begin anew; what is on it is then lost.`,
    },
    revealed: {
      title: (): string => 'The ballots are revealed',
      text: (name: string): string =>
        `What ${name} scored is there for all to see. It changes only where the moderator asks for a second vote.`,
    },
    round: {
      title: (): string => 'This round is closed',
      text: (): string => 'A closed round never changes, so nobody can enter anything on a ballot of it.',
    },
    vote: {
      title: (name: string): string => `${name} has no ballot`,
      text: (name: string): string =>
        `Decision-makers and those who are consulted have one; ${name} is only informed. The role is set in Frame.`,
    },
    person: {
      title: (): string => 'Nobody has this ballot',
      text: (): string => 'The person does not take part in this decision, or not any more.',
    },
    scores: {
      title: (): string => 'There is nothing to score yet',
      text: (): string => 'Scores belong to an option and a criterion. The moderator adds both in Frame.',
    },
  },

  turn: {
    title: (name: string): string => `The ballot of ${name}`,
    parts: 'What is on the ballot',
    score: 'Score',
    weigh: 'Weigh (optional)',
    weighLead: 'Weighing is optional: hand in without it, and the weights of the others count.',
    scored: (done: number, of: number): string => `${done} of ${of} scored`,
    leave: 'Stop for now',
    left: (name: string): string => `What ${name} entered is kept, unseen.`,
    handIn: 'Hand in',
    handingIn: 'Handing in …',
  },
  missing: {
    title: (missing: number): string => `Hand in with ${count(missing, 'score', 'scores')} missing?`,
    weightsTitle: 'Hand in without all weights?',
    lead: 'Not scored:',
    cell: (criterion: string, options: readonly string[]): string => `${criterion}: ${options.join(', ')}`,
    more: (criteria: number): string => `and on ${count(criteria, 'more criterion', 'more criteria')}`,
    means: 'Where you say nothing, the others’ scores count without yours.',
    meansAgain: 'Where you do not score again, what you scored in the first vote stands.',
    weights: (open: number): string =>
      `${count(open, 'criterion has', 'criteria have')} no weight yet. Your weights count only when all have one.`,
    closes: 'Once it is handed in you cannot open your ballot any more until the reveal.',
    cancel: 'Go on with it',
    confirm: 'Hand in as it is',
  },
  handedIn: {
    title: 'Handed in',
    lead: (name: string): string => `The ballot of ${name} is closed. Nobody sees it until the ballots are revealed.`,
    next: 'Hand over to:',
    nextTo: (name: string): string => `Hand over to ${name}`,
    all: 'Everybody has handed in.',
    sentTitle: 'Your ballot is ready',
    sentLead:
      'Save it as a file and send that to whoever sent you this copy. They bring it in with “Bring in a ballot”; until they reveal the ballots nobody sees yours.',
    change: 'Change it',
  },

  panel: {
    title: 'Ballots',
    lead: 'Everybody scores on a ballot of their own. Until the reveal nobody sees what is on it, you neither: you see who is in.',
    nobody: 'Nobody has a vote yet',
    nobodyHint:
      'Name the decision-makers, and those who are consulted, in Frame under Participants. Each then has a ballot.',
    people: 'People with a vote',
    in: (done: number, of: number): string => `${done} of ${of} are in`,
    inAgain: (done: number, of: number): string => `Second vote: ${done} of ${of} are in`,
    /** Once nothing is hidden any more. */
    over: (names: readonly string[]): string =>
      `${count(names.length, 'ballot is', 'ballots are')} revealed: ${named(names)}.`,
    again: (criteria: readonly string[]): string => `Voted on again: ${criteria.join(', ')}.`,
    stages: {
      'not-begun': 'Not begun',
      'in-progress': 'In progress',
      'handed-in': 'Handed in',
      revealed: 'Revealed',
      'asked-again': 'Not in yet',
    } satisfies Record<BallotStage, string>,
    begin: 'Begin turn',
    goOn: 'Go on',
    beginFor: (name: string): string => `Begin turn of ${name}`,
    goOnFor: (name: string): string => `Go on with the turn of ${name}`,
    moreFor: (name: string): string => `More for ${name}`,
    saveFor: (name: string): string => `Save as file for ${name} …`,
    savedFor: (name: string, path: string): string =>
      `Saved as ${path}. Send it to ${name}; what comes back opens with “Bring in a ballot”.`,
    takeBack: 'Take back …',
    bringIn: 'Bring in a ballot …',
    reveal: 'Reveal',
  },
  reveal: {
    title: (ballots: number): string => `Reveal ${count(ballots, 'ballot', 'ballots')}?`,
    titleAgain: 'Reveal the second vote?',
    titleEnd: 'End the second vote?',
    end: 'End the vote',
    shows: 'Everybody will see who scored what, with the notes. This cannot be undone.',
    notIn: (names: readonly string[]): string =>
      names.length === 1
        ? `Not in: ${names[0]}. This ballot stays hidden; it can be handed in and revealed later.`
        : `Not in: ${named(names)}. These ballots stay hidden; they can be handed in and revealed later.`,
    notInAgain: (names: readonly string[]): string =>
      `Not in: ${named(names)}. Where they did not score again, what they scored in the first vote stands.`,
    cancel: 'Not yet',
    confirm: 'Reveal',
    done: 'The ballots are revealed.',
    ended: 'The second vote is ended.',
  },
  takeBack: {
    title: (name: string): string => `Take back the ballot of ${name}?`,
    means: (name: string): string =>
      `Everything on it is lost, unseen: scores, notes and weights. ${name} can begin anew.`,
    cancel: 'Keep it',
    confirm: 'Take it back',
    done: (name: string): string => `The ballot of ${name} is taken back.`,
  },

  edits: {
    handIn: (name: string): string => `Hand in the ballot of ${shortName(name)}`,
  },
} as const;
