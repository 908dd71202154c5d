import { wordCount } from '../../pages/article/reading-time.ts';
import { counted } from '../../problems/counted.ts';
import { articleEntry, type LookedAt } from '../looked-at.ts';
import type { Need } from '../types.ts';

/** An article with less says hardly more than its title. */
export const fewWords = 50;

/** Ten minutes of reading: nobody looks through more for one answer. */
export const manyWords = 2000;

/** Articles that are so short or so long that readers are not helped. */
export function lengthNeeds({ articles }: LookedAt): readonly Need[] {
  const counts = articles.map(({ article, record }) => ({
    article,
    words: wordCount(record.sections),
    // A picture or a film can be all that is to be said.
    isShown: record.images.length > 0 || record.html.includes('class="embed"'),
  }));
  const entries = (wanted: typeof counts) =>
    wanted.map(({ article, words }) => articleEntry(article, counted(words, 'word')));
  return [
    {
      id: 'thin-articles',
      title: 'Thin articles',
      why: `Fewer than ${fewWords} words, and neither image nor video: say more, or let another article say it.`,
      entries: entries(counts.filter(({ words, isShown }) => words > 0 && words < fewWords && !isShown)),
    },
    {
      id: 'long-articles',
      title: 'Long articles',
      why: `More than ${manyWords} words, which take ten minutes: make several articles of it, each for one question.`,
      entries: entries(
        counts.filter(({ words }) => words > manyWords).sort((one, other) => other.words - one.words),
      ),
    },
  ];
}
