import type { RenderedArticle } from '../rendering/types.ts';
import type { RenderBody } from './site.ts';

/**
 * Renders each body once, for a site that does not change.
 *
 * @param records takes the record of each file. Its HTML is given to whoever asks first, which is the page: what is
 *   looked at afterwards, for search and the check of links, is the rest, and thousands of bodies take much memory.
 */
export function renderedOnce(records: Map<string, RenderedArticle>): (render: RenderBody) => RenderBody {
  return (render) => (document) => {
    const known = records.get(document.file);
    if (known) return known;
    const record = render(document);
    records.set(document.file, { ...record, html: '' });
    return record;
  };
}
