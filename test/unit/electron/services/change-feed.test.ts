import { expect, test } from 'vitest';
import type { AdrChange } from '../../../../electron/adr-folder/adr-folder-service.ts';
import { createChangeFeed, type ChangeFeed } from '../../../../electron/services/change-feed.ts';

function feed(): { readonly ask: ChangeFeed; readonly change: (repository: string, what: AdrChange['what']) => void } {
  let listener: (change: AdrChange) => void = () => undefined;
  const ask = createChangeFeed((told) => {
    listener = told;
    return () => undefined;
  });
  return { ask, change: (repository, what) => listener({ repository, what }) };
}

test('whoever asks again and again hears of every change, also of those in between', async () => {
  const { ask, change } = feed();
  const first = ask({ since: 0 });
  change('a', 'state');
  const heard = await first;
  expect(heard).toEqual({ at: 1, repositories: [{ repository: 'a', content: false }] });
  change('a', 'content');
  change('a', 'state');
  change('b', 'state');
  const next = await ask({ since: heard.at });
  expect(next).toEqual({
    at: 4,
    repositories: [
      { repository: 'a', content: true },
      { repository: 'b', content: false },
    ],
  });
  change('b', 'content');
  expect(await ask({ since: next.at })).toEqual({ at: 5, repositories: [{ repository: 'b', content: true }] });
});

test('there is no answer before something changes, and only the newest question waits', async () => {
  const { ask, change } = feed();
  let answered = 0;
  const left = ask({ since: 0 }).finally(() => {
    answered += 1;
  });
  await Promise.resolve();
  expect(answered).toBe(0);
  const waiting = ask({ since: 0 });
  expect(await left).toEqual({ at: 0, repositories: [] });
  change('a', 'content');
  expect(await waiting).toEqual({ at: 1, repositories: [{ repository: 'a', content: true }] });
});
