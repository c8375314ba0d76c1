/** Calls `act` at the next frame of the page. */
type NextFrame = (act: () => void) => void;

/**
 * Lets the views of a page change one after the other, one in each frame, so that no frame has to draw them all. Who
 * asks again before its turn keeps its place, so that nobody waits for longer than there are views.
 */
export class FrameQueue {
  readonly #waiting = new Map<object, () => void>();
  readonly #nextFrame: NextFrame;
  #isUnderWay = false;

  constructor(nextFrame: NextFrame) {
    this.#nextFrame = nextFrame;
  }

  /** Asks for a turn in which `act` is called; it takes the place of what the same view asked for before. */
  ask(view: object, act: () => void): void {
    this.#waiting.set(view, act);
    this.#begin();
  }

  /** Takes back what a view asked for. */
  forget(view: object): void {
    this.#waiting.delete(view);
  }

  #begin(): void {
    if (this.#isUnderWay || this.#waiting.size === 0) return;
    this.#isUnderWay = true;
    this.#nextFrame(() => {
      this.#isUnderWay = false;
      const [first] = this.#waiting;
      if (!first) return;
      const [view, act] = first;
      this.#waiting.delete(view);
      act();
      this.#begin();
    });
  }
}
