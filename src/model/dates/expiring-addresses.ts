import type { ArticleDocument, Content } from '../../content/types.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { addressKey } from '../addresses.ts';
import type { Urls } from '../urls.ts';

/** All articles that are taken away at some time, whether that has come or not. */
export function expiringArticles({ articles, keptBack = [] }: Content): readonly ArticleDocument[] {
  return [...articles, ...keptBack].filter(({ frontMatter }) => frontMatter.unpublishOn !== undefined);
}

/**
 * Finds the articles of which nobody has said what becomes of their address when they are taken away: another page
 * leads on from there, or the address is retired with a reason. It is asked as soon as the day is written down.
 */
export function expiringAddresses(content: Content, urls: Urls): readonly Problem[] {
  const expiring = expiringArticles(content);
  if (expiring.length === 0) return [];
  const documents = [...content.articles, ...content.categories, ...(content.keptBack ?? [])];
  const led = new Set(
    documents.flatMap(({ frontMatter }) => frontMatter.redirectFrom.map((from) => addressKey(from))),
  );
  const retired = new Set((content.ledger?.retired ?? []).map(({ address }) => addressKey(address)));
  return expiring.flatMap(({ file, name, frontMatter, positionOf }) => {
    const url = urls.article(name);
    if (led.has(addressKey(url)) || retired.has(addressKey(url))) return [];
    const target = frontMatter.unpublishOn ?? '';
    const message =
      `From \`${target}\` on, nothing is at \`${url}\` any more. Write \`redirect_from: [${url}]\` into the front matter of ` +
      `the page that takes its place, or let it go in \`retired.yml\` with \`address: ${url}\` and a \`reason:\`.`;
    return [
      problem({ file, position: positionOf('unpublish_on'), rule: 'expiring-address', target, message }),
    ];
  });
}
