import { wordCount } from '../../pages/article/reading-time.ts';
import { blockElements } from '../../rendering/html/policy.ts';
import { articleEntry, type LookedAt } from '../looked-at.ts';
import type { Need } from '../types.ts';

/** Who reads more than this at once has forgotten how it began; guides to plain language say 15 to 25. */
export const longSentence = 25;

/** From so many sentences on, a mean says something. */
const fewestSentences = 5;

/** Articles whose sentences are long: the one measure of readability that holds in every language. */
export function sentenceNeeds({ site, articles }: LookedAt): readonly Need[] {
  const segmenter = new Intl.Segmenter(site.helpCenter.site.language, { granularity: 'sentence' });
  const measured = articles.map(({ article, record }) => {
    const lengths = sentencesOf(record.html, segmenter).map((text) => wordCount([{ text }]));
    const sum = lengths.reduce((total, length) => total + length, 0);
    return {
      article,
      count: lengths.length,
      mean: sum / lengths.length,
      long: lengths.filter((length) => length > longSentence).length,
    };
  });
  const found = measured
    .filter(({ count, long }) => count >= fewestSentences && long * 3 > count)
    .sort((one, other) => other.mean - one.mean);
  return [
    {
      id: 'long-sentences',
      title: 'Articles of long sentences',
      why: `More than a third of the sentences have over ${longSentence} words. Lists, tables, code and headings do not count. Say one thing in a sentence.`,
      entries: found.map(({ article, count, long, mean }) =>
        articleEntry(article, `${long} of ${count} sentences, ${Math.round(mean)} words on average`),
      ),
    },
  ];
}

/** What stands apart from running text. */
const apart =
  /<(pre|table|h[1-6]|figcaption|summary|dt|ul|ol)\b[\s\S]*?<\/\1>|<span popover[\s\S]*?<\/span>/g;
const tag = /<\/?([a-z][a-z0-9]*)\b[^>]*>/g;

/** The sentences of running text; code in one counts as a word. */
function sentencesOf(html: string, segmenter: Intl.Segmenter): readonly string[] {
  const text = html
    .replace(apart, '\n\n')
    .replace(/<code\b[\s\S]*?<\/code>/g, 'code')
    .replace(tag, (_tag, name: string) => (blockElements.has(name) ? '\n\n' : ''));
  return text
    .split(/\n\n+/)
    .flatMap((paragraph) => [...segmenter.segment(paragraph.replace(/\s+/g, ' ').trim())])
    .map(({ segment }) => segment)
    .filter((segment) => /[\p{L}\p{N}]/u.test(segment));
}
