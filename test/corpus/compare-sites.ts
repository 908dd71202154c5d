import type { BuiltBody, BuiltPage, BuiltSite } from './built-site.ts';
import { differenceAt } from './difference-at.ts';
import type { ExpectedArticle, ExpectedSite } from './expected-site.ts';

/** What two sites are compared by. */
export const aspects = [
  'pages',
  'titles',
  'heading ids',
  'category lists',
  'sidebar',
  'hidden articles',
  'redirects',
  'callouts',
  'figures',
  'tables',
  'code blocks',
  'icons',
  'text',
] as const;
export type Aspect = (typeof aspects)[number];

/** One thing about one page that is not as expected. */
export interface Difference {
  readonly aspect: Aspect;
  /** Address of the page without the base. */
  readonly url: string;
  /** What was expected and what was found, in one line or two. */
  readonly message: string;
}

/** Everything in which the built site differs from the expected one, by aspect and then by page. */
export function compareSites(expected: ExpectedSite, built: BuiltSite, base: string): Difference[] {
  return [
    ...comparePages(expected, built),
    ...compareTitles(expected, built),
    ...compareCategoryLists(expected, built),
    ...compareSidebars(expected, built),
    ...compareHidden(expected, built),
    ...compareRedirects(expected, built, base),
    ...[...expected.articles].flatMap(([url, article]) =>
      compareBody(url, article, built.pages.get(url)?.body),
    ),
  ];
}

function comparePages(expected: ExpectedSite, built: BuiltSite): Difference[] {
  const urls = new Set([...expected.articles.keys(), ...expected.categories.keys(), ...expected.otherPages]);
  return [
    ...[...urls].filter((url) => !built.pages.has(url)).map((url) => difference('pages', url, 'is missing')),
    ...[...built.pages.keys()]
      // The source has tags, and no pages of them.
      .filter((url) => !urls.has(url) && !url.startsWith('/tag/'))
      .map((url) => difference('pages', url, 'is too many')),
  ];
}

function compareTitles(expected: ExpectedSite, built: BuiltSite): Difference[] {
  return [...expected.articles, ...expected.categories].flatMap(([url, { title }]) => {
    const page = built.pages.get(url);
    return page === undefined ? [] : compareValues('titles', url, title, page.title);
  });
}

function compareCategoryLists(expected: ExpectedSite, built: BuiltSite): Difference[] {
  return [...expected.categories].flatMap(([url, category]) => {
    const page = built.pages.get(url);
    return page === undefined
      ? []
      : compareLists('category lists', url, category.articles, page.categoryArticles);
  });
}

/** On every page all categories in order; on a category's page and those of its articles, its articles in order too. */
function compareSidebars(expected: ExpectedSite, built: BuiltSite): Difference[] {
  const categories = expected.sidebar.map((entry) => entry.url);
  return [...built.pages].flatMap(([url, page]) => {
    const article = expected.articles.get(url);
    if (article === undefined && !expected.categories.has(url)) return [];
    const open = expected.sidebar.find(
      (entry) => entry.url === url || article?.categories.includes(entry.category),
    );
    const links = page.sidebar ?? [];
    return [
      ...compareLists(
        'sidebar',
        url,
        categories,
        links.filter((link) => expected.categories.has(link)),
      ),
      ...compareLists(
        'sidebar',
        url,
        open?.articles ?? [],
        links.filter((link) => expected.articles.has(link)),
      ),
    ];
  });
}

