import { plainCriterion } from '../../shared/decision/edits/criteria.ts';
import type { Locator, Page } from '@playwright/test';
import { writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { stateFromRows, type DecisionState } from '../../shared/decision/state.ts';
import { expect } from './app.ts';
import { ask } from './scenes.ts';

export const decisionId = 'blind';
const instant = '2026-03-01T09:00:00.000Z';

const person = (key: string, position: number, name: string, role: 'decision-maker' | 'consulted' | 'informed') => ({
  round: 1,
  key,
  position,
  name,
  role,
  removed: false,
});

const criterion = (key: string, position: number, name: string) => ({
  round: 1,
  key,
  group: 'building',
  position,
  name,
  ...plainCriterion,
  question: `How good is it at this: ${name}?`,
});

/** Two options, a must-have, a second scale of 0 to 10 and a measured criterion; three people with a vote and one without. */
export function votedDecision(): DecisionState {
  return stateFromRows({
    decision: [
      {
        title: 'Backend for the booking platform',
        recordTitle: '',
        status: 'proposed',
        date: null,
        reviewDate: null,
        template: null,
        recordFormat: 'madr',
        supersedes: null,
        supersededBy: '',
        ballotOf: null,
        createdAt: instant,
        archivedAt: null,
        deletedAt: null,
      },
    ],
    round: [{ round: 1, context: 'Bookings **grow**.', openedAt: instant, closedAt: null, seed: 7 }],
    participant: [
      person('ada', 1, 'Ada', 'decision-maker'),
      person('ben', 2, 'Ben', 'decision-maker'),
      person('cleo', 3, 'Cleo', 'consulted'),
      person('dan', 4, 'Dan', 'informed'),
    ],
    option: [
      { round: 1, key: 'django', position: 1, name: 'Django', description: '', colour: 0, removed: false },
      { round: 1, key: 'nodejs', position: 2, name: 'Node.js', description: '', colour: 1, removed: false },
    ],
    group: [{ round: 1, key: 'building', position: 1, name: 'Building', removed: false }],
    criterion: [
      { ...criterion('admin', 1, 'Admin panel'), mustHave: true },
      criterion('hiring', 2, 'Hiring'),
      {
        ...criterion('startup', 3, 'Start-up time'),
        scaleHighest: 20,
        scaleStep: 0.25,
        direction: 'less',
        unit: 's',
      },
    ],
    ballot: [{ round: 1, key: 'agreed', method: 'swing', handedInAt: null, revealedAt: null }],
    outcome: [{ round: 1, option: null, reason: '', confirmation: '' }],
  });
}

/** Brings the decision into the library and opens the moderator's list of ballots. */
export async function openBallots(page: Page): Promise<void> {
  const text = writeDecisionFile({ key: decisionId, state: votedDecision() });
  await ask(page, 'file:open-text', { name: 'blind.decision.json', text });
  await goTo(page, `/decision/${decisionId}/score?view=ballots`);
  await expect(page.getByRole('heading', { name: 'Ballots' })).toBeVisible();
}

/** Goes to an address of the app, as a link within it would. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    const [path = '', query = ''] = to.split('?');
    const url = new URL(location.href);
    url.hash = path;
    url.search = query;
    history.pushState(null, '', url);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }, address);
}

/** One person's row in the moderator's list. */
export function voter(page: Page, name: string): Locator {
  return page.getByRole('list', { name: 'People with a vote' }).getByRole('listitem').filter({ hasText: name });
}

/** Begins the turn of somebody from the moderator's list. */
export async function beginTurn(page: Page, name: string): Promise<void> {
  await voter(page, name)
    .getByRole('button', { name: new RegExp(`^(Begin turn|Go on with the turn) of ${name}$`) })
    .click();
  await takeSeat(page, name);
}

/** Sits down in front of the hand-over screen and begins. */
export async function takeSeat(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: `${name}, it is your turn` })).toBeVisible();
  await page.getByRole('button', { name: /^(Begin|Go on with) my turn$/ }).click();
  await expect(page.getByRole('heading', { name: `The ballot of ${name}` })).toBeVisible();
}

/** Scores of one person, for Django and for Node.js, by the names of the criteria. */
export type Scores = Readonly<Record<string, readonly [number, number]>>;

/** Scores every criterion that is given, in the guided view, as it stands there. */
export async function fillBallot(page: Page, scores: Scores): Promise<void> {
  for (const [name, [django, nodejs]] of Object.entries(scores)) {
    await page
      .getByRole('navigation', { name: 'Criteria' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await scoreOn(page, 'Django', django);
    await scoreOn(page, 'Node.js', nodejs);
  }
}

async function scoreOn(page: Page, option: string, value: number): Promise<void> {
  const place = page.getByRole('region', { name: option, exact: true });
  const steps = place.getByRole('radiogroup', { name: `Score for ${option}` });
  if ((await steps.count()) === 0) {
    await place.getByRole('textbox', { name: `Score for ${option}` }).fill(String(value));
    return;
  }
  await steps.getByText(String(value), { exact: true }).click();
  await expect(steps.getByRole('radio', { name: String(value), exact: true })).toBeChecked();
}

/** Hands in a ballot on which nothing is missing. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hand in', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Handed in' })).toBeVisible();
}

/** Reveals from the moderator's list. */
export async function revealAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reveal', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: /^Reveal / });
  await question.getByRole('button', { name: 'Reveal' }).click();
  await expect(question).toBeHidden();
}
