import type { RenderContext } from '../../rendering/context.ts';
import type { Icons } from '../../rendering/icons.ts';
import { createPlainEngines, createRenderer } from '../../rendering/render-article.ts';
import type { RenderedArticle } from '../../rendering/types.ts';
import { englishWords } from '../../wording/words.ts';

/** Reads a text as Signpost does when it builds: headings, links, images and what is wrong, each with its place. */
export type ReadText = (text: string) => RenderedArticle;

/** A path under which nothing of a text can be confused with a path of the source. */
const page = { title: '', url: '/article/imported/', description: '' };

/** Creates the reader of texts that belong to no site yet: no image is known, and every link stays as it is written. */
export function createReader(icons: Icons): ReadText {
  const context: RenderContext = {
    site: { title: '', description: '', url: 'https://import.invalid', basePath: '', languagePath: '' },
    addressOf: () => undefined,
    linkableFiles: () => [],
    imageSize: () => 'missing',
    preparedImage: () => undefined,
    publishedAt: () => undefined,
    localAddress: (href) => href,
    localFile: (path) => path,
    images: () => [],
    icons,
    words: englishWords,
  };
  const render = createRenderer(context, createPlainEngines());
  return (source) => render({ file: 'articles/imported.md', source, bodyOffset: 0, page });
}
