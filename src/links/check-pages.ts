import { belowLanguage } from '../content/translations/language-folder.ts';
import type { ContentAsset, SiteConfig } from '../content/types.ts';
import type { HelpCenter } from '../model/types.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import type { Landings, Lookup } from './lookup.ts';
import { leadsTo, resolveLink } from './resolve.ts';
import type { CheckedBody, CheckedPage } from './targets.ts';

/** Looks at what one body shows and how it is outlined. */
export function checkBody(body: CheckedBody): readonly Problem[] {
  const missingImages = body.record.problems.filter(({ rule }) => rule === 'missing-image');
  return [...missingImages, ...missingTexts(body), ...skippedLevels(body)];
}

/** Looks at what one page is, beside its body. */
export function checkPage(page: CheckedPage): readonly Problem[] {
  return emptyArticle(page);
}

/** Looks at what only all pages together tell: what nothing leads to, and what nothing shows. */
export function checkReach(
  helpCenter: HelpCenter,
  bodies: readonly CheckedBody[],
  assets: readonly ContentAsset[],
  lookup: Lookup,
): readonly Problem[] {
  // Structure is said by the source, and so is what is wrong with it.
  if (helpCenter.site.folder !== '') return [];
  const reached = reachedAddresses(helpCenter, bodies, lookup);
  return [...orphans(helpCenter, reached), ...unusedImages(helpCenter, assets, reached)];
}

/** A category without an introduction has its list; of an article that could not be rendered, that is said. */
function emptyArticle({ page, record }: CheckedPage): Problem[] {
  if (!('categories' in page) || !isEmpty(record)) return [];
  if (record.problems.some(({ rule, severity }) => rule === 'article-limit' && severity === 'error'))
    return [];
  const { file } = page.document;
  const message = 'The article holds no text below its front matter: write it, or remove the file.';
  return [problem({ file, position: { line: 1, column: 1 }, rule: 'empty-article', target: file, message })];
}

/** Headings say what something is about, and nothing of it. */
function isEmpty({ html, sections }: RenderedArticle): boolean {
  return (
    !/<(?:img|svg|hr)\b/.test(html) && sections.every(({ heading, text }) => text === (heading?.text ?? ''))
  );
}

function missingTexts({ file, record }: CheckedBody): Problem[] {
  const message =
    'The image has no alternative text: say what it shows, or write `alt=""` if it shows nothing that a reader needs.';
  return record.images
    .filter(({ alt }) => alt === undefined)
    .map(({ position, written }) =>
      problem({
        file,
        position,
        rule: 'missing-alternative-text',
        target: written,
        message,
      }),
    );
}

/** The page's title is its heading of level 1. */
function skippedLevels({ file, record }: CheckedBody): Problem[] {
  let before = 1;
  return record.headings.flatMap(({ level, text, position }) => {
    const previous = before;
    before = level;
    if (level <= previous + 1) return [];
    const message = `The heading \`${text}\` is of level ${level}, and the one before it of level ${previous}: write it with ${'#'.repeat(previous + 1)}.`;
    return [problem({ file, position, rule: 'skipped-heading-level', target: text, message })];
  });
}

/** Addresses that a link of another page, or an image, leads to. */
function reachedAddresses(
  helpCenter: HelpCenter,
  bodies: readonly CheckedBody[],
  lookup: Lookup,
): ReadonlySet<string> {
  const reached = new Set<string>();
  for (const { url, record } of bodies) {
    const { site } = helpCenter;
    const addresses = [
      ...record.links.map(({ href }) => leadsTo(href, url, site, lookup.landings)?.address),
      ...record.images.map(({ src }) => shownImage(src, url, site, lookup.landings)),
    ];
    for (const address of addresses) {
      if (address !== undefined && address !== url) reached.add(address);
    }
  }
  return reached;
}

/** An image is shown without the base in its address, too. */
function shownImage(src: string, page: string, site: SiteConfig, landings: Landings): string | undefined {
  const destination = resolveLink(src, page, site);
  if (destination.kind === 'outside') return landings(destination.path.replace(/\/{2,}/g, '/'));
  return leadsTo(src, page, site, landings)?.address;
}

/** An article with a category that is not there gets another problem, for the same cause. */
function orphans({ articles }: HelpCenter, reached: ReadonlySet<string>): Problem[] {
  const message =
    'No list and no link leads to this article: link to it from another one, or give it a category.';
  return articles
    .filter(({ url, hidden, categories, document }) => {
      const isListed = !hidden && categories.some((category) => !category.hidden);
      const isMisfiled = !hidden && categories.length < new Set(document.frontMatter.categories ?? []).size;
      return !isListed && !isMisfiled && !reached.has(url);
    })
    .map(({ document, url }) =>
      problem({
        file: document.file,
        position: { line: 1, column: 1 },
        rule: 'orphan-page',
        target: url,
        message,
      }),
    );
}

/** Where there is no article, that is what is wrong. */
function unusedImages(
  { articles }: HelpCenter,
  assets: readonly ContentAsset[],
  reached: ReadonlySet<string>,
): Problem[] {
  if (articles.length === 0) return [];
  const message = 'No page shows this image: remove the file, or show it.';
  return assets
    .filter(({ path }) => belowLanguage(path).startsWith('images/') && !reached.has(`/${path}`))
    .map(({ file }) => problem({ file, position: 'unknown', rule: 'unused-image', target: file, message }));
}
