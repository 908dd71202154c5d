import type { MarkdownIt } from 'markdown-it';
import { lineBeginsWith, lineText } from '../line-text.ts';
import { ruleInForce } from '../rule-in-force.ts';

/**
 * A line that starts with `<br>` is text, as in kramdown. CommonMark starts an HTML block there when the tag stands
 * alone, and would show the Markdown of the next line as it is written.
 */
export function lineBreaks(md: MarkdownIt): void {
  const htmlBlock = ruleInForce(md.block.ruler, 'html_block');
  md.block.ruler.at(
    'html_block',
    (state, startLine, endLine, silent) => {
      if (!lineBeginsWith(state, startLine, '<')) return false;
      if (/^<br\s*\/?>/i.test(lineText(state, startLine))) return false;
      return htmlBlock(state, startLine, endLine, silent);
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
}
