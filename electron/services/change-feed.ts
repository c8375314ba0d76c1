import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';

/** Answers once something has changed after the moment that is named, at once where it already has. */
export type ChangeFeed = (input: Input<'repository:changes'>) => Promise<Output<'repository:changes'>>;

/** Changes of repositories, counted from 1, for a page that asks again and again. */
export function createChangeFeed(subscribe: AdrFolderService['subscribe']): ChangeFeed {
  let at = 0;
  const latest = new Map<string, { readonly state: number; readonly content: number }>();
  let wake = (): void => undefined;
  subscribe(({ repository, what }) => {
    at += 1;
    latest.set(repository, { state: 0, content: 0, ...latest.get(repository), [what]: at });
    wake();
  });
  return async ({ since }) => {
    wake();
    if (at <= since) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const repositories = [...latest].flatMap(([repository, { state, content }]) =>
      Math.max(state, content) > since ? [{ repository, content: content > since }] : [],
    );
    return { at, repositories };
  };
}
