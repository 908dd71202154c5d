import type { Random } from './random.ts';

/**
 * Heaps' law: a text of `n` words has about `factor * n ** exponent` different ones. It holds for a help center as
 * for a library; copies of the same articles would have no new words at all.
 */
export interface HeapsCurve {
  readonly factor: number;
  readonly exponent: number;
  /** Number of different words in a text of so many. */
  readonly at: (words: number) => number;
}

/** The order in which texts are added bends the curve; so many orders are laid over each other. */
const orders = 20;
/** Points are this far apart, as a factor, so that no part of the curve weighs more than another. */
const step = Math.SQRT2;

/**
 * Fits the exponent to texts that are added one after the other, by least squares over the logarithms; the factor is
 * the one by which the curve passes through all texts together, since it is to go on from there.
 */
export function fitHeapsCurve(texts: readonly (readonly string[])[], random: Random): HeapsCurve {
  const points = Array.from({ length: orders }, () => growth(random.shuffle(texts))).flat();
  const logs = points.map(({ words, different }) => ({ x: Math.log(words), y: Math.log(different) }));
  const meanX = mean(logs.map(({ x }) => x));
  const meanY = mean(logs.map(({ y }) => y));
  const covariance = mean(logs.map(({ x, y }) => (x - meanX) * (y - meanY)));
  const variance = mean(logs.map(({ x }) => (x - meanX) ** 2));
  const exponent = covariance / variance;
  const all = texts.flat();
  const factor = new Set(all).size / all.length ** exponent;
  return { factor, exponent, at: (words) => factor * words ** exponent };
}

interface Point {
  readonly words: number;
  readonly different: number;
}

function growth(texts: readonly (readonly string[])[]): readonly Point[] {
  const seen = new Set<string>();
  let words = 0;
  let next = 1;
  return texts.flatMap((text, index) => {
    for (const word of text) seen.add(word);
    words += text.length;
    if (index + 1 < next) return [];
    next *= step;
    return [{ words, different: seen.size }];
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