function compareHidden(expected: ExpectedSite, built: BuiltSite): Difference[] {
  const lists: readonly (readonly [string, (page: BuiltPage) => Iterable<string>])[] = [
    ['the sidebar', (page) => page.sidebar ?? []],
    ['the category list', (page) => page.categoryArticles ?? []],
  ];
  const inPages = [...built.pages].flatMap(([url, page]) =>
    lists.flatMap(([name, list]) =>
      [...list(page)]
        .filter((link) => expected.hidden.has(link))
        .map((link) => shown(url, `${name} shows ${link}`)),
    ),
  );
  const inWholePages = ['/', '/search/'].flatMap((url) =>
    [...(built.pages.get(url)?.links ?? [])]
      .filter((link) => expected.hidden.has(link))
      .map((link) => shown(url, `the page shows ${link}`)),
  );
  const sitemap = new Set(built.sitemap);
  const robots = [...expected.articles.keys()].flatMap((url) => {
    const page = built.pages.get(url);
    if (page === undefined) return [];
    const hidden = expected.hidden.has(url);
    const search = built.pages.get('/search/')?.links.has(url) ?? false;
    return [
      ...compareValues('hidden articles', url, hidden, page.noindex, 'noindex'),
      ...compareValues('hidden articles', url, !hidden, sitemap.has(url), 'in sitemap.xml'),
      ...(hidden ? [] : compareValues('hidden articles', url, true, search, 'on the search page')),
    ];
  });
  return [...inPages, ...inWholePages, ...robots];
}

function compareRedirects(expected: ExpectedSite, built: BuiltSite, base: string): Difference[] {
  const lines = [...expected.redirects].map(([from, to]) => `${base}${from} ${base}${to} 301`);
  return [
    ...lines
      .filter((line) => !built.redirectLines.includes(line))
      .map((line) => difference('redirects', line, 'is missing')),
    ...built.redirectLines
      .filter((line) => !lines.includes(line))
      .map((line) => difference('redirects', line, 'is too many')),
  ];
}

function compareBody(url: string, article: ExpectedArticle, body: BuiltBody | undefined): Difference[] {
  if (body === undefined) return [difference('text', url, 'has no element with data-article-body')];
  return [
    ...compareHeadingIds(url, article.ids, body.headingIds),
    ...compareLists('callouts', url, article.callouts, body.callouts),
    ...compareValues('figures', url, article.figures, body.figures),
    ...compareValues('tables', url, article.tables, body.tables),
    ...compareValues('code blocks', url, article.code, body.code),
    ...compareValues('icons', url, article.icons, body.icons),
    ...(article.text === body.text ? [] : [difference('text', url, differenceAt(article.text, body.text))]),
  ];
}

/** The source repeats ids on four pages: there the first keeps the bare id, and a later one may have a number. */
function compareHeadingIds(url: string, expected: readonly string[], built: readonly string[]): Difference[] {
  const same = expected.map((id, index) => {
    const other = built[index];
    const repeated = expected.indexOf(id) < index && other !== undefined && !expected.includes(other);
    return repeated && other.replace(/-\d+$/, '') === id.replace(/-\d+$/, '') ? other : id;
  });
  return compareLists('heading ids', url, same, built);
}

function compareLists(
  aspect: Aspect,
  url: string,
  expected: readonly string[],
  built: readonly string[] | undefined,
): Difference[] {
  if (built === undefined) return [difference(aspect, url, 'has no list')];
  if (expected.length === built.length && expected.every((item, index) => item === built[index])) return [];
  const index = expected.findIndex((item, at) => item !== built[at]);
  const at = index === -1 ? expected.length : index;
  const message = `${expected.length} expected, ${built.length} found; number ${at + 1} should be ${named(expected[at])} and is ${named(built[at])}`;
  return [difference(aspect, url, message)];
}

function named(item: string | undefined): string {
  return item === undefined ? 'nothing' : `\`${item}\``;
}

function compareValues<Value>(
  aspect: Aspect,
  url: string,
  expected: Value,
  built: Value,
  what = '',
): Difference[] {
  return expected === built
    ? []
    : [difference(aspect, url, `${what} \`${expected}\` expected, \`${built}\` found`.trim())];
}

function shown(url: string, message: string): Difference {
  return difference('hidden articles', url, message);
}

function difference(aspect: Aspect, url: string, message: string): Difference {
  return { aspect, url, message };
}
