import { sampleRobustness } from '../../shared/evaluation/sampler.ts';
import type { SampleRequest } from './sample-queue.ts';

addEventListener('message', ({ data: { input, settings } }: MessageEvent<SampleRequest>) => {
  postMessage(sampleRobustness(input, settings));
});
