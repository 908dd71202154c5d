import type { RenderBody, RenderedArticle } from '../rendering/types.ts';

/**
 * Memoizes rendering by file, for a site that does not change.
 *
 * @param records the memo, by file
 */
export function renderedOnce(records: Map<string, RenderedArticle>): (render: RenderBody) => RenderBody {
  return (render) => (document) => {
    const record = records.get(document.file) ?? render(document);
    records.set(document.file, record);
    return record;
  };
}
