import { useEffect, useRef, useState } from 'react';
import type { EvaluationInput, Robustness } from '../../shared/evaluation/model.ts';
import { aroundDefaults, sampleRobustness } from '../../shared/evaluation/sampler.ts';
import RobustnessWorker from './robustness.worker.ts?worker';

interface Sampled {
  readonly input: EvaluationInput | null;
  readonly robustness: Robustness | null;
}

/** Samples off the UI thread; only the newest numbers count. */
export function useRobustness(input: EvaluationInput | null): {
  readonly robustness: Robustness | null;
  readonly sampling: boolean;
} {
  const [sampled, setSampled] = useState<Sampled>({ input: null, robustness: null });
  const worker = useRef<Worker | null>(null);
  const ticket = useRef(0);

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );

  useEffect(() => {
    ticket.current += 1;
    if (input === null) return undefined;
    const sampler = (worker.current ??= new RobustnessWorker());
    const take = (event: MessageEvent<{ readonly ticket: number; readonly robustness: Robustness | null }>): void => {
      if (event.data.ticket === ticket.current) setSampled({ input, robustness: event.data.robustness });
    };
    // Without its worker the window halts for some milliseconds, which is better than figures that never come.
    const sampleHere = (): void =>
      setSampled({ input, robustness: sampleRobustness(input, aroundDefaults) });
    sampler.addEventListener('message', take);
    sampler.addEventListener('error', sampleHere);
    sampler.postMessage({ ticket: ticket.current, input });
    return () => {
      sampler.removeEventListener('message', take);
      sampler.removeEventListener('error', sampleHere);
    };
  }, [input]);

  if (input === null) return { robustness: null, sampling: false };
  return { robustness: sampled.robustness, sampling: sampled.input !== input };
}
