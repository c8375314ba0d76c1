import { expect, test } from 'vitest';
import { onFirstInteraction } from '../../../../renderer/shell/startup-marks.ts';

function waiting(): {
  readonly page: EventTarget;
  readonly frames: (() => void)[];
  readonly reached: string[];
  readonly end: () => void;
} {
  const page = new EventTarget();
  const frames: (() => void)[] = [];
  const reached: string[] = [];
  const end = onFirstInteraction(
    page,
    (shown) => frames.push(shown),
    () => reached.push('first'),
  );
  return { page, frames, reached, end };
}

test.each(['pointerdown', 'keydown'])('the first %s counts with the frame after it, and no later one', (kind) => {
  const { page, frames, reached } = waiting();
  page.dispatchEvent(new Event('pointermove'));
  expect(frames).toHaveLength(0);
  page.dispatchEvent(new Event(kind));
  expect(reached).toEqual([]);
  frames[0]?.();
  expect(reached).toEqual(['first']);
  for (const later of ['pointerdown', 'keydown']) page.dispatchEvent(new Event(later));
  expect(frames).toHaveLength(1);
});

test('the waiting can be ended', () => {
  const { page, frames, end } = waiting();
  end();
  page.dispatchEvent(new Event('keydown'));
  expect(frames).toHaveLength(0);
});
