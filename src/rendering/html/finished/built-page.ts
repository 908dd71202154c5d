import { parse, serialize } from 'parse5';
import { foldSpace } from '../../../content/fold-space.ts';
import { attributeOf, type Element, isElement, isText, type TreeNode } from '../tree.ts';
import { elementsIn, isBody, unseen } from './elements.ts';
import { readPageBody } from './page-body.ts';

/** A finished page, read again: what its writer wrote, and what stands around it. */
export interface BuiltPage {
  readonly title: string;
  /** Inside of the element with the text of the article or category; nothing where the page has none. */
  readonly body: string | undefined;
  readonly ids: readonly string[];
  readonly sections: ReturnType<typeof readPageBody>['sections'];
  /** Every stretch of text outside of it, in order; those of menus and buttons too. */
  readonly around: readonly string[];
  /** What the head says to browsers and search engines: `meta description: How to …`. */
  readonly head: readonly string[];
}

/** @param html of an article or a category, of whichever version of ours */
export function readBuiltPage(html: string): BuiltPage {
  const document = parse(html);
  const all = elementsIn(document.childNodes);
  const body = all.find(isBody);
  const { title, sections } = readPageBody(html);
  return {
    title,
    body: body && serialize(body).trim(),
    ids:
      body === undefined
        ? []
        : elementsIn(body.childNodes).flatMap((element) => attributeOf(element, 'id') ?? []),
    sections,
    around: textsIn(document.childNodes),
    head: all.flatMap(headLine),
  };
}

function textsIn(nodes: readonly TreeNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return foldSpace(node.value) || [];
    if (!isElement(node) || unseen.has(node.tagName) || isBody(node)) return [];
    const label = attributeOf(node, 'aria-label') ?? attributeOf(node, 'placeholder');
    return [...(label === undefined ? [] : [label]), ...textsIn(node.childNodes)];
  });
}

/** Not of files with a hash in their names, which every version makes anew. */
function headLine(element: Element): readonly string[] {
  const of = (name: string): string => attributeOf(element, name) ?? '';
  if (element.tagName === 'title') return [`title: ${foldSpace(textsIn(element.childNodes).join(' '))}`];
  if (element.tagName === 'meta') {
    const name = of('name') || of('property') || of('http-equiv');
    return name === '' ? [] : [`meta ${name}: ${of('content')}`];
  }
  const isOfPage = element.tagName === 'link' && !/stylesheet|icon|preload/.test(of('rel'));
  return isOfPage ? [`link ${of('rel')}: ${of('href')}`] : [];
}
