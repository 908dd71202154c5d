import { foldSpace } from '../../../content/fold-space.ts';
import { escapeHtml } from '../../escape.ts';
import { plainLanguages } from '../../plain-languages.ts';
import { attributeOf, childrenOf, type Element } from '../tree.ts';
import type { Walk } from '../walk.ts';

/** Where a fence leaves its title. That of hand-written HTML, `title`, is a hint for the pointer, and stays one. */
export const titleAttribute = 'data-code-title';

/**
 * Writes a block of code with what stands above it: its title, such as the name of a file, or else its language, which
 * the style sheet shows.
 */
export function writeCodeBlock(element: Element, walk: Walk): void {
  const title = foldSpace(attributeOf(element, titleAttribute) ?? '');
  if (title === '') {
    walk.writeElement(element, { 'data-language': languageOf(element) });
    return;
  }
  walk.text.breakWord();
  walk.text.add(title);
  walk.out.push(`<figure class="code">\n<figcaption>${escapeHtml(title)}</figcaption>\n`);
  walk.writeElement(element);
  walk.out.push('\n</figure>');
}

/**
 * The language as its author wrote it, from the class that Markdown and other tools give to code or to its block;
 * nothing of what is no name.
 */
function languageOf(block: Element): string | undefined {
  const classes = [...childrenOf(block).filter(({ tagName }) => tagName === 'code'), block]
    .map((element) => attributeOf(element, 'class') ?? '')
    .join(' ');
  const language = /(?:^|\s)language-([\w+#.-]{1,32})(?!\S)/.exec(classes)?.[1];
  return language === undefined || plainLanguages.includes(language.toLowerCase()) ? undefined : language;
}
