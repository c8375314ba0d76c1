import { onTestFinished } from 'vitest';
import type { Services } from '../../../../electron/services/services.ts';
import { servicesOnDisk, type ServicesOnDisk } from '../../ipc/services-on-disk.ts';

/** Services on a fresh library, with a repository that was picked in a dialog. */
export interface OpenedRepository extends ServicesOnDisk {
  readonly key: string;
}

/** Opens a folder as a repository, and waits until all of it is read. */
export async function openedRepository(root: string): Promise<OpenedRepository> {
  const made = servicesOnDisk();
  onTestFinished(() => made.services.end());
  made.answers.push(root);
  const { repository: key } = await made.services.repository.add();
  if (key === null) throw new Error('nothing was opened');
  await settled(made.services, key);
  return { ...made, key };
}

/** Waits as the page does: for the change after which nothing is being read any more. */
async function settled(services: Services, key: string): Promise<void> {
  for (let since = 0; ;) {
    const { at } = await services.repository.changes({ since });
    const { state } = services.repository.overview({ repository: key }).repository;
    if (state && state.kind !== 'scanning') return;
    since = at;
  }
}
