import { parse } from 'parse5';
import { foldSpace } from '../../../content/fold-space.ts';
import type { Heading, Section } from '../../types.ts';
import { blockElements } from '../policy.ts';
import { createTextGatherer } from '../text-gatherer.ts';
import { attributeOf, type Element, isElement, isText, type TreeNode, textOf } from '../tree.ts';
import { elementsIn, unseen } from './elements.ts';

/** What others need to know of a whole page that no article is behind. */
export interface PageBody {
  /** Text of its first heading of level 1; of its `<title>` where it has none. */
  readonly title: string;
  /** Its `<meta name="description">`; empty without one. */
  readonly description: string;
  /** Every id of the page, in document order. */
  readonly ids: readonly string[];
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly sections: readonly Section[];
}

/**
 * Reads a finished page: what stands in the element with `data-page-body`, without that in the whole page, which then
 * has a layout of its own.
 */
export function readPageBody(html: string): PageBody {
  const nodes = parse(html).childNodes;
  const all = elementsIn(nodes);
  const body = all.find((element) => attributeOf(element, 'data-page-body') !== undefined);
  const meta = all.find(({ tagName, attrs }) => tagName === 'meta' && attrs.some(isDescriptionName));
  const titled =
    all.find(({ tagName }) => tagName === 'h1') ?? all.find(({ tagName }) => tagName === 'title');
  const own = body ?? all.find(({ tagName }) => tagName === 'body');
  return {
    title: titled ? foldSpace(textOf(titled)) : '',
    description: (meta && attributeOf(meta, 'content')) ?? '',
    ids: all.flatMap((element) => attributeOf(element, 'id') ?? []),
    links: (own ? elementsIn(own.childNodes) : []).flatMap((element) => {
      const href = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
      return href === undefined ? [] : [{ href, text: foldSpace(textOf(element)) }];
    }),
    sections: own ? sectionsOf(own) : [],
  };
}

function isDescriptionName({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return name === 'name' && value === 'description';
}

function sectionsOf(body: Element): readonly Section[] {
  const gatherer = createTextGatherer();
  const visit = (nodes: readonly TreeNode[]): void => {
    for (const node of nodes) {
      if (isText(node)) gatherer.add(node.value);
      if (!isElement(node) || unseen.has(node.tagName)) continue;
      const isBlock = blockElements.has(node.tagName);
      if (isBlock) gatherer.breakWord();
      const heading = headingOf(node);
      if (heading) gatherer.startSection(heading);
      visit(node.childNodes);
      if (isBlock) gatherer.breakWord();
    }
  };
  visit(body.childNodes);
  return gatherer.sections();
}

/** A heading that can be linked to begins a section; the page's own title is no section. */
function headingOf(element: Element): Heading | undefined {
  const level = /^h([2-6])$/.exec(element.tagName)?.[1];
  const id = attributeOf(element, 'id');
  return level === undefined || id === undefined
    ? undefined
    : { level: Number(level), id, text: foldSpace(textOf(element)), position: 'unknown' };
}
