import type { AnyDocument } from '../../content/types.ts';
import type { LanguageModel } from '../../model/help-centers.ts';
import type { RenderBody, RenderedArticle } from '../../rendering/types.ts';
import type { PreparedImages } from '../prepared-images.ts';
import type { SiteTools } from '../site-tools.ts';
import type { Site, SiteBackground } from '../types.ts';
import { createLanguageSite } from './language-site.ts';
import { createLocalAddress, type LocalAddress } from './local-address.ts';

/**
 * Puts together what a site is for the readers of a translation. What is not translated is not rendered again: it is
 * what the source has, with links that stay in the language.
 *
 * @param source the site in the language that the articles are written in first
 */
export function createTranslationSite(
  model: LanguageModel,
  source: Site,
  tools: SiteTools,
  remember: (render: RenderBody) => RenderBody,
  images: PreparedImages,
  { updated, recordOf }: SiteBackground,
): Site {
  const borrow = createBorrowing(createLocalAddress(model.helpCenter));
  return createLanguageSite(
    model,
    tools,
    (renderArticle) => {
      const translated = remember((document) =>
        renderArticle(document, document.translationOf && source.render(document.translationOf).headings),
      );
      return (document) => (document.translationOf ? translated(document) : borrow(source.render(document)));
    },
    images,
    {
      updated,
      recordOf:
        recordOf &&
        ((document: AnyDocument) => {
          const record = recordOf(document);
          return record && (document.translationOf ? record : borrow(record));
        }),
    },
  );
}

/** Makes of records of the source those of pages that show it to readers of another language; one record of each. */
function createBorrowing(localAddress: LocalAddress): (record: RenderedArticle) => RenderedArticle {
  const borrowed = new WeakMap<RenderedArticle, RenderedArticle>();
  return (record) => {
    const known = borrowed.get(record);
    if (known) return known;
    // Made when it is read, since thousands of pages may be shown in many languages.
    const made: RenderedArticle = {
      ...record,
      get html() {
        return record.html.replace(
          linkInPage,
          (_whole, before: string, href: string, after: string) => before + localAddress(href) + after,
        );
      },
      get links() {
        return record.links.map((link) => ({ ...link, href: localAddress(link.href) }));
      },
      // They are told of the source.
      problems: [],
    };
    borrowed.set(record, made);
    return made;
  };
}

/** Of HTML that was written here, in which no value of an attribute holds a bracket. */
const linkInPage = /(<a (?:[^>]*? )?href=")(\/[^"]*)(")/g;
