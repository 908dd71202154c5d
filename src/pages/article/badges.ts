import type { Article } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';
import type { Words } from '../../wording/words.ts';
import { type DescribedLink, linkTo } from '../page-link.ts';

/** What the badges of an article say: whom it is for, and from which version on. */
export function badgesOf(
  { appliesTo, since }: Pick<Article, 'appliesTo' | 'since'>,
  words: Words,
): readonly string[] {
  const labels = appliesTo.map(({ label }) => label);
  return since === undefined ? labels : [...labels, words.say('since', { version: since })];
}

/** Makes the link to an article with what a list says of it. */
export function describedLink(article: Article, urls: Urls, words: Words): DescribedLink {
  const { description } = article;
  return { ...linkTo(article, urls), description, badges: badgesOf(article, words) };
}
