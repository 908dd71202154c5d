import type { RenderBody, RenderedArticle } from '../rendering/types.ts';

/**
 * Renders each body once, for a site that does not change.
 *
 * @param records takes the record of each file. Its HTML is kept as bytes, since thousands of bodies take much of the
 *   memory of scripts, and is made text again for whoever asks: the page, and the Markdown beside it.
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
