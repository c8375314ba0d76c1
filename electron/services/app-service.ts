import type { Input, Output } from '../../shared/ipc/contract.ts';
import { externalUrl } from '../external-url.ts';
import { ServiceRefused } from './service-refused.ts';

/** What concerns the application as a whole. */
export interface AppService {
  readonly info: () => Output<'app:info'>;
  readonly openExternal: (input: Input<'app:open-external'>) => Promise<undefined>;
}

/** What the service is told by the shell around it. */
export interface AppParts {
  readonly facts: Omit<Output<'app:info'>, 'startup' | 'notices'>;
  /** Milliseconds from process start to each step so far. */
  readonly startup: () => Readonly<Record<string, number>>;
  /** What the user is to know about this start. */
  readonly notices: readonly string[];
  /** Hands a checked address to the system. */
  readonly open: (url: string) => Promise<void>;
}

/** The service around what the shell tells. */
export function createAppService({ facts, startup, notices, open }: AppParts): AppService {
  return {
    info: () => ({ ...facts, startup: { ...startup() }, notices: [...notices] }),
    openExternal: async ({ url }) => {
      const address = externalUrl(url);
      if (address === null)
        throw new ServiceRefused('address-refused', 'Only web and mail addresses are opened.', { url });
      await open(address);
      return undefined;
    },
  };
}
