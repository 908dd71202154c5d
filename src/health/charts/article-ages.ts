import type { LookedAt } from '../looked-at.ts';
import type { Chart } from '../types.ts';

const month = 30.44 * 24 * 60 * 60 * 1000;
const limits = [6, 12, 24].map((months) => months * month);

/** How long ago the articles of each category were last changed; nothing where nobody knows. */
export function articleAges({ site, updated, now }: LookedAt): Chart | undefined {
  if (now === undefined || updated.size === 0) return undefined;
  const bars = site.helpCenter.categories.flatMap(({ title, hidden, articles }) => {
    const times = articles.flatMap(({ document }) => updated.get(document.file) ?? []);
    if (hidden || times.length === 0) return [];
    const values = [...limits, undefined].map(() => 0);
    for (const time of times) {
      const place = limits.findIndex((limit) => now - time < limit);
      const index = place === -1 ? limits.length : place;
      values[index] = (values[index] ?? 0) + 1;
    }
    return [{ label: title, values }];
  });
  if (bars.length === 0) return undefined;
  return {
    id: 'article-ages',
    title: 'Age of articles by category',
    why: 'How long ago each article was last changed, by a commit that changed few. Old is not wrong: it says where to look first.',
    parts: ['under 6 months', '6 to 12 months', '1 to 2 years', 'over 2 years'],
    bars,
  };
}
