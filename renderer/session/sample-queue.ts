import type { EvaluationInput, Robustness } from '../../shared/evaluation/model.ts';
import type { SamplerSettings } from '../../shared/evaluation/sampler.ts';

/** Numbers to sample and how. */
export interface SampleRequest {
  readonly input: EvaluationInput;
  readonly settings: SamplerSettings;
}

/** A request with its sample; null where there is nothing to sample. */
export interface Sampled {
  readonly request: SampleRequest;
  readonly robustness: Robustness | null;
}

/**
 * Samples one request at a time and of those that came meanwhile only the newest, so that a drag never leaves a queue
 * behind it, and still shows what it does on the way.
 */
export class SampleQueue {
  readonly #start: (request: SampleRequest) => void;
  readonly #deliver: (sampled: Sampled) => void;
  #running: SampleRequest | null = null;
  #waiting: SampleRequest | null = null;
  /** Whether anybody still wants what is running. */
  #isWanted = true;

  /** @param start begins a request, after which {@link answer} is called. @param deliver takes every sample. */
  constructor(start: (request: SampleRequest) => void, deliver: (sampled: Sampled) => void) {
    this.#start = start;
    this.#deliver = deliver;
  }

  /** Asks for a sample in place of any that is still waiting. */
  ask(request: SampleRequest): void {
    if (this.#running) {
      this.#waiting = request;
      return;
    }
    this.#running = request;
    this.#start(request);
  }

  /** Nothing is wanted any more; what is running is not delivered. */
  forget(): void {
    this.#waiting = null;
    if (this.#running) this.#isWanted = false;
  }

  /** The sample of the request that was begun last. */
  answer(robustness: Robustness | null): void {
    const request = this.#running;
    const isWanted = this.#isWanted;
    this.#running = null;
    this.#isWanted = true;
    if (request && isWanted) this.#deliver({ request, robustness });
    const next = this.#waiting;
    this.#waiting = null;
    if (next) this.ask(next);
  }
}
