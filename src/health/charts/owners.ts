import type { LookedAt } from '../looked-at.ts';
import type { Chart, Need } from '../types.ts';

/** How many articles of each owner need something; nothing where no article has an owner. */
export function ownerChart({ articles }: LookedAt, needs: readonly Need[]): Chart | undefined {
  if (articles.every(({ article }) => article.owner === undefined)) return undefined;
  const needy = new Set(needs.flatMap(({ entries }) => entries.map(({ file }) => file)));
  const groups = Map.groupBy(articles, ({ article }) => article.owner ?? '');
  const bars = [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([owner, owned]) => {
      const count = owned.filter(({ article }) => needy.has(article.document.file)).length;
      return { label: owner === '' ? 'no owner' : owner, values: [owned.length - count, count] };
    });
  return {
    id: 'owners',
    title: 'Articles by owner',
    why: 'How many articles each owner looks after, and of how many something is said below.',
    parts: ['need nothing', 'need something'],
    bars,
  };
}
