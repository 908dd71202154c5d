import type { AnyDocument, ArticleDocument, CategoryDocument, Content } from '../types.ts';

/**
 * Makes the content that the readers of a language find: of each page of the source its translation, with the place
 * that the source has in the site; or, where there is none, the source itself.
 *
 * @param keepsMissing whether pages without a translation are there as the source has them
 */
export type MergeTranslation = (source: Content, translation: Content, keepsMissing: boolean) => Content;

/** Keeps what it has made of a translation, so that what others know of it by its identity stays true. */
export function createTranslationMerge(): MergeTranslation {
  const article = keptFor(mergedArticle);
  const category = keptFor(mergedCategory);
  return (source, translation, keepsMissing) => {
    const articles = byName(translation.articles);
    const categories = byName(translation.categories);
    return {
      ...translation,
      articles: source.articles.flatMap((of) => {
        const document = articles.get(of.name);
        return document ? [article(document, of)] : keepsMissing ? [of] : [];
      }),
      // A category is a place for articles, whatever language its name is in.
      categories: source.categories.map((of) => {
        const document = categories.get(of.name);
        return document ? category(document, of) : of;
      }),
      assets: [...source.assets, ...translation.assets],
      ...mergedSnippets(source, translation),
    };
  };
}

/** A snippet that is not translated is shown as the source has it. */
function mergedSnippets(source: Content, translation: Content): Pick<Content, 'snippets'> {
  if (source.snippets === undefined) return {};
  const own = translation.snippets ?? [];
  const translated = new Set(own.map(({ name }) => name));
  return { snippets: [...source.snippets.filter(({ name }) => !translated.has(name)), ...own] };
}

function keptFor<Kind extends AnyDocument>(
  merge: (document: Kind, of: Kind) => Kind,
): (document: Kind, of: Kind) => Kind {
  const kept = new WeakMap<Kind, { readonly of: Kind; readonly made: Kind }>();
  return (document, of) => {
    const known = kept.get(document);
    if (known?.of === of) return known.made;
    const made = merge(document, of);
    kept.set(document, { of, made });
    return made;
  };
}

function byName<Kind extends AnyDocument>(documents: readonly Kind[]): ReadonlyMap<string, Kind> {
  return new Map(documents.map((document) => [document.name, document]));
}

function mergedArticle(document: ArticleDocument, of: ArticleDocument): ArticleDocument {
  const { categories, order, hidden, featured, popular, redirectFrom, appliesTo, since } = of.frontMatter;
  const placed = { categories, order, hidden, featured, popular, redirectFrom, appliesTo, since };
  return { ...document, frontMatter: { ...document.frontMatter, ...placed }, translationOf: of };
}

function mergedCategory(document: CategoryDocument, of: CategoryDocument): CategoryDocument {
  const { icon, parent, order, hidden, featured, redirectFrom } = of.frontMatter;
  const placed = { icon, parent, order, hidden, featured, redirectFrom };
  return { ...document, frontMatter: { ...document.frontMatter, ...placed }, translationOf: of };
}
