import type { ArticleState } from '../../article-state.ts';
import { attributeOf, descendants, type Element } from '../tree.ts';
import { reportAt } from '../written/places.ts';

export interface Tab {
  /** The item of the list. */
  readonly element: Element;
  /** The id of the panel that the tab says it opens. */
  readonly target: string | undefined;
  /** What says so, or else the item. */
  readonly source: Element;
}

export function tabIn(element: Element): Tab {
  const source = descendants(element).find(({ tagName }) => tagName === 'a' || tagName === 'button');
  const written = source && (attributeOf(source, 'data-target') ?? attributeOf(source, 'href'));
  const target = written?.startsWith('#') ? written.slice(1) : undefined;
  return { element, target, source: source ?? element };
}

/** The panel of each tab: the one it names, which need not be the only one of that name on the page; else the next that no tab names. */
export function pairTabs(
  tabs: readonly Tab[],
  panels: readonly Element[],
  state: ArticleState,
): readonly (Element | undefined)[] {
  const withId = Map.groupBy(panels, (panel) => attributeOf(panel, 'id'));
  const named = tabs.map(({ target }) => (target === undefined ? undefined : withId.get(target)?.shift()));
  const taken = new Set(named);
  const left = panels.filter((panel) => !taken.has(panel)).values();
  return named.map((panel, index) => {
    if (panel) return panel;
    const tab = tabs[index];
    if (tab?.target !== undefined) reportTarget(tab.source, tab.target, state);
    return left.next().value;
  });
}

function reportTarget(element: Element, target: string, state: ArticleState): void {
  const message = `No panel of these tabs has the id \`${target}\`, so the tab opens the one that no tab names: write the panel's id behind \`#\`.`;
  reportTab(element, `#${target}`, message, state);
}

/** Reports a warning of the rule `tab-panel` where an element was written. */
export function reportTab(element: Element, target: string, message: string, state: ArticleState): void {
  reportAt(element, { rule: 'tab-panel', target, message }, state);
}
