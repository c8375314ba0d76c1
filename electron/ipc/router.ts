import { contract, type Channel, type Input, type Output, type Reply } from '../../shared/ipc/contract.ts';
import type { Logger } from '../logger.ts';
import { failure, failureOf } from './failure.ts';

/** What answers each channel. */
export type Handlers = {
  readonly [C in Channel]: (input: Input<C>) => Output<C> | Promise<Output<C>>;
};

/** Who calls, as far as it decides whether an answer is given. */
export interface Sender {
  /** The call comes from a window that main opened. */
  readonly ownWindow: boolean;
  /** From its top frame, not from one inside it. */
  readonly topFrame: boolean;
  /** Address of the calling frame; null where the frame is gone. */
  readonly url: string | null;
}

/** Answers one request; it never throws. */
export type Router = (sender: Sender, channel: unknown, input: unknown) => Promise<Reply<Channel>>;

/** What the router needs. */
export interface RouterParts {
  readonly handlers: Handlers;
  /** True for addresses of our own pages. */
  readonly isOwnUrl: (url: string) => boolean;
  readonly logger: Logger;
}

/** The one way from the renderer into main: sender, channel, input, call, failure as data; in this order. */
export function createRouter({ handlers, isOwnUrl, logger }: RouterParts): Router {
  return async (sender, channel, input) => {
    if (!isTrusted(sender, isOwnUrl)) return failure('untrusted-sender', 'This page may not ask Fulcrum for anything.');
    if (!isChannel(channel)) return failure('unknown-channel', 'Fulcrum does not know this request.');
    const parsed = contract[channel].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const field = issue?.path.join('.') ?? '';
      const message = `${field === '' ? 'The request' : field}: ${issue?.message ?? 'is not valid'}. Nothing was changed.`;
      return failure('invalid-input', message, { channel, field });
    }
    try {
      const value = await (handlers[channel] as (input: unknown) => unknown)(parsed.data);
      return { ok: true, value } as Reply<Channel>;
    } catch (error) {
      const known = failureOf(error);
      if (known) return known;
      logger.error(`${channel} failed`, error);
      return failure('internal', 'Something went wrong inside Fulcrum. Nothing was changed; the log says more.', {
        channel,
      });
    }
  };
}

function isTrusted({ ownWindow, topFrame, url }: Sender, isOwnUrl: (url: string) => boolean): boolean {
  return ownWindow && topFrame && url !== null && isOwnUrl(url);
}

function isChannel(channel: unknown): channel is Channel {
  return typeof channel === 'string' && Object.hasOwn(contract, channel);
}
