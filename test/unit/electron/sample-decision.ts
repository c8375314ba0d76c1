import { plainCriterion } from '../../../shared/decision/edits/criteria.ts';
import { readFileSync } from 'node:fs';
import { decisionFromTemplate } from '../../../shared/decision/from-template.ts';
import { stateFromRows, type DecisionState } from '../../../shared/decision/state.ts';
import { readTemplate } from '../../../shared/template/read-template.ts';

export const now = '2026-11-21T09:00:00.000Z';

const file = 'templates/decisions/django-vs-nodejs.yaml';

/** A fresh decision from the shipped template: the largest one that is usual. */
export function largeDecision(title = 'Web framework'): DecisionState {
  const template = readTemplate(file, readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'));
  const state = decisionFromTemplate(template, { now, seed: 1 });
  return { ...state, decision: { '': { ...state.decision['']!, title } } };
}

/** Two options, one criterion, one person, a tag: the smallest decision in which something can be done. */
export function smallDecision(title = 'Small'): DecisionState {
  return stateFromRows({
    decision: [
      {
        title,
        recordTitle: '',
        status: 'proposed',
        date: null,
        reviewDate: null,
        template: null,
        recordFormat: 'madr',
        supersedes: null,
        supersededBy: '',
        ballotOf: null,
        createdAt: now,
        archivedAt: null,
        deletedAt: null,
      },
    ],
    tag: [{ tag: 'web' }],
    round: [{ round: 1, context: 'Bookings grow.', openedAt: now, closedAt: null, seed: 7 }],
    participant: [{ round: 1, key: 'zoe', position: 1, name: 'Zoë Özkan', role: 'decision-maker', removed: false }],
    option: [
      { round: 1, key: 'a', position: 1, name: 'Django', description: '', colour: 0, removed: false },
      { round: 1, key: 'b', position: 2, name: 'Node.js', description: '', colour: 1, removed: false },
    ],
    group: [{ round: 1, key: 'g', position: 1, name: 'Building', removed: false }],
    criterion: [
      {
        round: 1,
        key: 'c',
        group: 'g',
        position: 1,
        name: 'Speed',
        ...plainCriterion,
        question: 'How fast?',
        anchorLowest: 'slow',
        anchorHighest: 'fast',
      },
    ],
    ballot: [{ round: 1, key: 'agreed', method: 'swing', handedInAt: null, revealedAt: null }],
    outcome: [{ round: 1, option: null, reason: '', confirmation: '' }],
  });
}
