import type { Channel, Input, Reply } from './contract.ts';

/** `library:open-example` becomes `libraryOpenExample`: the name of a channel's function in the bridge. */
type CamelCase<S extends string> = S extends `${infer Head}:${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S extends `${infer Head}-${infer Tail}`
    ? `${Head}${Capitalize<CamelCase<Tail>>}`
    : S;

/** What the preload script exposes as `window.fulcrum`: one named function for each channel of the contract. */
export type Bridge = {
  readonly [C in Channel as CamelCase<C>]: undefined extends Input<C>
    ? () => Promise<Reply<C>>
    : (input: Input<C>) => Promise<Reply<C>>;
};

/** The name of a channel's function in the bridge. */
export function bridgeName(channel: Channel): string {
  return channel.replace(/[:-](\w)/g, (_, letter: string) => letter.toUpperCase());
}
