import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { noWhatIf, type WhatIf } from '../../../../shared/evaluation/what-if.ts';
import { isTextField } from '../../../ui/text-target.ts';
import { isTrying, withoutWeight, withScore, withWeight } from './tried.ts';

/** What somebody tries out on the page of the result, and how. It is kept nowhere and goes with the page. */
export interface WhatIfTools {
  readonly whatIf: WhatIf;
  readonly isTrying: boolean;
  /** Tries a share of the weight from 0 to 1. */
  readonly tryWeight: (criterion: string, share: number) => void;
  readonly dropWeight: (criterion: string) => void;
  /** Tries a score by `criterion key/option key`; null takes it back. */
  readonly tryScore: (cell: string, score: number | null) => void;
  readonly reset: () => void;
  /** Tells that a slider is held, or let go. */
  readonly hold: (held: boolean) => void;
}

const WhatIfContext = createContext<WhatIfTools | null>(null);

/** Apart, as it changes only at both ends of a drag. */
const HeldContext = createContext(false);

/** Lets what is below it try out weights and scores. Escape takes everything back. */
export function WhatIfProvider({ children }: { readonly children: ReactNode }) {
  const [whatIf, setWhatIf] = useState(noWhatIf);
  const [isHeld, hold] = useState(false);
  const actions = useMemo(
    () => ({
      tryWeight: (criterion: string, share: number) => setWhatIf((before) => withWeight(before, criterion, share)),
      dropWeight: (criterion: string) => setWhatIf((before) => withoutWeight(before, criterion)),
      tryScore: (cell: string, score: number | null) => setWhatIf((before) => withScore(before, cell, score)),
      reset: () => setWhatIf(noWhatIf),
      hold,
    }),
    [],
  );
  const trying = isTrying(whatIf);
  useEffect(() => {
    if (!trying) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTextField(event.target)) return;
      actions.reset();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [trying, actions]);
  const tools = useMemo(() => ({ whatIf, isTrying: trying, ...actions }), [whatIf, trying, actions]);
  return (
    <WhatIfContext value={tools}>
      <HeldContext value={isHeld}>{children}</HeldContext>
    </WhatIfContext>
  );
}

/** What is tried out around here. */
export function useWhatIf(): WhatIfTools {
  const tools = useContext(WhatIfContext);
  if (!tools) throw new Error('useWhatIf is used outside of a result.');
  return tools;
}

/** Whether a slider is held. */
export function useIsHeld(): boolean {
  return useContext(HeldContext);
}
