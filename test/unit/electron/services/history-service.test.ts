import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../shared/decision/changes.ts';
import { closeRound } from '../../../../shared/decision/edits/decide.ts';
import { setTitle } from '../../../../shared/decision/edits/frame.ts';
import { endReview } from '../../../../shared/decision/edits/reviews.ts';
import { setField } from '../../../../shared/decision/edits/rows.ts';
import { stateFromRows, type DecisionState } from '../../../../shared/decision/state.ts';
import type { HistoryEvent } from '../../../../shared/ipc/history-contract.ts';
import { addDecision } from '../../../../electron/store/decisions.ts';
import { createRecordStore, type RecordRow } from '../../../../electron/store/records.ts';
import { asSeenBy } from '../../../../shared/decision/sealed.ts';
import { now } from '../sample-decision.ts';
import { scoreBoth } from '../../decision/blind.ts';
import { smallDecision } from '../../decision/decisions.ts';
import { blindRound, id, type BlindRound } from './blind-round.ts';

/** A clock that tests set. */
function clock(start = now): { now: () => string; set: (at: string) => void } {
  let at = start;
  return {
    now: () => at,
    set: (next) => {
      at = next;
    },
  };
}

function events(here: BlindRound, of = id): readonly HistoryEvent[] {
  return here.services.history.history({ id: of, limit: 10_000 }).events;
}

function kinds(here: BlindRound): readonly string[] {
  return events(here).map(({ kind }) => kind);
}

function titled(title: string): (state: DecisionState) => readonly Change[] {
  return (state) => setTitle(state, title);
}

function accepted(state: DecisionState): readonly Change[] {
  return setField(state, 'decision', '', 'status', 'accepted');
}

const record: RecordRow = {
  key: 'r1',
  decision: id,
  round: 1,
  format: 'madr',
  folder: '/adr',
  fileName: '0007-use-django.md',
  number: 7,
  title: 'Use Django',
  content: '# Use Django',
  contentHash: 'x',
  dataHash: '',
  analysisHash: null,
  writtenAt: now,
  fileState: 'unchanged',
  supersededBy: null,
  contentBefore: null,
  inPlace: false,
};

describe('the timeline', () => {
  test('has what happened, the newest first, and ordinary edits by person and day', () => {
    const time = clock('2026-11-20T09:00:00.000Z');
    const here = blindRound({ clock: time });
    here.edit(null, titled('A'), 'Title');
    here.edit(null, titled('B'), 'Title');
    time.set('2026-11-21T09:00:00.000Z');
    here.edit(null, titled('C'), 'Call it C');
    here.vote('ada', [9, 3]);
    here.vote('ben', [4, 6]);
    here.services.ballot.reveal({ id });
    here.services.ballot.voteAgain({ id, criteria: ['admin'] });
    here.edit(null, accepted, 'Accept');
    time.set('2026-11-22T09:00:00.000Z');
    here.services.round.open({ id });
    expect(events(here).map(({ seq: _seq, ...event }) => event)).toMatchObject([
      { kind: 'round-opened', round: 2, at: '2026-11-22T09:00:00.000Z' },
      { kind: 'round-closed', round: 1 },
      { kind: 'status', from: 'proposed', to: 'accepted', at: '2026-11-21T09:00:00.000Z' },
      { kind: 'voting-again', criteria: ['Admin panel'] },
      { kind: 'revealed', people: ['ADA', 'BEN'] },
      { kind: 'handed-in', people: ['BEN'] },
      { kind: 'edits', person: 'BEN', count: 1, label: null },
      { kind: 'handed-in', people: ['ADA'] },
      { kind: 'edits', person: 'ADA', count: 1, label: null },
      { kind: 'edits', person: null, count: 1, label: 'Call it C' },
      { kind: 'edits', person: null, count: 2, label: null, at: '2026-11-20T09:00:00.000Z' },
      { kind: 'began', at: '2026-03-01T09:00:00.000Z' },
    ]);
    expect(here.services.history.history({ id, limit: 2 })).toMatchObject({
      events: [{ kind: 'round-opened' }, { kind: 'round-closed' }],
      found: 12,
    });
  });

  test('has reviews, records, rounds that were dropped, and what was undone', () => {
    const time = clock();
    const here = blindRound({ clock: time });
    here.edit(null, accepted, 'Accept');
    here.services.decision.undo({ id });
    createRecordStore(here.database).save([{ ...record, writtenAt: '2026-11-21T10:00:00.000Z' }]);
    time.set('2026-11-21T11:00:00.000Z');
    const end = { on: '2026-11-21', ending: 'still-holds', round: null, note: 'All well', nextReview: null } as const;
    here.edit(null, (state) => endReview(state, end, 'rev'), 'Review');
    here.services.round.open({ id });
    here.services.round.drop({ id });
    const found = events(here);
    expect(found).toMatchObject([
      { kind: 'round-dropped', round: 2 },
      { kind: 'round-opened', round: 2 },
      { kind: 'round-closed', round: 1 },
      { kind: 'review', ending: 'still-holds', note: 'All well' },
      { kind: 'record', number: 7, title: 'Use Django', round: 1 },
      { kind: 'status', from: 'accepted', to: 'proposed' },
      { kind: 'status', from: 'proposed', to: 'accepted' },
      { kind: 'began' },
    ]);
    // What the record was written of is the state before it.
    expect(found[4]?.seq).toBe(found[5]?.seq);
  });

  test('says what a copy from elsewhere knows of itself, which cannot be looked at', () => {
    const here = blindRound();
    const review = { key: 'rev', on: '2026-05-02', ending: 'amended', round: 2, note: '', nextReview: null } as const;
    const [first] = Object.values(smallDecision().round);
    const state = smallDecision({
      review: [review],
      round: [
        { ...first!, closedAt: '2026-04-01T09:00:00.000Z' },
        { ...first!, round: 2, openedAt: '2026-05-01T09:00:00.000Z' },
      ],
      outcome: [1, 2].map((round) => ({ round, option: null, reason: '', confirmation: '' })),
    });
    addDecision(here.database, 'copy', state, now);
    expect(events(here, 'copy')).toMatchObject([
      { kind: 'review', ending: 'amended', at: '2026-05-02T00:00:00.000Z', seq: null },
      { kind: 'round-opened', round: 2, seq: null },
      { kind: 'round-closed', round: 1, seq: null },
      { kind: 'began', seq: 0 },
    ]);
  });

  test('has nothing of typing that came to nothing', () => {
    const here = blindRound();
    const type = (before: string, after: string): void => {
      const changes = [{ kind: 'set' as const, entity: 'decision' as const, id: '', field: 'title', before, after }];
      here.services.decision.edit({ id, changes, label: 'Title', focus: 'f' });
    };
    const title = here.whole().decision['']!.title;
    type(title, 'x');
    expect(kinds(here)).toEqual(['edits', 'began']);
    type('x', title);
    expect(kinds(here)).toEqual(['began']);
  });
});

