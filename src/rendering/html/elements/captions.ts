import { foldSpace } from '../../../content/fold-space.ts';
import { attributeOf, type Element, isElement, textOf } from '../tree.ts';

/** Whether the caption of a figure says of its image what the alternative text says: a screen reader would say it twice. */
export function repeatsCaption(image: Element): boolean {
  const figure = figureAround(image);
  const caption = figure?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'figcaption');
  return caption !== undefined && foldSpace(textOf(caption)) === foldSpace(attributeOf(image, 'alt') ?? '');
}

function figureAround({ parentNode }: Element): Element | undefined {
  if (parentNode === null || !('tagName' in parentNode)) return undefined;
  return parentNode.tagName === 'figure' ? parentNode : figureAround(parentNode);
}
