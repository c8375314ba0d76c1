/** A place in px, from the upper left corner of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In px from the left and from the top. */
export type Point = readonly [x: number, y: number];
