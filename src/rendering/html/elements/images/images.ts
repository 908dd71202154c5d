import { imageFaults } from '../../../../content/images/image-faults.ts';
import { isShown } from '../../../../content/images/image-sizes.ts';
import { folderOfLanguage } from '../../../../content/translations/language-folder.ts';
import type { ArticleState, ReportedFinding } from '../../../article-state.ts';
import type { PreparedImage, RenderContext } from '../../../context.ts';
import { escapeHtml } from '../../../escape.ts';
import type { Image } from '../../../types.ts';
import { missingImage } from '../../missing-image.ts';
import { attributeOf, type Element } from '../../tree.ts';
import type { Walk } from '../../walk.ts';
import { fileOf, reportAt, sourceOf } from '../../written/places.ts';
import { sitePath } from '../site-path.ts';
import { repeatsCaption } from './captions.ts';
import { dimensionFaults, shownDimensions } from './image-dimensions.ts';
import { writePicture } from './picture.ts';
import { columnWidth, isInteractive, writeZoomLink } from './zoom-links.ts';

/** An `<img>` of an article. */
interface ImageUse extends Image {
  readonly element: Element;
  /** In the content folder; none for an image elsewhere. */
  readonly path: string | undefined;
  readonly size: ReturnType<RenderContext['imageSize']>;
  /** What the build has made of the file. */
  readonly prepared: PreparedImage | undefined;
}

/**
 * Writes an `<img>`, whichever way the article spelled it: with the dimensions of its file, so that nothing moves
 * when it loads, and loaded late unless it is the page's first.
 */
export function writeImage(element: Element, walk: Walk): void {
  const use = readImage(element, walk.state);
  for (const finding of faultsOf(use, fileOf(element, walk.state), walk.state.context))
    reportAt(element, finding, walk.state);
  if (use.path === undefined) {
    walk.out.push(escapeHtml(use.alt ?? ''));
    walk.text.add(use.alt ?? '');
  } else {
    const { src, written, position, alt } = use;
    const toFile = walk.fileOf.get(element);
    walk.images.push({ src, written, position, alt, ...(toFile !== undefined && { toFile }) });
    writeFile(use, use.path, walk);
  }
}

function readImage(element: Element, state: ArticleState): ImageUse {
  const { context } = state;
  const asked = attributeOf(element, 'src') ?? '';
  const { written = asked, position } = sourceOf(element, state);
  const path = sitePath(asked, state);
  const isOfLanguage = path !== undefined && folderOfLanguage(path) !== '';
  const src = isOfLanguage ? context.site.basePath + encodeURI(`/${path}`) : asked;
  return {
    element,
    src,
    written,
    position,
    alt: attributeOf(element, 'alt'),
    path,
    size: path === undefined ? 'missing' : context.imageSize(path),
    prepared: path === undefined ? undefined : context.preparedImage(path),
  };
}

function faultsOf(
  { element, path, written, size, prepared }: ImageUse,
  file: string,
  context: RenderContext,
): ReportedFinding[] {
  if (path === undefined) {
    const message = `\`${written}\` is not on this site, the image is removed: put the file into \`images/\`, since pages load nothing from elsewhere.`;
    return [{ rule: 'unsafe-html', target: written, message }];
  }
  const found: ReportedFinding[] =
    size === 'missing'
      ? [missingImage(path, written, file, context.images)]
      : imageFaults(path, size).map((fault) => ({ ...fault, target: written }));
  if (prepared?.kind === 'damaged') {
    const message = `\`${path}\` is damaged, and readers see a part of it or nothing: save it again.`;
    found.push({ rule: 'damaged-image', target: written, message });
  }
  if (isShown(size)) found.push(...dimensionFaults(element, size, columnWidth));
  return found;
}

function writeFile({ element, src, alt, size, prepared }: ImageUse, path: string, walk: Walk): void {
  const { site } = walk.state.context;
  const shown = isShown(size) ? shownDimensions(element, size) : undefined;
  const address = shown ? site.basePath + encodeURI(`/${path}`) : src;
  // Of an image that cannot be shown, browsers show the text.
  const shownAlt = shown && repeatsCaption(element) ? '' : (alt ?? '');
  const attributes = {
    src: address,
    alt: shownAlt,
    width: shown && String(shown.width),
    height: shown && String(shown.height),
    // For who shows the whole image.
    ...(isShown(size) && shown?.isWritten && { 'data-size': `${size.width} ${size.height}` }),
    loading: walk.imagesBefore + walk.images.length > 1 ? 'lazy' : undefined,
    decoding: 'async',
  };
  const write = (): void => writePicture(prepared, shown, walk, () => walk.writeElement(element, attributes));
  if (isShown(size) && size.width > columnWidth && !isInteractive(element)) {
    writeZoomLink(element, { address, alt: shownAlt }, walk, write);
  } else write();
}
