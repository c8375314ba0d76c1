import type { Input, Output } from '../../shared/ipc/contract.ts';
import { externalUrl } from '../external-url.ts';
import type { StartupMarks } from '../startup-marks.ts';
import { ServiceRefused } from './service-refused.ts';

/** What concerns the application as a whole. */
export interface AppService {
  readonly info: () => Output<'app:info'>;
  /** Notes a step of the start that the page has reached; the last one puts all of them into the log. */
  readonly mark: (input: Input<'app:mark'>) => undefined;
  readonly openExternal: (input: Input<'app:open-external'>) => Promise<undefined>;
}

/** What the service is told by the shell around it. */
export interface AppParts {
  readonly facts: Omit<Output<'app:info'>, 'startup' | 'notices'>;
  readonly startup: StartupMarks;
  /** Writes a line to the log. */
  readonly log: (message: string) => void;
  /** What the user is to know about this start. */
  readonly notices: readonly string[];
  /** Hands a checked address to the system. */
  readonly open: (url: string) => Promise<void>;
}

/** The service around what the shell tells. */
export function createAppService({ facts, startup, log, notices, open }: AppParts): AppService {
  return {
    info: () => ({ ...facts, startup: { ...startup.read() }, notices: [...notices] }),
    mark: ({ name, at }) => {
      if (startup.mark(name, at) && name === 'first-interaction') log(inWords(startup.read()));
      return undefined;
    },
    openExternal: async ({ url }) => {
      const address = externalUrl(url);
      if (address === null)
        throw new ServiceRefused('address-refused', 'Only web and mail addresses are opened.', { url });
      await open(address);
      return undefined;
    },
  };
}

function inWords(steps: Readonly<Record<string, number>>): string {
  const words = Object.entries(steps).map(([step, milliseconds]) => `${step} ${milliseconds}`);
  return `Start, in milliseconds: ${words.join(', ')}`;
}
