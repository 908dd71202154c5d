import type { ArticleState } from '../../../article-state.ts';
import { escapeHtml } from '../../../escape.ts';
import { attributeOf, type Element, isElement, isText } from '../../tree.ts';
import type { Walk } from '../../walk.ts';
import { sitePath } from '../site-path.ts';
import { captionOf, repeatsCaption } from './captions.ts';

/** In CSS pixels: an image that is wider than the column of text is shown smaller than it is. */
export const columnWidth = 704;

const imageFile = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i;

/** Elements that do something themselves when they are chosen. */
const interactive: ReadonlySet<string> = new Set(['a', 'button', 'summary']);

/** Whether an element stands in one that does something when it is chosen. */
export function isInteractive({ parentNode }: Element): boolean {
  if (parentNode === null || !('tagName' in parentNode)) return false;
  return interactive.has(parentNode.tagName) || isInteractive(parentNode);
}

/**
 * Attributes of an article's own link around nothing but an image, where it leads to an image, as that of
 * `{% image %}` with a caption does: it opens over the page, and has a name. An image of another site stays a plain
 * link, since pages load nothing from elsewhere.
 */
export function zoomAttributes(link: Element, state: ArticleState): Readonly<Record<string, string>> {
  const children = link.childNodes.filter((child) => !isText(child) || child.value.trim() !== '');
  const [image] = children;
  if (!image || children.length > 1 || !isElement(image) || image.tagName !== 'img') return {};
  const path = sitePath(attributeOf(link, 'href') ?? '', state) ?? '';
  const isNamed = ['aria-label', 'title'].some((name) => attributeOf(link, name) !== undefined);
  const isMute = !attributeOf(image, 'alt') || repeatsCaption(image);
  return {
    ...(imageFile.test(path) ? { 'data-zoom': '' } : {}),
    ...(imageFile.test(path) && isMute && !isNamed ? { 'aria-label': nameOf(image, state) } : {}),
  };
}

/**
 * Writes a link to the whole image around an image: without a script the browser shows the file, with one it opens
 * over the page. It is none of the article's links, since nobody wrote it.
 *
 * @param alt what the image says
 */
export function writeZoomLink(
  image: Element,
  { address, alt }: { readonly address: string; readonly alt: string },
  walk: Walk,
  writeImage: () => void,
): void {
  const name = alt === '' ? ` aria-label="${escapeHtml(nameOf(image, walk.state))}"` : '';
  walk.out.push(`<a href="${escapeHtml(address)}" data-zoom=""${name}>`);
  writeImage();
  walk.out.push('</a>');
}

/** In a list of the links of a page, two images are told apart by their captions. */
function nameOf(image: Element, { context: { words } }: ArticleState): string {
  const caption = captionOf(image);
  return caption ? words.say('fullSizeOf', { image: caption }) : words.imageFullSize;
}
