import type { PageState, SiteState } from '../../src/preview/types.ts';
import { createTestRenderer } from '../rendering/render.ts';

const render = createTestRenderer();

/** An article of one state, with the body that its Markdown makes. */
export function page(name: string, markdown: string, parts: Partial<PageState> = {}): PageState {
  return {
    kind: 'article',
    file: `articles/guide/${name}.md`,
    name,
    url: `/article/${name}/`,
    title: name,
    description: undefined,
    hidden: false,
    categories: [],
    tags: [],
    body: render(markdown, { basePath: '/help' }),
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
