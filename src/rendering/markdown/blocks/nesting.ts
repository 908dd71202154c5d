import type { MarkdownIt, StateBlock } from 'markdown-it';
import { ArticleLimitError } from '../../article-state.ts';
import { documentState } from '../document-state.ts';

/** As many as markdown-it allows itself: a quotation is one level, a list two. */
const maxLevel = 100;

/** More levels than any one block adds to what it stands in. */
const reserve = 10;

/**
 * Says where blocks stand too deep in each other. markdown-it leaves out what is deeper, and says nothing; its limit is
 * a little further away here, so that this rule is asked first.
 */
export function nesting(md: MarkdownIt): void {
  md.set({ maxNesting: maxLevel + reserve });
  md.block.ruler.before('tab_panels', 'nesting', endTooDeep);
}

function endTooDeep(state: StateBlock, line: number): false {
  if (state.level < maxLevel) return false;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const { from } = documentState(state.env).documentRange(start, start + 1);
  throw new ArticleLimitError('lists, quotations and other blocks stand too deep in each other', from);
}
