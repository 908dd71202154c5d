import { readFileSync } from 'node:fs';
import { z } from 'zod';

const articlePage = z.object({
  kind: z.literal('article'),
  title: z.string(),
  categories: z.array(z.string()),
  ids: z.array(z.string()),
  callouts: z.array(z.string()),
  figures: z.number(),
  tables: z.number(),
  code: z.number(),
  icons: z.number(),
  text: z.string(),
});
const categoryPage = z.object({
  kind: z.literal('category'),
  title: z.string(),
  articles: z.array(z.string()),
});
const otherPage = z.object({ kind: z.literal('page'), title: z.string() });

const schema = z.object({
  pages: z.record(z.string(), z.discriminatedUnion('kind', [articlePage, categoryPage, otherPage])),
  sidebar: z.array(z.object({ category: z.string(), slug: z.string(), articles: z.array(z.string()) })),
  redirects: z.record(z.string(), z.string()),
  searchUrls: z.array(z.string()),
});

type Page = z.infer<typeof schema>['pages'][string];
export type ExpectedArticle = Extract<Page, { kind: 'article' }>;
export type ExpectedCategory = Extract<Page, { kind: 'category' }>;

/** What the corpus should become; addresses without the base, in the order of the file. */
export interface ExpectedSite {
  readonly articles: ReadonlyMap<string, ExpectedArticle>;
  readonly categories: ReadonlyMap<string, ExpectedCategory>;
  /** Addresses of the home page, the search page and the page for addresses that do not exist. */
  readonly otherPages: readonly string[];
  readonly sidebar: readonly {
    readonly category: string;
    readonly url: string;
    readonly articles: readonly string[];
  }[];
  /** Old address to new address. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Articles that are in no list: the source's search may not find them. */
  readonly hidden: ReadonlySet<string>;
}

/** Pages of the source that belong to other products, not to the help center. */
const foreignPages = ['/api/', '/crypto.html'];

/** Reads `expected-site.json`; fails where it has another shape. */
export function readExpectedSite(file: string): ExpectedSite {
  const site = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const articles = new Map<string, ExpectedArticle>();
  const categories = new Map<string, ExpectedCategory>();
  const otherPages: string[] = [];
  for (const [url, page] of Object.entries(site.pages)) {
    if (page.kind === 'article') articles.set(url, page);
    else if (page.kind === 'category') categories.set(url, page);
    else if (!foreignPages.includes(url)) otherPages.push(url);
  }
  const searchable = new Set(site.searchUrls);
  return {
    articles,
    categories,
    otherPages,
    sidebar: site.sidebar.map((entry) => ({
      category: entry.category,
      url: `/${entry.slug}/`,
      articles: entry.articles,
    })),
    redirects: new Map(Object.entries(site.redirects)),
    hidden: new Set([...articles.keys()].filter((url) => !searchable.has(url))),
  };
}
