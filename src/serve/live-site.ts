import { join } from 'node:path';
import { checkedPages, checkInput, withLinkProblems, withSettings } from '../check/check.ts';
import { ledgerOf } from '../check/current-ledger.ts';
import { ownPageProblems } from '../check/own-page-problems.ts';
import { unknownCategories } from '../content/category-names.ts';
import { readContent } from '../content/read-content.ts';
import { readArticle } from '../content/read-document.ts';
import { readSiteConfig, type SiteOverrides } from '../content/settings/site-config.ts';
import type { AnyDocument, Content } from '../content/types.ts';
import { readUpdateTimes } from '../git/update-times.ts';
import { prepareCheck } from '../links/check-site.ts';
import type { UpdateTimes } from '../pages/article/article-info.ts';
import type { OwnPage } from '../pages/own-page.ts';
import { judged } from '../problems/judged.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import type { RenderBody, RenderedArticle } from '../rendering/types.ts';
import { ownProject } from '../site/project.ts';
import { createSite, documentsOf, type Site } from '../site/site.ts';
import { createSiteTools } from '../site/site-tools.ts';
import { createLiveOwnPages } from './live-own-pages.ts';
import type { ChangeKind } from './watch.ts';

/** A site that follows its content folder: always the state of the last change, with bodies rendered when asked for. */
export interface LiveSite {
  readonly current: () => Site;
  /** The pages of `_pages/`, as the templates and the content are now. */
  readonly ownPages: () => Promise<readonly OwnPage[]>;
  /** Applies a change; the path is relative to the content folder. Resolves when {@link current} shows it. */
  readonly change: (path: string, kind: ChangeKind) => Promise<void>;
  /** Checks one file as it is now, with its links; needs the records of all bodies. */
  readonly examine: (file: string) => readonly Problem[];
  /** Checks every body and every link; yields to the event loop between two. */
  readonly examineAll: () => Promise<readonly Problem[]>;
}

export interface LiveSiteOptions extends SiteOverrides {
  readonly contentDir: string;
}

/**
 * Opens a content folder to be served. When an article is saved, it is read and the model is made anew; its body alone
 * is rendered, at the next request. Any other change reads the folder anew.
 */
export async function openLiveSite(options: LiveSiteOptions): Promise<LiveSite> {
  const config = await readSiteConfig(ownProject.settingsFile, options);
  const [tools, content] = await Promise.all([
    createSiteTools(config.language, config.accent),
    readContent(options.contentDir),
  ]);
  let records = new WeakMap<AnyDocument, RenderedArticle>();
  const remember =
    (render: RenderBody): RenderBody =>
    (document) => {
      const record = records.get(document) ?? render(document);
      records.set(document, record);
      return record;
    };
  const own = createLiveOwnPages();
  let updated: UpdateTimes = new Map();
  const siteOf = (content: Content): Site =>
    createSite(content, config, tools, remember, undefined, {
      updated,
      // Related articles grow complete while all bodies are looked at in the background.
      recordOf: (document) => records.get(document),
      ownPages: own.known,
    });
  let site = siteOf(content);

  const rereadAll = async (): Promise<void> => {
    const content = await readContent(options.contentDir);
    // A new page or image can mend or break what any body says of it.
    records = new WeakMap();
    site = siteOf(content);
  };
  const reread = async (file: string): Promise<void> => {
    const { document, problems } = await readArticle(options.contentDir, file);
    const { content } = site;
    const known = content.articles.some((article) => article.file === file);
    if (!document || !known) return rereadAll();
    const names = content.categories.map(({ name }) => name);
    site = siteOf({
      ...content,
      articles: content.articles.map((article) => (article.file === file ? document : article)),
      problems: sortProblems([
        ...content.problems.filter((found) => found.file !== file),
        ...problems,
        ...unknownCategories([document], names, content.categories).map(problem),
      ]),
    });
  };

  // One change after the other: two at once would each build on the state before the other.
  let last = Promise.resolve();
  const takeInDates = async (): Promise<void> => {
    const read = await readUpdateTimes(options.contentDir, content.articles, config.largestCommit);
    last = last.then(() => {
      updated = read;
      site = siteOf(site.content);
    });
  };
  // Read once, and waited for by nobody: a long history takes seconds. Pages without dates are pages as well.
  void takeInDates().catch(() => undefined);
  return {
    current: () => site,
    ownPages: () => own.of(site),
    change: (path, kind) => {
      const isArticle = path.startsWith('articles/') && path.endsWith('.md');
      const next = last.then(() => (isArticle && kind === 'changed' ? reread(path) : rereadAll()));
      last = next.catch(() => undefined);
      return next;
    },
    examine: (file) => {
      const pages = checkedPages(site);
      const check = prepareCheck({
        helpCenter: site.helpCenter,
        assets: site.assets,
        pages,
        layoutLinks: [],
        ownPages: site.ownPages(),
        ledger: ledgerOf(site),
      });
      const page = pages.find((checked) => checked.page.document.file === file);
      const inFile = (problem: Problem): boolean => problem.file === file;
      const found = [...site.problems.filter(inFile), ...(page?.record.problems ?? [])];
      const findings = page ? withSettings([...check.ofPage(page), ...check.ofLedger()], site) : [];
      return withLinkProblems(judged(found, config), findings).filter(inFile);
    },
    examineAll: async () => {
      const examined = site;
      const found = [...examined.problems];
      for (const document of documentsOf(examined)) {
        found.push(...examined.render(document).problems);
        await requestsFirst();
      }
      await own.of(examined);
      found.push(...own.problems(), ...ownPageProblems(examined));
      const input = checkInput(examined);
      const check = prepareCheck(input);
      const findings = [...check.ofSite(), ...check.ofLedger()];
      for (const page of input.pages) {
        findings.push(...check.ofPage(page));
        await requestsFirst();
      }
      return withLinkProblems(judged(found, config), withSettings(findings, examined));
    },
  };
}

/** Yields to the event loop: checking thousands of pages must not delay a request. */
function requestsFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Turns a path of the watcher into one relative to the content folder, with `/`. */
export function contentPath(contentDir: string, path: string): string {
  return path.slice(join(contentDir, '/').length).split('\\').join('/');
}
