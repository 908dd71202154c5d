import type { ImageVariant, PreparedImage } from '../../context.ts';
import { escapeHtml } from '../../escape.ts';
import type { Walk } from '../walk.ts';

/** How wide an image is shown that is wider than the column of text, which is 44rem or, on phones, the screen. */
const shownWidth = '(min-width: 48rem) 44rem, 100vw';

/**
 * Writes an `<img>` with what was made of its file around it: smaller files, among which the browser chooses, or the
 * still picture of an animation, for readers who want less motion.
 */
export function writePicture(prepared: PreparedImage | undefined, walk: Walk, writeImg: () => void): void {
  if (prepared?.kind !== 'smaller' && prepared?.kind !== 'animation') {
    writeImg();
    return;
  }
  const { basePath } = walk.state.context.site;
  const source =
    prepared.kind === 'smaller'
      ? sourceOf(prepared.variants, basePath)
      : `media="(prefers-reduced-motion: reduce)" ${sourceOf(prepared.variants, basePath)}`;
  walk.out.push(prepared.kind === 'smaller' ? '<picture>' : '<picture data-animation="">');
  walk.out.push(`<source type="image/webp" ${source}>`);
  writeImg();
  walk.out.push('</picture>');
}

function sourceOf(variants: readonly ImageVariant[], basePath: string): string {
  const address = ({ path }: ImageVariant): string => escapeHtml(`${basePath}/${path}`);
  const [only] = variants;
  if (only && variants.length === 1) return `srcset="${address(only)}"`;
  const candidates = variants.map((variant) => `${address(variant)} ${variant.width}w`);
  return `srcset="${candidates.join(', ')}" sizes="${shownWidth}"`;
}
