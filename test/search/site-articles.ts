import { readContent } from '../../src/content/read-content.ts';
import { readIcons } from '../../src/rendering/icons.ts';
import { createRenderer } from '../../src/rendering/render-article.ts';
import type { SearchArticle } from '../../src/search/index-article.ts';
import type { LinkText } from '../../src/search/link-texts.ts';
import { englishWords } from '../../src/wording/words.ts';

export interface SiteArticles {
  readonly articles: readonly SearchArticle[];
  readonly links: readonly LinkText[];
}

/** Renders the articles of a content folder that readers can find, with the links between them. */
export async function readSiteArticles(folder: string): Promise<SiteArticles> {
  const content = await readContent(folder);
  const titles = new Map(content.categories.map(({ name, frontMatter }) => [name, frontMatter.title]));
  const render = createRenderer({
    site: { title: 'Help', description: '', url: 'https://help.example', basePath: '', languagePath: '' },
    localAddress: (href) => href,
    localFile: (path) => path,
    addressOf: (file) => `/article/${file.replace(/^.*\/|\.md$/g, '')}/`,
    linkableFiles: () => [],
    imageSize: () => ({ width: 1, height: 1, format: 'PNG', bytes: 100 }),
    words: englishWords,
    preparedImage: () => undefined,
    images: () => [],
    publishedAt: () => undefined,
    icons: readIcons(),
  });
  const rendered = content.articles
    .filter(({ frontMatter }) => !frontMatter.hidden)
    .map(({ file, name, source, bodyOffset, frontMatter }) => {
      const { title, tags, description, categories } = frontMatter;
      const url = `/article/${name}/`;
      const page = { title, url, description: description ?? '' };
      const { sections, links } = render({ file, source, bodyOffset, page });
      const found = (categories ?? []).map((category) => ({
        name: category,
        title: titles.get(category) ?? '',
      }));
      return { article: { url, title, tags, description, categories: found, sections }, links };
    });
  return {
    articles: rendered.map(({ article }) => article),
    links: rendered.flatMap(({ links }) =>
      links.flatMap(({ href, text }) => {
        const [, url, id = ''] = /^(\/article\/[^/#]+\/)(?:#(.*))?$/.exec(href) ?? [];
        return url === undefined ? [] : [{ url, id, text }];
      }),
    ),
  };
}
