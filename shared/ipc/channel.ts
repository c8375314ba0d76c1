import { z } from 'zod';

/** The shape of what goes into a channel and of what comes back. */
export const channel = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

/** For channels that need no input, or have nothing to say but that it is done. */
export const nothing = z.undefined();
