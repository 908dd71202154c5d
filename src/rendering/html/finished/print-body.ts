import { innerHtml, parseBody } from '../body-tree.ts';
import {
  attributeOf,
  childrenOf,
  createElement,
  descendants,
  type Element,
  hasClass,
  moveChildren,
  removeAll,
  rename,
  setChildren,
  unwrapAll,
} from '../tree.ts';

export interface PrintOptions {
  /** Stands before each id, so that those of several articles are not the same: `article/send/`. */
  readonly prefix: string;
  /** Where a link of the article leads on the page that all are on; nothing for what is not on it. */
  readonly linkOf: (href: string) => string | undefined;
}

/** Attributes that name ids of the page. */
const idLists: ReadonlySet<string> = new Set(['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']);

/**
 * Makes the HTML of a record a part of a page with many articles, to be printed: ids do not collide, headings stand a
 * level lower, tabs stand below each other with their names, images do not wait to be seen, and a term that is explained
 * on a screen is a word again.
 */
export function printBody(html: string, { prefix, linkOf }: PrintOptions): string {
  const body = parseBody(html);
  const elements = descendants(body);
  const terms = new Set(elements.filter((element) => hasClass(element, 'term')));
  removeAll(new Set(elements.filter((element) => hasClass(element, 'term-definition'))));
  unwrapAll(terms);
  for (const element of elements) {
    if (hasClass(element, 'tabs')) layOut(element);
    const level = /^h([1-5])$/.exec(element.tagName)?.[1];
    if (level !== undefined) rename(element, `h${Number(level) + 1}`);
    element.attrs = element.attrs.flatMap((attribute) => {
      const { name, value } = attribute;
      if (name === 'loading') return [];
      if (name === 'id') return [{ ...attribute, value: prefix + value }];
      if (name === 'href') return [{ ...attribute, value: printLink(value, prefix, linkOf) }];
      if (!idLists.has(name)) return [attribute];
      return [{ ...attribute, value: value.replace(/\S+/g, (id) => prefix + id) }];
    });
  }
  return innerHtml(body);
}

function printLink(href: string, prefix: string, linkOf: PrintOptions['linkOf']): string {
  if (href.startsWith('#') && href.length > 1) return `#${prefix}${href.slice(1)}`;
  return linkOf(href) ?? href;
}

/** Puts the name of each tab above its panel, in the place of the list of them. */
function layOut(tabs: Element): void {
  const [list, panels] = childrenOf(tabs);
  if (!list || !panels) return;
  const links = descendants(list).filter(({ tagName }) => tagName === 'a');
  for (const panel of childrenOf(panels)) {
    const id = attributeOf(panel, 'id');
    const link = links.find((candidate) => attributeOf(candidate, 'href') === `#${id}`);
    if (!link) continue;
    const name = createElement('p', { class: 'tab-name' });
    moveChildren(link, name);
    setChildren(panel, [name, ...panel.childNodes]);
    panel.attrs = panel.attrs.filter((attribute) => !['role', 'aria-label'].includes(attribute.name));
  }
  removeAll(new Set([list]));
}
