import { emptyRecord } from '../../src/rendering/render-article.ts';
import type { RenderedArticle } from '../../src/rendering/types.ts';

/** A rendered body of which a test says only what matters to it. */
export function rendered(parts: Partial<RenderedArticle> = {}): RenderedArticle {
  return { ...emptyRecord, ...parts };
}