describe('single edits', () => {
  test('are told by their labels, but not what a participant entered', () => {
    const here = blindRound();
    here.edit(null, titled('A'), 'Call it A');
    here.edit('ada', scoreBoth('ada', 'admin', [9, 3]), 'Take all suggestions');
    here.services.decision.undo({ id });
    const { edits, more } = here.services.history.edits({ id, first: 0, last: 1_000 });
    expect(more).toBe(false);
    expect(edits.map(({ kind, label }) => [kind, label])).toEqual([
      ['undo', 'Call it A'],
      ['edit', null],
      ['edit', 'Call it A'],
    ]);
    const [, ofAda] = edits;
    const alone = here.services.history.edits({ id, first: ofAda!.seq, last: ofAda!.seq });
    expect(alone.edits).toEqual([ofAda]);
    expect(JSON.stringify(here.services.history.history({ id, limit: 10 }))).not.toContain('suggestions');
  });

  test('come in parts where there are many', () => {
    const here = blindRound();
    for (let n = 0; n < 201; n += 1) here.edit(null, titled(`Title ${n}`), `Call it ${n}`);
    const [event] = events(here);
    expect(event).toMatchObject({ kind: 'edits', count: 201 });
    const newest = here.services.history.edits({ id, first: 0, last: event!.seq! });
    expect([newest.edits.length, newest.more, newest.edits[0]?.label]).toEqual([200, true, 'Call it 200']);
    const older = here.services.history.edits({ id, first: 0, last: newest.edits.at(-1)!.seq - 1 });
    expect([older.edits.length, older.more, older.edits[0]?.label]).toEqual([1, false, 'Call it 0']);
  });
});

describe('an earlier state', () => {
  test('is the decision as it was, with what was sealed then left out', () => {
    const here = blindRound();
    const states = [asSeenBy(here.whole(), null)];
    const kept = (work: () => void): void => {
      work();
      states.push(asSeenBy(here.whole(), null));
    };
    kept(() => here.edit(null, titled('A')));
    kept(() => here.edit('ada', scoreBoth('ada', 'admin', [9, 3])));
    kept(() => here.edit(null, (state) => closeRound(state, 1, now)));
    const seqs = [
      0,
      ...here.services.history
        .edits({ id, first: 0, last: 1_000 })
        .edits.map(({ seq }) => seq)
        .toReversed(),
    ];
    const past = seqs.map((seq) => here.services.history.past({ id, seq }));
    expect(past.map(({ rows }) => stateFromRows(rows))).toEqual(states);
    expect(past.map(({ at }) => at)).toEqual([null, now, now, now]);
    expect(JSON.stringify(past)).not.toContain('"value":9');
  });

  test('shows a ballot only where it was revealed by then', () => {
    const here = blindRound();
    here.vote('ada', [9, 3]);
    here.services.ballot.reveal({ id });
    const [revealed, handedIn] = events(here);
    const scores = (seq: number | null | undefined): unknown =>
      here.services.history.past({ id, seq: seq! }).rows['score'];
    expect([revealed?.kind, handedIn?.kind]).toEqual(['revealed', 'handed-in']);
    expect(scores(handedIn?.seq)).toEqual([]);
    expect(scores(revealed?.seq)).toMatchObject([{ value: 9 }, { value: 3 }]);
  });
});

test('a decision that is not there has no history', () => {
  const { history } = blindRound().services;
  expect(() => history.history({ id: 'none', limit: 1 })).toThrow('not in the library');
  expect(() => history.edits({ id: 'none', first: 0, last: 1 })).toThrow('not in the library');
  expect(() => history.past({ id: 'none', seq: 0 })).toThrow('not in the library');
});
