import { wordCount } from '../../pages/article/reading-time.ts';
import type { LookedAt } from '../looked-at.ts';
import { fewWords, manyWords } from '../needs/lengths.ts';
import type { Chart } from '../types.ts';

/** Where one bar ends and the next begins; the first and the last are those that a list tells of. */
const limits = [fewWords, 200, 500, 1000, manyWords];

/** How many articles are how long. */
export function articleLengths({ articles }: LookedAt): Chart | undefined {
  if (articles.length === 0) return undefined;
  const counts = [...limits, undefined].map(() => 0);
  for (const { record } of articles) {
    const words = wordCount(record.sections);
    const place = limits.findIndex((limit) => words < limit);
    const index = place === -1 ? limits.length : place;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return {
    id: 'article-lengths',
    title: 'Length of articles',
    why: 'How many articles have how many words. People read about 200 in a minute.',
    parts: ['articles'],
    bars: counts.map((count, index) => ({ label: labelOf(index), values: [count] })),
  };
}

function labelOf(index: number): string {
  const from = limits[index - 1];
  const to = limits[index];
  if (from === undefined) return `under ${to} words`;
  return to === undefined ? `${from} and more` : `${from} to ${to - 1}`;
}
