import type { Article } from '../../model/types.ts';
import { markdownPath, type Urls } from '../../model/urls.ts';
import type { RenderedArticle } from '../../rendering/types.ts';

/** What other programs are told of an article. */
export interface ArticleSharing {
  /** Address of the Markdown of the article, with the base; hidden articles have none. */
  readonly markdownUrl: string | undefined;
  /** Whole address of the picture that link previews show: the first one of the article. */
  readonly image: { readonly url: string; readonly alt: string } | undefined;
}

export function articleSharing(
  article: Article,
  { images }: RenderedArticle,
  urls: Urls,
  origin: string,
): ArticleSharing {
  // Link previews show photographs and screenshots, and no drawings.
  const image = images.find(({ src }) => /\.(?:png|jpe?g|gif|webp)$/i.test(src));
  const page = urls.absolute(article.url);
  const url = image && URL.canParse(image.src, page) ? new URL(image.src, page) : undefined;
  return {
    markdownUrl: article.hidden || article.borrowed ? undefined : urls.withBase(markdownPath(article.url)),
    image: image && url?.origin === origin ? { url: url.href, alt: image.alt ?? '' } : undefined,
  };
}
