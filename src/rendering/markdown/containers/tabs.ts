import type { MarkdownIt, StateBlock } from 'markdown-it';
import { documentState } from '../document-state.ts';
import { lineText } from '../line-text.ts';
import { containerLines } from './container-lines.ts';
import { reportContainer } from './report-container.ts';

/**
 * `::: tabs`: each panel begins with `== Label`, as in vitepress-plugin-tabs. What is written here is what articles for
 * Bootstrap write by hand, so that the finishing pass has one thing to read (see `html/tabs.ts`).
 */
export function tabs(md: MarkdownIt): void {
  md.block.ruler.before('table', 'tab_panels', readPanels);
  md.core.ruler.after('block', 'tabs', ({ tokens, env }) => {
    for (const token of tokens) {
      if (!/^container_tabs_(?:open|close)$/.test(token.type)) continue;
      // Without a tag of its own, it says to the list around it that what is in it is not the list's.
      token.hidden = true;
      if (token.map && !token.meta?.hasPanels) reportContainer(token.map[0], documentState(env), () => noTab);
    }
  });
}

const noTab = 'There is no tab between `::: tabs` and `:::`: begin each with its label, as in `== Windows`.';

/** Reads all that stands between the colons, at its first line. */
function readPanels(state: StateBlock, startLine: number, endLine: number): boolean {
  const open = state.tokens.at(-1);
  if (open?.type !== 'container_tabs_open' || open.meta || !open.map) return false;
  const panels = panelsOf(state, open.map[0], endLine, open.markup.length);
  open.meta = { hasPanels: panels.length > 0 };
  readLines(state, startLine, panels[0]?.line ?? endLine);
  if (panels.length > 0) {
    writeLabels(state, panels);
    writePanels(state, panels);
  }
  state.line = endLine;
  return true;
}

/** Reads lines as Markdown of their own: nothing that begins before the end goes on behind it. */
function readLines(state: StateBlock, from: number, end: number): void {
  const { lineMax } = state;
  state.lineMax = end;
  state.md.block.tokenize(state, from, end);
  state.lineMax = lineMax;
}

interface Panel {
  readonly label: string;
  /** The line of its label; those of the panel follow. */
  readonly line: number;
  readonly end: number;
}

/** A line that is further indented belongs to a list or to code. */
function panelsOf(state: StateBlock, line: number, end: number, colons: number): readonly Panel[] {
  const labels = containerLines(state, line, end, colons).own.flatMap((at) => {
    const label = /^==[ \t]+(.*\S)/.exec(lineText(state, at))?.[1];
    return label === undefined || state.sCount[at] !== state.sCount[line] ? [] : [{ label, line: at }];
  });
  return labels.map((label, index) => ({ ...label, end: labels[index + 1]?.line ?? end }));
}

function writeLabels(state: StateBlock, panels: readonly Panel[]): void {
  state.push('tab_list_open', 'ul', 1).attrSet('class', 'nav-tabs');
  for (const { label, line } of panels) {
    state.push('tab_open', 'li', 1);
    const inline = state.push('inline', '', 0);
    inline.content = label;
    inline.map = [line, line + 1];
    inline.children = [];
    state.push('tab_close', 'li', -1);
  }
  state.push('tab_list_close', 'ul', -1);
}

function writePanels(state: StateBlock, panels: readonly Panel[]): void {
  state.push('tab_panels_open', 'div', 1).attrSet('class', 'tab-content');
  for (const { line, end } of panels) {
    state.push('tab_panel_open', 'div', 1).attrSet('class', 'tab-pane');
    readLines(state, line + 1, end);
    state.push('tab_panel_close', 'div', -1);
  }
  state.push('tab_panels_close', 'div', -1);
}
