import { expect, test } from 'vitest';
import { SampleQueue, type Sampled, type SampleRequest } from '../../../../renderer/session/sample-queue.ts';
import { aroundDefaults, sampleRobustness } from '../../../../shared/evaluation/sampler.ts';
import { matrix } from '../../evaluation/matrices.ts';

const settings = { ...aroundDefaults, draws: 10 };

function request(weight: number): SampleRequest {
  const input = matrix(
    [weight, 1],
    [
      [1, 0],
      [0, 1],
    ],
  );
  return { input, settings };
}

function watched() {
  const begun: SampleRequest[] = [];
  const delivered: Sampled[] = [];
  const queue = new SampleQueue(
    (next) => begun.push(next),
    (sampled) => delivered.push(sampled),
  );
  const finish = (): void => {
    const running = begun.at(-1);
    if (!running) throw new Error('Nothing was begun.');
    queue.answer(sampleRobustness(running.input, running.settings));
  };
  return { queue, begun, delivered, finish };
}

const [first, second, third] = [request(1), request(2), request(3)];

test('one sample runs at a time, and of those that came meanwhile the newest is next', () => {
  const { queue, begun, delivered, finish } = watched();
  for (const next of [first, second, third]) queue.ask(next);
  expect(begun).toEqual([first]);
  finish();
  expect(begun).toEqual([first, third]);
  finish();
  expect(delivered.map(({ request: from }) => from)).toEqual([first, third]);
  expect(delivered[1]?.robustness?.first).toEqual({ a: 1, b: 0 });
});

test('each sample comes with what it was taken from', () => {
  const { queue, delivered, finish } = watched();
  queue.ask(first);
  finish();
  queue.ask(second);
  finish();
  expect(delivered.map(({ request: { input } }) => input.criteria[0]?.weight)).toEqual([1, 2]);
});

test('what is not wanted any more is not delivered, what is asked after that is', () => {
  const { queue, begun, delivered, finish } = watched();
  queue.ask(first);
  queue.ask(second);
  queue.forget();
  queue.ask(third);
  finish();
  expect(delivered).toEqual([]);
  finish();
  expect(begun).toEqual([first, third]);
  expect(delivered.map(({ request: from }) => from)).toEqual([third]);
});

test('to forget while nothing runs leaves the next one wanted', () => {
  const { queue, delivered, finish } = watched();
  queue.forget();
  queue.ask(first);
  finish();
  expect(delivered).toHaveLength(1);
});
