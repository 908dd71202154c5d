import { nearest } from '../../../problems/nearest.ts';
import type { RuleName } from '../../../problems/rules.ts';
import type { PreparedImage } from '../../context.ts';
import { escapeHtml } from '../../escape.ts';
import { attributeOf, type Element } from '../tree.ts';
import { placeOf, type Walk } from '../walk.ts';
import { repeatsCaption } from './captions.ts';
import { writePicture } from './picture.ts';
import { columnWidth, isInteractive, writeZoomLink } from './zoom-links.ts';

/**
 * Writes an `<img>`, whichever way the article spelled it: with the dimensions of its file, so that nothing moves
 * when it loads, and loaded late unless it is the page's first.
 */
export function writeImage(element: Element, walk: Walk): void {
  const { state } = walk;
  const { context, input } = state;
  const src = attributeOf(element, 'src') ?? '';
  const alt = attributeOf(element, 'alt');
  const range = placeOf(element);
  const written = range ? input.source.slice(range.from, range.to) : src;
  const path = imagePath(src, context.site.basePath, input.page.url);
  if (path === undefined) {
    state.report(
      {
        rule: 'unsafe-html',
        target: written,
        message: `\`${written}\` is not on this site, the image is removed: put the file into \`images/\`, since pages load nothing from elsewhere.`,
      },
      range?.from ?? input.bodyOffset,
    );
    walk.out.push(escapeHtml(alt ?? ''));
    walk.text.add(alt ?? '');
    return;
  }
  const size = context.imageSize(path);
  if (size === 'missing' || size === 'unreadable') {
    state.report(
      {
        rule: 'missing-image',
        target: written,
        message:
          size === 'missing'
            ? `There is no image \`${path}\`: put the file there, or mend the path.`
            : `\`${path}\` is no image that a browser can show: save it as PNG, JPEG, GIF, WebP or SVG.`,
        suggestions: size === 'missing' ? similarPaths(path, written, context.imagePaths()) : [],
      },
      range?.from ?? input.bodyOffset,
    );
  }
  const prepared = context.preparedImage(path);
  const fault = prepared && faults[prepared.kind];
  if (fault) {
    const message = `\`${path}\` ${fault.message}`;
    state.report({ rule: fault.rule, target: written, message }, range?.from ?? input.bodyOffset);
  }
  walk.images.push({ src, written, position: range ? walk.state.positionAt(range.from) : 'unknown', alt });
  const dimensions =
    typeof size === 'string'
      ? {}
      : { width: String(Math.round(size.width)), height: String(Math.round(size.height)) };
  const address =
    size === 'missing' || size === 'unreadable' ? src : context.site.basePath + encodeURI(`/${path}`);
  // Of an image that cannot be shown, browsers show the text.
  const shownAlt = typeof size !== 'string' && repeatsCaption(element) ? '' : (alt ?? '');
  const attributes = {
    src: address,
    alt: shownAlt,
    ...dimensions,
    loading: walk.imagesBefore + walk.images.length > 1 ? 'lazy' : undefined,
    decoding: 'async',
  };
  const write = (): void => writePicture(prepared, walk, () => walk.writeElement(element, attributes));
  if (typeof size !== 'string' && size.width > columnWidth && !isInteractive(element)) {
    writeZoomLink(address, shownAlt, walk, write);
  } else write();
}

/** What stops a build from making smaller files of an image. */
const faults: Readonly<Partial<Record<PreparedImage['kind'], { rule: RuleName; message: string }>>> = {
  damaged: {
    rule: 'damaged-image',
    message: 'is damaged, and readers see a part of it or nothing: save it again.',
  },
  'too-large': {
    rule: 'large-image',
    message: 'has more pixels than any screen, and is published as it is: save it at a smaller size.',
  },
};

/** Path of an image in the content folder, from its address on the page; none for an address elsewhere. */
function imagePath(src: string, basePath: string, pageUrl: string): string | undefined {
  const origin = 'https://this.site';
  const base = `${origin}${basePath}${pageUrl}`;
  if (!URL.canParse(src, base)) return undefined;
  const url = new URL(src, base);
  if (url.origin !== origin) return undefined;
  const path = decodePath(url.pathname).replace(/\/{2,}/g, '/');
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length + 1) : path.slice(1);
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign: the path is then looked up as it stands.
    return path;
  }
}

/** Existing images that may have been meant, written as the article wrote its own. */
function similarPaths(path: string, written: string, paths: readonly string[]): string[] {
  const folder = 'images/';
  return nearest(path, paths, 3).map((found) =>
    written.includes(folder) ? found : found.slice(folder.length),
  );
}
