import { create, insertMultiple, search, type Tokenizer } from '@orama/orama';
import type { SearchArticle } from '../../src/search/index-article.ts';
import { articlesOf, type Engine } from './engine.ts';

/** Sections that are asked for: more than articles, since one may have several. */
const mostSections = 60;

/** Orama over sections with the stemmer or tokenizer that it has for the language, one edit, the title twice. */
export async function createOramaEngine(articles: readonly SearchArticle[], tag: string): Promise<Engine> {
  const database = create({
    schema: { title: 'string', heading: 'string', text: 'string' },
    components: { tokenizer: await tokenizerOf(tag.split('-')[0] ?? tag) },
  });
  await insertMultiple(
    database,
    articles.flatMap(({ url, title, sections }) =>
      sections.map(({ heading, text }) => ({
        id: `${url}#${heading?.id ?? ''}`,
        title,
        heading: heading?.text ?? '',
        text,
      })),
    ),
  );
  return {
    name: 'Orama 3, tolerance 1, title 2',
    search: async (query) => {
      const options = { term: query, tolerance: 1, boost: { title: 2 }, limit: mostSections };
      const { hits } = await search(database, options);
      return articlesOf(
        hits.map(({ id: place }) => {
          const [url = '', id = ''] = place.split('#');
          return { url, id };
        }),
      );
    },
  };
}

async function tokenizerOf(language: string): Promise<Tokenizer> {
  if (language === 'ja') return (await import('@orama/tokenizers/japanese')).createTokenizer();
  if (language === 'zh') return (await import('@orama/tokenizers/mandarin')).createTokenizer();
  if (language === 'de') {
    const { stemmer, language: name } = await import('@orama/stemmers/german');
    return { language: name, stemming: true, stemmer };
  }
  return { language: 'english', stemming: true };
}
