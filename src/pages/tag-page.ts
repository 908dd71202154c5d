import type { HelpCenter, Tag } from '../model/types.ts';
import type { Urls } from '../model/urls.ts';
import type { Words } from '../wording/words.ts';
import { describedLink } from './article/badges.ts';
import { frame, type PageFrame } from './frame.ts';
import { type DescribedLink, linkTo, type PageLink } from './page-link.ts';

export interface TagView extends PageFrame {
  readonly layout: 'tag';
  readonly articles: readonly DescribedLink[];
}

/** The page of a tag: the visible articles that have it. */
export function tagPage(tag: Tag, helpCenter: HelpCenter, urls: Urls, words: Words): TagView {
  const page = { title: tag.name, url: tag.url };
  const description =
    `${words.say('tagDescription', { tag: tag.name })} ${helpCenter.site.description}`.trim();
  return {
    ...frame(
      {
        ...page,
        description,
        noindex: false,
        borrowed: tag.borrowed,
        category: undefined,
        trail: [page],
      },
      helpCenter,
      urls,
      words,
    ),
    layout: 'tag',
    articles: tag.articles.map((article) => describedLink(article, urls, words)),
  };
}

/** Prepares the look-up of the pages of an article's tags, in order of slug; a hidden article has none. */
export function createTagLinks(
  helpCenter: HelpCenter,
  urls: Urls,
): (article: Tag['articles'][number]) => readonly PageLink[] {
  const links = new Map<Tag['articles'][number], PageLink[]>();
  for (const tag of helpCenter.tags) {
    const link = linkTo({ title: tag.name, url: tag.url }, urls);
    for (const article of tag.articles) {
      const known = links.get(article);
      if (known) known.push(link);
      else links.set(article, [link]);
    }
  }
  return (article) => links.get(article) ?? [];
}
