import type { RenderBody, RenderedArticle } from '../rendering/types.ts';

/**
 * Memoizes rendering by file, for a site that does not change.
 *
 * @param records the cache, by file. HTML is kept as UTF-8 bytes outside the JavaScript heap, since thousands of bodies
 *   fill it, and decoded on each read.
 */
export function renderedOnce(records: Map<string, RenderedArticle>): (render: RenderBody) => RenderBody {
  return (render) => (document) => {
    const known = records.get(document.file);
    if (known) return known;
    const { html, ...rest } = render(document);
    const bytes = Buffer.from(html);
    const record: RenderedArticle = {
      ...rest,
      get html() {
        return bytes.toString('utf8');
      },
    };
    records.set(document.file, record);
    return record;
  };
}
