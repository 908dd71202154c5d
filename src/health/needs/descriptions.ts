import { foldSpace } from '../../content/fold-space.ts';
import type { Article } from '../../model/types.ts';
import { articleEntry, type LookedAt } from '../looked-at.ts';
import type { Need, NeedEntry } from '../types.ts';

/** Shorter ones say no more than the title. */
const shortDescription = 40;

/** What search engines, lists and links in chats show of articles: what two have in common, and what says too little. */
export function descriptionNeeds({ articles }: LookedAt): readonly Need[] {
  const visible = articles.map(({ article }) => article).filter(({ hidden }) => !hidden);
  const missing = visible.filter(({ description }) => description === undefined);
  const short = visible.filter(({ description = '' }) => {
    return description !== '' && [...description].length < shortDescription;
  });
  return [
    {
      id: 'repeated-titles',
      title: 'Titles that several articles have',
      why: 'Readers of a list of results cannot tell them apart: say in each title what the others are not about.',
      entries: repeated(visible, 'title', ({ title }) => title),
    },
    {
      id: 'repeated-descriptions',
      title: 'Descriptions that several articles have',
      why: 'They stand below each other in lists and search engines: say in each what only this article answers.',
      entries: repeated(visible, 'description', ({ description }) => description),
    },
    {
      id: 'thin-descriptions',
      title: 'Missing or thin descriptions',
      why: `Without one, lists and search engines show how the text begins; fewer than ${shortDescription} characters say little beside the title. Write one sentence.`,
      entries: [
        ...missing.map((article) => articleEntry(article, 'none')),
        ...short.map((article) => articleEntry(article, `“${article.description}”`, 'description')),
      ],
    },
  ];
}

function repeated(
  articles: readonly Article[],
  key: string,
  textOf: (article: Article) => string | undefined,
): readonly NeedEntry[] {
  const groups = Map.groupBy(articles, (article) => foldSpace(textOf(article) ?? '').toLowerCase());
  groups.delete('');
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => group.map((article) => articleEntry(article, `“${textOf(article)}”`, key)));
}
