import { escapeHtml } from '../escape.ts';

/** What `{% image %}` says, as values. */
export interface ImageTag {
  /** Address of the image file. */
  readonly src: string;
  /** Caption and alternative text; empty for an image that says nothing a reader needs. */
  readonly caption: string;
  /** Attribute that carries the position in the source to the finishing pass. */
  readonly at?: string;
}

/**
 * An image. With a caption it is a figure whose image leads to the file itself; without one it stands in the
 * text where it was written. Dimensions and lazy loading are the finishing pass's, for images of every spelling.
 */
export function image({ src, caption, at }: ImageTag): string {
  const position = at === undefined ? '' : ` data-at="${at}"`;
  if (caption === '') return `<img${position} src="${escapeHtml(src)}">`;
  const img = `<img${position} src="${escapeHtml(src)}" alt="${escapeHtml(caption)}">`;
  return `<figure><a${position} href="${escapeHtml(src)}">${img}</a><figcaption>${escapeHtml(caption)}</figcaption></figure>\n`;
}
