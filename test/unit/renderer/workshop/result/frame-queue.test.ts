import { describe, expect, test } from 'vitest';
import { FrameQueue } from '../../../../../renderer/workshop/result/frame-queue.ts';

/** A queue whose frames come when the test says so. */
function queueWithFrames() {
  const frames: (() => void)[] = [];
  return { queue: new FrameQueue((act) => frames.push(act)), frames, nextFrame: () => frames.shift()?.() };
}

describe('views that take turns', () => {
  test('one is drawn in each frame, in the order in which they asked', () => {
    const { queue, nextFrame } = queueWithFrames();
    const drawn: string[] = [];
    queue.ask({}, () => drawn.push('numbers'));
    queue.ask({}, () => drawn.push('bars'));
    expect(drawn).toEqual([]);
    nextFrame();
    expect(drawn).toEqual(['numbers']);
    nextFrame();
    expect(drawn).toEqual(['numbers', 'bars']);
  });

  test('who asks again keeps its place, with what it asked for last', () => {
    const { queue, nextFrame } = queueWithFrames();
    const drawn: string[] = [];
    const view = {};
    queue.ask(view, () => drawn.push('first'));
    queue.ask({}, () => drawn.push('other'));
    queue.ask(view, () => drawn.push('newer'));
    nextFrame();
    nextFrame();
    expect(drawn).toEqual(['newer', 'other']);
  });

  test('one that asks in every frame leaves the others their turn', () => {
    const { queue, nextFrame } = queueWithFrames();
    const drawn: string[] = [];
    const eager = {};
    const again = (): void => {
      drawn.push('eager');
      queue.ask(eager, again);
    };
    queue.ask(eager, again);
    queue.ask({}, () => drawn.push('patient'));
    for (let frame = 0; frame < 3; frame += 1) nextFrame();
    expect(drawn).toEqual(['eager', 'patient', 'eager']);
  });

  test('what is taken back is not drawn, and without anything to draw no frame is asked for', () => {
    const { queue, frames, nextFrame } = queueWithFrames();
    const view = {};
    let drawn = 0;
    queue.ask(view, () => (drawn += 1));
    queue.forget(view);
    nextFrame();
    expect(drawn).toBe(0);
    expect(frames).toEqual([]);
    queue.ask(view, () => (drawn += 1));
    nextFrame();
    expect(drawn).toBe(1);
    expect(frames).toEqual([]);
  });
});
