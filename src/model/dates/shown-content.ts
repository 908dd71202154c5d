import { everyLanguage } from '../../content/translations/every-language.ts';
import type { ArticleDocument, Content, ContentAsset, SiteConfig } from '../../content/types.ts';
import { isDated, stateAt, visibilityOf } from './visibility.ts';

/**
 * The content that a site is made of: without articles that readers do not have at the time of the build, and without
 * images and files of which only those speak. Everything that is made of a site is made of this, so that nothing of
 * them is anywhere. Where the site is shown to its writers, drafts and articles of later stay; what has expired is gone
 * everywhere. A translation is there when its source is.
 */
export function shownContent(content: Content, site: SiteConfig): Content {
  const { time, showsUnpublished } = site.deployment;
  const isShown = ({ frontMatter }: ArticleDocument): boolean => {
    if (!isDated(frontMatter)) return true;
    const state = stateAt(visibilityOf(frontMatter, site), time);
    return state === 'public' || (showsUnpublished && state !== 'expired');
  };
  const languages = everyLanguage(content);
  if (languages.every(({ articles }) => articles.every(isShown))) return content;
  const gone = new Set(content.articles.filter((document) => !isShown(document)).map(({ name }) => name));
  const stays = (document: ArticleDocument): boolean => !gone.has(document.name) && isShown(document);
  const all = languages.flatMap(({ articles }) => articles);
  const published = [...all.filter(stays), ...languages.flatMap(({ categories }) => categories)];
  const isAlone = createAlone(
    all.filter((document) => !stays(document)),
    published,
  );
  const without = (language: Content): Content => ({
    ...language,
    articles: language.articles.filter(stays),
    assets: language.assets.filter((asset) => !isAlone(asset)),
    keptBack: [...(language.keptBack ?? []), ...language.articles.filter((document) => !stays(document))],
  });
  const translations = [...(content.translations ?? [])].map(
    ([folder, language]) => [folder, without(language)] as const,
  );
  return { ...without(content), ...(content.translations && { translations: new Map(translations) }) };
}

/** Tells whether only articles that are kept back speak of a file; articles name an image without its folder, too. */
function createAlone(
  keptBack: readonly ArticleDocument[],
  published: readonly Pick<ArticleDocument, 'source'>[],
): (asset: ContentAsset) => boolean {
  const isNamed = (path: string, documents: readonly Pick<ArticleDocument, 'source'>[]): boolean =>
    documents.some(({ source }) => source.includes(path) || source.includes(encodeURI(path)));
  return ({ path }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return isNamed(name, keptBack) && !isNamed(name, published);
  };
}
