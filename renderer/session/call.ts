import { bridgeName } from '../../shared/ipc/bridge.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Channel, Input, Output, Reply } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly fulcrum: Bridge;
  }
}

/** Why main did not do what was asked: what happened and what to do, in words for the user. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: string, message: string, details: Readonly<Record<string, string>>) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/**
 * Asks main over a channel of the contract.
 * @throws {CallFailed}
 */
export async function call<C extends Channel>(
  channel: C,
  ...input: undefined extends Input<C> ? [] : [Input<C>]
): Promise<Output<C>> {
  const send = window.fulcrum[bridgeName(channel) as keyof Bridge] as (input?: Input<C>) => Promise<Reply<C>>;
  const reply = await send(...input);
  if (reply.ok) return reply.value;
  throw new CallFailed(reply.code, reply.message, reply.details);
}
