import { foldSpace } from '../../../content/fold-space.ts';
import type { ArticleState } from '../../article-state.ts';
import { slugOf } from '../ids/ids.ts';
import { maxDepth } from '../policy.ts';
import {
  append,
  childrenOf,
  createElement,
  descendants,
  type Element,
  hasClass,
  isElement,
  isText,
  moveChildren,
  type Parent,
  setChildren,
  type TreeNode,
  textOf,
  unwrapAll,
} from '../tree.ts';
import { pairTabs, reportTab, tabIn } from './tab-pairs.ts';

/**
 * Finds the tabs in an article's tree and gives them one shape: a list of links, and the panels they lead to one
 * below the other. That is what readers without JavaScript have; `browser/tabs.ts` makes tabs of it.
 *
 * What is found is the markup of Bootstrap's tabs, which articles hold by hand and `::: tabs` becomes: a list
 * with the class `nav-tabs`, followed by an element `tab-content` with a `tab-pane` for each tab.
 *
 * @returns the panel of each tab: the link in the list to what it leads to
 */
export function formTabs(root: Parent, state: ArticleState): ReadonlyMap<Element, Element> {
  const panelOf = new Map<Element, Element>();
  const visit = (parent: Parent, depth: number): void => {
    if (depth > maxDepth) return;
    // What takes the place of a list, and of the panels behind it; all of a parent's at once, since there may be thousands.
    const changed = new Map<TreeNode, readonly TreeNode[]>();
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      if (isTabList(child)) formSet(parent, child, state, panelOf, changed);
      visit(child, depth + 1);
    }
    if (changed.size === 0) return;
    const children = parent.childNodes.flatMap((child): readonly TreeNode[] => changed.get(child) ?? [child]);
    setChildren(parent, children);
  };
  visit(root, 0);
  return panelOf;
}

function formSet(
  parent: Parent,
  list: Element,
  state: ArticleState,
  panelOf: Map<Element, Element>,
  changed: Map<TreeNode, readonly TreeNode[]>,
): void {
  const content = nextElement(parent, list);
  const tabs = childrenOf(list)
    .filter(({ tagName }) => tagName === 'li')
    .map(tabIn);
  const isContent = content !== undefined && hasClass(content, 'tab-content');
  const panels = isContent ? childrenOf(content).filter((element) => hasClass(element, 'tab-pane')) : [];
  if (!isContent || tabs.length === 0 || tabs.length !== panels.length) {
    reportCount(list, tabs.length, panels.length, state);
    return;
  }

  const set = createElement('div', { class: 'tabs' });
  setChildren(set, [list, content]);
  changed.set(list, [set]).set(content, []);
  setAttributes(list, { class: 'tab-list' });
  setAttributes(content, { class: 'tab-panels' });
  const ordered = pairTabs(tabs, panels, state);
  for (const [index, tab] of tabs.entries()) {
    const panel = ordered[index];
    if (!panel) continue;
    const written = foldSpace(textOf(tab.element));
    const label = written === '' ? state.context.words.say('tabNumber', { number: index + 1 }) : written;
    const link = linkIn(tab.element);
    // An icon alone says nothing to those who do not see it.
    if (written === '') append(link, label);
    setAttributes(panel, {
      id: `tab-${slugOf(label)}`,
      class: 'tab-panel',
      role: 'group',
      'aria-label': label,
    });
    panelOf.set(link, panel);
  }
}

/** Makes a tab's item hold one link, with what the item held in it; a link in a link would end it. */
function linkIn(item: Element): Element {
  const links = descendants(item).filter(({ tagName }) => tagName === 'a' || tagName === 'button');
  const [first] = links;
  const link = createElement('a', {});
  if (first) link.attrs = keptAttributes(first);
  unwrapAll(new Set(links));
  moveChildren(item, link);
  append(item, link);
  setAttributes(item, {});
  return link;
}

/** Roles and classes of another program's tabs mean nothing here; ids are addresses that somebody may link to. */
function keptAttributes(element: Element): Element['attrs'] {
  return element.attrs.filter(({ name }) => name === 'id' || name === 'data-at');
}

function setAttributes(element: Element, values: Readonly<Record<string, string>>): void {
  const kept = keptAttributes(element).filter(({ value }) => value.trim() !== '');
  const added = Object.entries(values).map(([name, value]) => ({ name, value }));
  element.attrs = [...kept, ...added.filter(({ name }) => kept.every((known) => known.name !== name))];
}

function reportCount(list: Element, tabs: number, panels: number, state: ArticleState): void {
  const message = `Tabs and panels do not match (${tabs} and ${panels}), so all of it is shown one below the other: put one \`tab-pane\` for each tab into a \`tab-content\` right behind the list, or write \`::: tabs\`.`;
  reportTab(list, 'nav-tabs', message, state);
}

function isTabList(element: Element): boolean {
  return ['ul', 'ol'].includes(element.tagName) && hasClass(element, 'nav-tabs');
}

/** The element behind another, with nothing between but white space and paragraphs that hold nothing. */
function nextElement(parent: Parent, element: Element): Element | undefined {
  const siblings: readonly TreeNode[] = parent.childNodes;
  let at = siblings.indexOf(element) + 1;
  let next = siblings[at];
  while (next && isBlank(next)) next = siblings[++at];
  return next && isElement(next) ? next : undefined;
}

function isBlank(node: TreeNode): boolean {
  if (isText(node)) return node.value.trim() === '';
  return !isElement(node) || (node.tagName === 'p' && node.childNodes.every(isBlank));
}
