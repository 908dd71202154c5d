import MarkdownIt from 'markdown-it';
import deflist from 'markdown-it-deflist';
import { type ArticleState, withoutPlaceholders } from '../article-state.ts';
import type { MappedText } from '../mapped-text.ts';
import { attributeLists } from './attribute-lists.ts';
import { attributeLines } from './blocks/attribute-lines.ts';
import { lineBreaks } from './blocks/line-breaks.ts';
import { nesting } from './blocks/nesting.ts';
import { tables } from './blocks/tables.ts';
import { tasks } from './blocks/tasks.ts';
import { unclosedElements } from './blocks/unclosed-elements.ts';
import { codeBlocks } from './code-blocks.ts';
import { callouts } from './containers/callouts.ts';
import { containers } from './containers/containers.ts';
import { details } from './containers/details.ts';
import { only } from './containers/only.ts';
import { steps } from './containers/steps.ts';
import { tabs } from './containers/tabs.ts';
import { createEnvironment, DocumentState } from './document-state.ts';
import { fences } from './fences.ts';
import { footnotes } from './footnotes.ts';
import type { Highlighter } from './highlighter.ts';
import { leftovers } from './leftovers.ts';
import { positions } from './positions.ts';
import { slots } from './slots.ts';
import { bareAddresses, paddedAutolinks } from './text/autolinks.ts';
import { emphasis } from './text/emphasis.ts';
import { typography } from './text/typography.ts';

/**
 * Creates the function that renders one Markdown document, the article's body or a body inside it. The result
 * still holds placeholders and `data-at` attributes.
 */
export function createMarkdown(
  highlighter: Highlighter,
): (mapped: MappedText, article: ArticleState) => string {
  const md = new MarkdownIt({ html: true, typographer: true, quotes: '“”‘’' })
    .use(lineBreaks)
    .use(tables)
    .use(fences)
    .use(codeBlocks, highlighter)
    .use(containers)
    .use(details)
    .use(only)
    .use(steps)
    .use(tabs)
    .use(footnotes)
    .use(deflist)
    .use(callouts)
    .use(slots)
    .use(paddedAutolinks)
    .use(bareAddresses)
    .use(emphasis)
    .use(tasks)
    .use(attributeLists)
    .use(attributeLines)
    .use(typography)
    .use(leftovers)
    .use(unclosedElements)
    .use(positions)
    .use(nesting);
  // What may be linked is the finishing pass's to say, for every spelling at once.
  md.validateLink = () => true;
  const { normalizeLink } = md;
  md.normalizeLink = (address) => normalizeLink.call(md, withoutPlaceholders(address));
  return (mapped, article) => md.render(mapped.text, createEnvironment(new DocumentState(mapped, article)));
}
