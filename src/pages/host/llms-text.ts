import { trailTitle } from '../../model/trail.ts';
import type { HelpCenter } from '../../model/types.ts';
import { markdownPath, type Urls } from '../../model/urls.ts';
import type { Words } from '../../wording/words.ts';
import { otherArticles, visibleCategories } from '../article/reading-order.ts';

/**
 * Text of `llms.txt` (https://llmstxt.org): what the site is, and every visible article by category, each with the
 * address of its Markdown. An article of several categories stands in each.
 */
export function llmsText(helpCenter: HelpCenter, urls: Urls, words: Words): string {
  const { title, description } = helpCenter.site;
  const groups = [
    ...visibleCategories(helpCenter).map((category) => ({ ...category, title: trailTitle(category) })),
    { title: words.otherArticles, description: undefined, articles: otherArticles(helpCenter) },
  ];
  const sections = groups
    .map((group) => ({ ...group, articles: group.articles.filter(({ borrowed }) => borrowed === undefined) }))
    .filter(({ articles }) => articles.length > 0)
    .map((group) => {
      const lines = group.articles.map((article) => {
        const address = urls.absolute(markdownPath(article.url));
        const about = article.description === undefined ? '' : `: ${plain(article.description)}`;
        return `- [${plain(article.title)}](${address})${about}\n`;
      });
      const lead = group.description === undefined ? '' : `${plain(group.description)}\n\n`;
      return `\n## ${plain(group.title)}\n\n${lead}${lines.join('')}`;
    });
  return `# ${plain(title)}\n${description === '' ? '' : `\n> ${plain(description)}\n`}${sections.join('')}`;
}

/** A text that Markdown takes for nothing else. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, (sign) => `\\${sign}`);
}
