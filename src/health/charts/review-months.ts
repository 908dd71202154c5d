import { dayIn } from '../../content/time/instants.ts';
import { nextReview } from '../../model/dates/reviews.ts';
import type { LookedAt } from '../looked-at.ts';
import type { Chart } from '../types.ts';

const months = 12;

/** How many reviews are due in each of the next months; nothing where none has a day. */
export function reviewMonths({ site, articles, now }: LookedAt): Chart | undefined {
  const { helpCenter } = site;
  const { timeZone } = helpCenter.site;
  const times = articles.flatMap(({ article }) => nextReview(article, helpCenter.site) ?? []);
  if (times.length === 0 || now === undefined) return undefined;
  const today = new Date(`${dayIn(now, timeZone)}T00:00Z`);
  const labels = Array.from({ length: months }, (_, index) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + index)).toISOString().slice(0, 7),
  );
  const upcoming = times.filter((time) => time >= now).map((time) => dayIn(time, timeZone).slice(0, 7));
  const count = (month: string): number => upcoming.filter((other) => other === month).length;
  return {
    id: 'review-months',
    title: 'Reviews by month',
    why: 'When the next reviews are due. What is overdue stands first.',
    parts: ['reviews'],
    bars: [
      { label: 'overdue', values: [times.filter((time) => time < now).length] },
      ...labels.map((label) => ({ label, values: [count(label)] })),
      { label: 'later', values: [upcoming.filter((month) => month > (labels.at(-1) ?? '')).length] },
    ],
  };
}
