import type { ArticleState, CategoryState, PageState, SiteState } from '../../src/preview/types.ts';
import { article, category } from '../model/fixtures.ts';
import { createTestRenderer } from '../rendering/render.ts';

const render = createTestRenderer();

/** An article of one state, with the body that its Markdown makes. */
export function page(
  name: string,
  markdown: string,
  { file, ...parts }: Partial<ArticleState> & { readonly file?: string } = {},
): ArticleState {
  const document = article(`guide/${name}`, { title: name });
  return {
    ...document.frontMatter,
    kind: 'article',
    document: { ...document, file: file ?? document.file },
    name,
    url: `/article/${name}/`,
    borrowed: undefined,
    categories: [],
    appliesTo: [],
    body: render(markdown, { basePath: '/help' }),
    ...parts,
  };
}

/** A category of one state. */
export function categoryPage(
  name: string,
  markdown: string,
  parts: Partial<CategoryState> = {},
): CategoryState {
  const document = category(name);
  const body = render(markdown, { basePath: '/help' });
  return {
    ...document.frontMatter,
    kind: 'category',
    document,
    name,
    url: `/${name}/`,
    parent: undefined,
    sections: [],
    borrowed: undefined,
    articles: [],
    body,
    ...parts,
  };
}

export function state(pages: readonly PageState[], parts: Partial<SiteState> = {}): SiteState {
  return { pages, assets: [], redirects: [], ...parts };
}

/** A file of a state: what it holds is all that tells it from another one. */
export function asset(path: string, contents: string): SiteState['assets'][number] {
  return { path, hash: contents, bytes: contents.length, size: { width: 640, height: 480 } };
}
