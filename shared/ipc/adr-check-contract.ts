import { z } from 'zod';
import { keySchema } from '../decision/keys.ts';
import { channel } from './channel.ts';

/** The part of the contract about what is made of ADRs. Files are named as in `adr-contract.ts`. */

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const pathSchema = z.string().min(1).max(4_096);

export const adrCheckChannels = {
  /** Makes a decision of an ADR as it is on disk, in the library; the file stays as it is. */
  'adr:open-as-decision': channel(
    z.strictObject({ repository: keySchema, file: pathSchema }),
    z.strictObject({
      id: keySchema,
      /** What of the ADR is not in the decision: sentences for the user. */
      leftOut: list(z.string()),
    }),
  ),
} as const;
