import { shareOfRange, type RandomWords } from '../random.ts';

/**
 * Exponential numbers by the ziggurat method (Marsaglia and Tsang 2000): the area under e^-x is covered by 256 layers
 * of one area, a point is drawn in one of them, and nearly always (98.9 %) it lies in the part that is wholly under
 * the curve.
 *
 * Not -Math.log(u): the language leaves the last digits of Math.log and Math.exp to the engine, and a sample has to
 * come out the same on every machine. All below is made with + - * / alone, which IEEE 754 rounds in one way only.
 */
const layers = 256;

/** Where the lowest layer ends and the tail begins, so that 256 layers of one area reach exactly up to e^0. */
const tailFrom = 7.697_117_470_131_05;

/** The upper 24 bits of a word are the place inside a layer, the lower 8 the layer. */
const places = 2 ** 24;

/** Right end of each layer, the lowest first (as wide as its area asks for, with the tail in it); one more is 0. */
const ends = layerEnds();

/** Height of the curve at each end: layer i lies between heights[i] and heights[i + 1]. */
const heights = ends.map(expOfMinus);

/** Places of a layer that are under the curve over the full height of the layer. */
const inside = Int32Array.from({ length: layers }, (_, layer) => {
  return Math.floor((ends[layer + 1]! / ends[layer]!) * places);
});

const placeWidths = Float64Array.from({ length: layers }, (_, layer) => ends[layer]! / places);

/** How many numbers are made at a time: their words stay in the nearest cache. */
const numbersAtATime = 512;

const drawnWords = new Uint32Array(numbersAtATime);
const atEdges = new Int32Array(numbersAtATime);

/**
 * Fills an array from its start with numbers above 0 from the exponential distribution with mean 1, on a grid of 24 bits
 * per layer.
 */
export function fillExponential(numbers: Float64Array, count: number, words: RandomWords): void {
  for (let from = 0; from < count; from += numbersAtATime) {
    const to = Math.min(from + numbersAtATime, count);
    words.drawInto(drawnWords.subarray(0, to - from));
    const edges = takePoints(numbers, from, to);
    for (let edge = 0; edge < edges; edge += 1) {
      const index = atEdges[edge]!;
      numbers[index] = atTheEdge(drawnWords[index - from]! & (layers - 1), numbers[index]!, words);
    }
  }
}

/** Turns words into points, and lists those that are not surely under the curve. @returns how many these are. */
function takePoints(numbers: Float64Array, from: number, to: number): number {
  let edges = 0;
  for (let index = from; index < to; index += 1) {
    const word = drawnWords[index - from]!;
    const layer = word & (layers - 1);
    const place = word >>> 8;
    numbers[index] = (place + 0.5) * placeWidths[layer]!;
    if (place >= inside[layer]!) atEdges[edges++] = index;
  }
  return edges;
}

/** What becomes of a point that is not surely under the curve: itself, or a number that is drawn anew. */
function atTheEdge(layer: number, drawn: number, words: RandomWords): number {
  // The distribution has no memory: beyond any point it looks as from 0 on.
  if (layer === 0) return tailFrom + exponential(words);
  const low = heights[layer]!;
  const height = low + (heights[layer + 1]! - low) * (words.next() + 0.5) * shareOfRange;
  return height < expOfMinus(drawn) ? drawn : exponential(words);
}

function exponential(words: RandomWords): number {
  const word = words.next();
  const layer = word & (layers - 1);
  const place = word >>> 8;
  const drawn = (place + 0.5) * placeWidths[layer]!;
  return place < inside[layer]! ? drawn : atTheEdge(layer, drawn, words);
}

function layerEnds(): Float64Array {
  const found = new Float64Array(layers + 1);
  const area = (tailFrom + 1) * expOfMinus(tailFrom);
  found[0] = area / expOfMinus(tailFrom);
  found[1] = tailFrom;
  for (let layer = 2; layer < layers; layer += 1) {
    const below = found[layer - 1]!;
    found[layer] = minusLogOf(expOfMinus(below) + area / below, below);
  }
  return found;
}

/** e^-x for x in [0, 9] to about 15 digits: the series at a sixteenth of x, squared four times. */
export function expOfMinus(x: number): number {
  const part = -x / 16;
  let sum = 1;
  for (let term = 14; term >= 1; term -= 1) sum = 1 + (part * sum) / term;
  const fourth = sum * sum * (sum * sum);
  return fourth * fourth * (fourth * fourth);
}

/** The x with e^-x = height, by Newton's method from a start that is at most 1 away. */
function minusLogOf(height: number, start: number): number {
  let x = start;
  for (let step = 0; step < 8; step += 1) x += 1 - height / expOfMinus(x);
  return x;
}
