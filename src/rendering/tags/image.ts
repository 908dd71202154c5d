import type { RenderContext } from '../context.ts';
import { escapeHtml } from '../escape.ts';
import { writeRange } from '../mapped-text.ts';
import { argumentRange, firstWord, type Tag } from './tag.ts';

/** `{% image folder/file.png What it shows %}`: a file of `images/`, and a caption for those that have one. */
export const image: Tag = {
  name: 'image',
  isBlock: false,
  example: '{% image folder/file.png What it shows %}',
  needsArguments: true,
  render: (use) => {
    const path = firstWord(use.args);
    const caption = use.args.slice(path.length).trim().replace(/\s+/g, ' ');
    const at = writeRange(argumentRange(use, path));
    return { html: imageHtml(path, caption, at, use.state.context), block: caption !== '' };
  },
  shortcode: {
    example: '{% image "folder/file.png", "What it shows" %}',
    fewest: 1,
    most: 2,
    // A shortcode's source is its values.
    html: ([path = '', caption = ''], { context }) =>
      imageHtml(path, caption, writeRange({ from: 0, to: path.length }), context),
  },
};

/**
 * An image. With a caption it is a figure whose image leads to the file itself; without one it stands in the
 * text where it was written. Dimensions and lazy loading are the finishing pass's, for images of every spelling.
 *
 * @param at where the path was written, for the finishing pass
 */
function imageHtml(path: string, caption: string, at: string, { site }: RenderContext): string {
  const src = escapeHtml(`${site.basePath}/images/${path.replace(/^\/+/, '')}`);
  if (caption === '') return `<img data-at="${at}" src="${src}">`;
  const said = escapeHtml(caption);
  const img = `<img data-at="${at}" src="${src}" alt="${said}">`;
  return `<figure><a data-at="${at}" href="${src}">${img}</a><figcaption>${said}</figcaption></figure>\n`;
}
