import { escapeHtml } from '../rendering/escape.ts';

/** Where the script is asked for that leads from a block to its line; no page of a site can be there. */
export const placesPath = '/.signpost/places.js';

const mark = / data-place="([^"]*)"/;
const startTag = /<[a-z][^\s/>]*(?:\s[^>]*)?>/gi;

/**
 * Takes the marks of places out of a page, so that its HTML is what is published, and hands them to a script instead:
 * the number of an element among those of the article, and its place.
 *
 * @param html with `data-place` on blocks, as pages are rendered that are served
 * @param form of the addresses that open a place in an editor, with `{file}` and `{line}` in it
 */
export function withPlaces(html: string, form: string | undefined): string {
  if (form === undefined || !html.includes(' data-place="')) return html;
  const start = html.search(/<[^<>]*\sdata-article-body[\s>]/);
  const body = start === -1 ? '' : html.slice(html.indexOf('>', start) + 1);
  const places = [...body.matchAll(startTag)].flatMap(([tag], index) => {
    const place = mark.exec(tag)?.[1];
    // It is written as HTML is, and goes on so.
    return place === undefined ? [] : [`${index}:${place}`];
  });
  const plain = html.replaceAll(new RegExp(mark, 'g'), '');
  const script = `<script src="${placesPath}" data-editor="${escapeHtml(form)}" data-places="${places.join('\n')}"></script>`;
  const end = plain.lastIndexOf('</body>');
  return plain.slice(0, end) + script + plain.slice(end);
}
