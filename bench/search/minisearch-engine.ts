import MiniSearch from 'minisearch';
import type { Heading } from '../../src/rendering/types.ts';
import type { SearchArticle } from '../../src/search/index-article.ts';
import { articlesOf, type Engine } from './engine.ts';

interface SectionDocument {
  readonly id: string;
  readonly title: string;
  /** Titles of what the section is a part of. */
  readonly titles: readonly string[];
  readonly text: string;
}

/** MiniSearch as VitePress has it: a document for each heading of any level, and its default options. */
export function createMiniSearchEngine(articles: readonly SearchArticle[]): Engine {
  const index = new MiniSearch<SectionDocument>({
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  index.addAll(articles.flatMap(documentsOf));
  return {
    name: "MiniSearch 7, VitePress's options",
    search: async (query) =>
      articlesOf(
        index.search(query).map(({ id }) => {
          const [url = '', heading = ''] = id.split('#');
          return { url, id: heading };
        }),
      ),
  };
}

function documentsOf({ url, title, sections }: SearchArticle): readonly SectionDocument[] {
  const parents: Heading[] = [];
  const first: SectionDocument = { id: url, title, titles: [], text: '' };
  const documents = sections.map(({ heading, text }) => {
    if (heading === undefined) return { ...first, text };
    while ((parents.at(-1)?.level ?? 0) >= heading.level) parents.pop();
    const titles = [title, ...parents.map((parent) => parent.text)];
    parents.push(heading);
    // The text of a section begins with its heading; VitePress's does not.
    return {
      id: `${url}#${heading.id}`,
      title: heading.text,
      titles,
      text: text.slice(heading.text.length).trim(),
    };
  });
  return documents[0]?.id === url ? documents : [first, ...documents];
}
