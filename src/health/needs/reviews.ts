import { dayIn } from '../../content/time/instants.ts';
import { nextReview } from '../../model/dates/reviews.ts';
import { articleEntry, type LookedAt } from '../looked-at.ts';
import type { Need } from '../types.ts';

const day = 24 * 60 * 60 * 1000;

/** So far ahead a review is told of. */
const soonDays = 30;

/** Reviews that are due or soon will be, and articles that nobody looks after where others have somebody. */
export function reviewNeeds({ site, articles, now }: LookedAt): readonly Need[] {
  const { helpCenter } = site;
  const { timeZone } = helpCenter.site;
  const reviews = articles
    .map(({ article }) => ({ article, time: nextReview(article, helpCenter.site) }))
    .flatMap(({ article, time }) => (time === undefined ? [] : [{ article, time }]))
    .sort((one, other) => one.time - other.time);
  const isOwned = articles.some(({ article }) => article.owner !== undefined);
  if (reviews.length === 0 && !isOwned) return [];
  const isOver = (time: number): boolean => now !== undefined && time < now;
  const unknown = now === undefined ? 'Nobody has said what day it is, so no review is overdue.' : undefined;
  const entries = (wanted: typeof reviews) =>
    wanted.map(({ article, time }) =>
      articleEntry(article, time === 0 ? 'never reviewed' : dayIn(time, timeZone), 'title'),
    );
  return [
    {
      id: 'overdue-reviews',
      title: 'Overdue reviews',
      why: 'The day of `review_by`, or of `review_every` after `reviewed_on`, is over: read the article, and write the new day.',
      entries: entries(reviews.filter(({ time }) => isOver(time))),
      unknown,
    },
    {
      id: 'due-reviews',
      title: 'Reviews that are due soon',
      why: `Their day comes within ${soonDays} days.`,
      entries: entries(
        reviews.filter(({ time }) => !isOver(time) && now !== undefined && time < now + soonDays * day),
      ),
      unknown,
    },
    {
      id: 'unowned-articles',
      title: 'Articles without an owner',
      why: 'Other articles have one. Nobody is asked about a change of these, and nobody hears of a review: write `owner`.',
      entries: isOwned
        ? articles
            .filter(({ article }) => article.owner === undefined)
            .map(({ article }) => articleEntry(article, ''))
        : [],
    },
  ];
}
