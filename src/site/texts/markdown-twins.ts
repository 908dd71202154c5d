import type { HelpCenter } from '../../model/types.ts';
import { markdownPath, type Urls } from '../../model/urls.ts';
import { badgesOf } from '../../pages/article/badges.ts';
import { htmlToMarkdown } from '../../rendering/markdown-twin/blocks.ts';
import { escapeMarkdown } from '../../rendering/markdown-twin/escape.ts';
import type { RenderBody } from '../../rendering/types.ts';
import type { SiteTools } from '../site-tools.ts';
import { type TextFile, textFile } from './text-files.ts';

/** The Markdown file beside each visible article: title and visible body, made lazily. */
export function markdownTwins(
  helpCenter: HelpCenter,
  urls: Urls,
  render: RenderBody,
  { words, records }: Pick<SiteTools, 'words' | 'records'>,
): readonly TextFile[] {
  return helpCenter.articles
    .filter(({ hidden, borrowed }) => !hidden && !borrowed)
    .map((article) => {
      const { title, url, document } = article;
      const badges = badgesOf(article, words).join(', ');
      const isFor = badges === '' ? '' : `\n${words.appliesTo}: ${escapeMarkdown(badges)}\n`;
      return textFile(urls.withBase(markdownPath(url)), () => {
        const record = render(document);
        const address = urls.absolute(url);
        const bytes = records.derived('markdown', record, address, () =>
          Buffer.from(htmlToMarkdown(record.html, address)),
        );
        const body = new TextDecoder().decode(bytes);
        return `# ${escapeMarkdown(title)}\n${isFor}${body === '' ? '' : `\n${body}\n`}`;
      });
    });
}
