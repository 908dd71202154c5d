import { foldSpace } from '../../../../content/fold-space.ts';
import { attributeOf, type Element, isElement, textOf } from '../../tree.ts';

/** Whether the caption of a figure says of its image what the alternative text says: a screen reader would say it twice. */
export function repeatsCaption(image: Element): boolean {
  return captionOf(image) === foldSpace(attributeOf(image, 'alt') ?? '');
}

/** What the figure around an image says of it; nothing where there is none. */
export function captionOf(image: Element): string | undefined {
  const figure = figureAround(image);
  const caption = figure?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'figcaption');
  return caption && foldSpace(textOf(caption));
}

function figureAround({ parentNode }: Element): Element | undefined {
  if (parentNode === null || !('tagName' in parentNode)) return undefined;
  return parentNode.tagName === 'figure' ? parentNode : figureAround(parentNode);
}
