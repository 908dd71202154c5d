import type { Breadcrumb } from '../breadcrumbs.ts';

export interface DescribedArticle {
  readonly title: string;
  readonly description: string;
  /** Whole address. */
  readonly address: string;
  readonly language: string;
  readonly siteTitle: string;
  readonly origin: string;
  /** `2026-03-01` */
  readonly updated: string | undefined;
  readonly image: string | undefined;
  /** Whom it is for, where not for everybody. */
  readonly audiences: readonly string[];
  readonly breadcrumbs: readonly Breadcrumb[];
}

/**
 * What search engines read of an article, as text for a `<script type="application/ld+json">`: a TechArticle and the
 * way to it (https://schema.org). No browser runs it, and no text in it can end the element.
 */
export function articleJsonLd(article: DescribedArticle): string {
  const { title, description, address, language, siteTitle, origin, updated, image, audiences, breadcrumbs } =
    article;
  const graph = [
    {
      '@type': 'TechArticle',
      headline: title,
      description,
      url: address,
      mainEntityOfPage: address,
      inLanguage: language,
      ...(updated === undefined ? {} : { dateModified: updated }),
      ...(image === undefined ? {} : { image }),
      ...(audiences.length === 0
        ? {}
        : { audience: audiences.map((audienceType) => ({ '@type': 'Audience', audienceType })) }),
      publisher: { '@type': 'Organization', name: siteTitle, url: origin },
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: breadcrumbs.map(({ title: name, url }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: origin + url,
      })),
    },
  ];
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
  return json.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');
}
