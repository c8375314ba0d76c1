import { useEffect, useRef, useState } from 'react';
import type { EvaluationInput, Robustness } from '../../shared/evaluation/model.ts';
import { aroundDefaults, sampleRobustness, type SamplerSettings } from '../../shared/evaluation/sampler.ts';
import RobustnessWorker from './robustness.worker.ts?worker';
import { SampleQueue, type Sampled, type SampleRequest } from './sample-queue.ts';

/** What was sampled last. */
export interface LiveSample {
  readonly robustness: Robustness | null;
  /** What `robustness` was sampled from: numbers of a moment ago while {@link sampling}; null before the first sample. */
  readonly sampledFrom: EvaluationInput | null;
  /** True while the robustness shown belongs to earlier numbers or settings. */
  readonly sampling: boolean;
}

const nothing: LiveSample = { robustness: null, sampledFrom: null, sampling: false };

/**
 * Samples off the UI thread, one sample at a time; while the numbers keep changing those on the way are shown.
 * @param input null where nothing is to be sampled. @param settings the same object as long as they stay the same.
 */
export function useRobustness(input: EvaluationInput | null, settings: SamplerSettings = aroundDefaults): LiveSample {
  const [sampled, setSampled] = useState<Sampled | null>(null);
  const sampler = useRef<Sampler | null>(null);

  useEffect(
    () => () => {
      sampler.current?.close();
      sampler.current = null;
    },
    [],
  );

  useEffect(() => {
    if (input === null) sampler.current?.queue.forget();
    else (sampler.current ??= openSampler(setSampled)).queue.ask({ input, settings });
  }, [input, settings]);

  if (input === null) return nothing;
  const { request, robustness } = sampled ?? { request: null, robustness: null };
  return {
    robustness,
    sampledFrom: request?.input ?? null,
    sampling: request?.input !== input || request.settings !== settings,
  };
}

interface Sampler {
  readonly queue: SampleQueue;
  readonly close: () => void;
}

function openSampler(deliver: (sampled: Sampled) => void): Sampler {
  const worker = new RobustnessWorker();
  let begun: SampleRequest | null = null;
  const queue = new SampleQueue((request) => {
    begun = request;
    worker.postMessage(request);
  }, deliver);
  worker.addEventListener('message', ({ data }: MessageEvent<Robustness | null>) => queue.answer(data));
  // Without its worker the window halts for some milliseconds, which is better than figures that never come.
  worker.addEventListener('error', () => {
    if (begun) queue.answer(sampleRobustness(begun.input, begun.settings));
  });
  return { queue, close: () => worker.terminate() };
}
