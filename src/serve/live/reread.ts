import { refusedFiles } from '../../check/refused-pages.ts';
import { unknownCategories } from '../../content/category-names.ts';
import { named, namesIn } from '../../content/layout/document-names.ts';
import { ownLayout, pageKind } from '../../content/layout/layout.ts';
import { readArticle, readCategory } from '../../content/read-document.ts';
import type { ArticleDocument, Content } from '../../content/types.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { sortProblems } from '../../problems/sort-problems.ts';
import type { RenderedArticle } from '../../rendering/types.ts';
import { filesInTheWay } from './last-good.ts';

/** Files whose address another one has can be read all the same, and be shown as they are now. */
export async function readInTheWay(
  contentDir: string,
  content: Content,
): Promise<Pick<Content, 'articles' | 'categories'>> {
  const { layout = ownLayout } = content;
  const files = Map.groupBy(filesInTheWay(content), (file) => pageKind(file, layout));
  const [articles, categories] = [
    (files.get('article') ?? []).map((file) => readArticle(contentDir, file, layout)),
    (files.get('category') ?? []).map((file) => readCategory(contentDir, file, layout)),
  ];
  return {
    articles: (await Promise.all(articles)).flatMap(({ document }) => (document ? [document] : [])),
    categories: (await Promise.all(categories)).flatMap(({ document }) => (document ? [document] : [])),
  };
}

/** The content with one article as it has been read again. */
export function withArticle(
  content: Content,
  document: ArticleDocument,
  problems: readonly Problem[],
): Content {
  const { file } = document;
  const nameOf = namesIn(content);
  const names = [...content.categories.map(({ name }) => name), ...refusedFiles(content).map(nameOf)];
  return {
    ...content,
    articles: content.articles.map((article) => (article.file === file ? named(nameOf)(document) : article)),
    problems: sortProblems([
      ...content.problems.filter((found) => found.file !== file),
      ...problems,
      ...unknownCategories([document], names, content.categories).map(problem),
    ]),
  };
}

/**
 * The content as it has been read again, with the documents of before where their files are the same, so that what was
 * rendered of them is still known.
 */
export function withKnownDocuments(content: Content, before: Content): Content {
  return {
    ...content,
    articles: withKnown(content.articles, before.articles),
    categories: withKnown(content.categories, before.categories),
    ...(content.translations && {
      translations: new Map(
        [...content.translations].map(([folder, translation]) => {
          const known = before.translations?.get(folder);
          return [folder, known ? withKnownDocuments(translation, known) : translation];
        }),
      ),
    }),
  };
}

function withKnown<Known extends Pick<ArticleDocument, 'file' | 'source' | 'name'>>(
  documents: readonly Known[],
  before: readonly Known[],
): readonly Known[] {
  const known = new Map(before.map((document) => [document.file, document]));
  return documents.map((document) => {
    const same = known.get(document.file);
    return same?.source === document.source && same.name === document.name ? same : document;
  });
}

/** What other files can see of an article: while it stays the same, so does what is wrong in them. */
export function outlineOf(
  { frontMatter }: ArticleDocument,
  { ids, repeatedIds, links, images }: RenderedArticle,
): string {
  return JSON.stringify([
    frontMatter,
    ids,
    repeatedIds,
    links.map(({ href }) => href),
    images.map(({ src }) => src),
  ]);
}
