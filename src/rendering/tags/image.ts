import type { RenderContext } from '../context.ts';
import { escapeHtml } from '../escape.ts';
import { writeRange } from '../mapped-text.ts';
import { argumentRange, firstWord, type Tag } from './tag.ts';

/** A width in front of the caption, as HTML spells it; what it may be is the finishing pass's to say. */
const widthOption = /^\s*width=(?:"([^"]*)"|'([^']*)'|(\S+))(?=\s|$)/i;

/** A path with spaces in it. */
const quotedPath = /^(["'])([^"'\n]+)\1(?=\s|$)/;

/** `{% image folder/file.png What it shows %}`: a file of `images/`, and a caption for those that have one. */
export const image: Tag = {
  name: 'image',
  isBlock: false,
  example: '{% image folder/file.png What it shows %}',
  needsArguments: true,
  render: (use) => {
    const quoted = quotedPath.exec(use.args);
    const path = quoted?.[2] ?? firstWord(use.args);
    const rest = use.args.slice(quoted?.[0].length ?? path.length);
    const option = widthOption.exec(rest);
    const width = option?.[1] ?? option?.[2] ?? option?.[3];
    const caption = rest.slice(option?.[0].length).trim().replace(/\s+/g, ' ');
    const at = writeRange(argumentRange(use, quoted?.[0] ?? path));
    return { html: imageHtml({ path, caption, width }, at, use.state.context), block: caption !== '' };
  },
  shortcode: {
    example: '{% image "folder/file.png", "What it shows" %}',
    fewest: 1,
    most: 2,
    // A shortcode's source is its values.
    html: ([path = '', caption = ''], { context }) =>
      imageHtml({ path, caption }, writeRange({ from: 0, to: path.length }), context),
  },
};

/**
 * An image. With a caption it is a figure whose image leads to the file itself; without one it stands in the
 * text where it was written. Dimensions and lazy loading are the finishing pass's, for images of every spelling.
 *
 * @param at where the path was written, for the finishing pass
 */
function imageHtml(
  {
    path,
    caption,
    width,
  }: { readonly path: string; readonly caption: string; readonly width?: string | undefined },
  at: string,
  { site }: RenderContext,
): string {
  const src = escapeHtml(`${site.basePath}/images/${path.replace(/^\/+/, '').replace(/ /g, '%20')}`);
  const size = width === undefined ? '' : ` width="${escapeHtml(width)}"`;
  if (caption === '') return `<img data-at="${at}" src="${src}"${size}>`;
  const said = escapeHtml(caption);
  const img = `<img data-at="${at}" src="${src}" alt="${said}"${size}>`;
  return `<figure><a data-at="${at}" href="${src}">${img}</a><figcaption>${said}</figcaption></figure>\n`;
}
