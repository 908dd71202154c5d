import type { ImageVariant, PreparedImage } from '../../../context.ts';
import { escapeHtml } from '../../../escape.ts';
import type { Walk } from '../../walk.ts';
import type { ShownDimensions } from './image-dimensions.ts';
import { columnWidth } from './zoom-links.ts';

/** How wide an image is shown that is wider than the column of text, which is 44rem or, on phones, the screen. */
const wholeColumn = '(min-width: 48rem) 44rem, 100vw';

/** The button that stops an animation stands beside one that is smaller, and else over a corner of it. */
const leastForButton = { width: 160, height: 60 } as const;

/**
 * Writes an `<img>` with what was made of its file around it: smaller files, among which the browser chooses, or the
 * still picture of an animation, for readers who want less motion.
 *
 * @param shown how large it is shown where there is room
 */
export function writePicture(
  prepared: PreparedImage | undefined,
  shown: ShownDimensions | undefined,
  walk: Walk,
  writeImg: () => void,
): void {
  if (prepared?.kind !== 'smaller' && prepared?.kind !== 'animation') {
    writeImg();
    return;
  }
  const { basePath } = walk.state.context.site;
  const sizes = shown === undefined || shown.width > columnWidth ? wholeColumn : `${shown.width}px`;
  const files = sourceOf(prepared.variants, sizes, basePath);
  const source = prepared.kind === 'smaller' ? files : `media="(prefers-reduced-motion: reduce)" ${files}`;
  walk.out.push(prepared.kind === 'smaller' ? '<picture>' : animationTag(shown));
  walk.out.push(`<source type="image/webp" ${source}>`);
  writeImg();
  walk.out.push('</picture>');
}

function animationTag(shown: ShownDimensions | undefined): string {
  const isSmall =
    shown !== undefined && (shown.width < leastForButton.width || shown.height < leastForButton.height);
  return isSmall ? '<picture data-animation="small">' : '<picture data-animation="">';
}

function sourceOf(variants: readonly ImageVariant[], sizes: string, basePath: string): string {
  const address = ({ path }: ImageVariant): string => escapeHtml(`${basePath}/${path}`);
  const [only] = variants;
  if (only && variants.length === 1) return `srcset="${address(only)}"`;
  const candidates = variants.map((variant) => `${address(variant)} ${variant.width}w`);
  return `srcset="${candidates.join(', ')}" sizes="${sizes}"`;
}
