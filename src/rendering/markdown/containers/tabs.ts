import type { StateBlock } from 'markdown-it';
import { lineText } from '../line-text.ts';
import { type Container, readLines, reportContainer } from './containers.ts';

/**
 * Tabs: each panel begins with `== Label`, as in vitepress-plugin-tabs. What is written here is what articles for
 * Bootstrap write by hand, so that the finishing pass has one thing to read (see `html/tabs.ts`).
 */
export function writeTabs(state: StateBlock, container: Container): void {
  const { line, end } = container;
  const panels = panelsOf(state, container);
  if (panels.length === 0) {
    reportContainer(
      state,
      line,
      'There is no tab between `::: tabs` and `:::`: begin each with its label, as in `== Windows`.',
    );
  }
  // Without a tag of its own, it says to the list around it that what is in it is not the list's.
  state.push('tabs_open', 'div', 1).hidden = true;
  readLines(state, line + 1, panels[0]?.line ?? end);
  if (panels.length > 0) {
    writeLabels(state, panels);
    writePanels(state, panels);
  }
  state.push('tabs_close', 'div', -1).hidden = true;
}

interface Panel {
  readonly label: string;
  /** The line of its label; those of the panel follow. */
  readonly line: number;
  readonly end: number;
}

/** A line that is further indented belongs to a list or to code. */
function panelsOf(state: StateBlock, { line, end, own }: Container): readonly Panel[] {
  const labels = own.flatMap((at) => {
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
