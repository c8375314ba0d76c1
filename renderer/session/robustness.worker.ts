import type { EvaluationInput } from '../../shared/evaluation/model.ts';
import { aroundDefaults, sampleRobustness } from '../../shared/evaluation/sampler.ts';

addEventListener('message', (event: MessageEvent<{ readonly ticket: number; readonly input: EvaluationInput }>) => {
  const { ticket, input } = event.data;
  postMessage({ ticket, robustness: sampleRobustness(input, aroundDefaults) });
});
