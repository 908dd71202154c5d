import type { HelpCenter } from '../../model/types.ts';
import { markdownPath, type Urls } from '../../model/urls.ts';
import { htmlToMarkdown } from '../../rendering/markdown-twin/blocks.ts';
import { escapeMarkdown } from '../../rendering/markdown-twin/escape.ts';
import type { RenderBody } from '../../rendering/types.ts';
import { type TextFile, textFile } from './text-files.ts';

/** The Markdown file beside each visible article: title and visible body, made lazily. */
export function markdownTwins(helpCenter: HelpCenter, urls: Urls, render: RenderBody): readonly TextFile[] {
  return helpCenter.articles
    .filter(({ hidden, borrowed }) => !hidden && !borrowed)
    .map(({ title, url, document }) =>
      textFile(urls.withBase(markdownPath(url)), () => {
        const body = htmlToMarkdown(render(document).html, urls.absolute(url));
        return `# ${escapeMarkdown(title)}\n${body === '' ? '' : `\n${body}\n`}`;
      }),
    );
}
