import { isDeepStrictEqual } from 'node:util';
import { readContent } from '../../content/read-content.ts';
import { readArticle } from '../../content/read-document.ts';
import type { SiteOverrides } from '../../content/settings/site-config.ts';
import type { AnyDocument, Content } from '../../content/types.ts';
import { readUpdateTimes } from '../../git/update-times.ts';
import type { Fix } from '../../links/finding.ts';
import type { UpdateTimes } from '../../pages/article/article-info.ts';
import type { OwnPage } from '../../pages/own-page.ts';
import type { Problem } from '../../problems/problem.ts';
import { sortProblems } from '../../problems/sort-problems.ts';
import type { RenderBody, RenderedArticle } from '../../rendering/types.ts';
import type { Project } from '../../site/project.ts';
import { openRecordCache } from '../../site/records/record-cache.ts';
import { recordFile } from '../../site/records/versions.ts';
import { createSite, type Site } from '../../site/site.ts';
import type { ChangeKind } from '../watch.ts';
import { examineFile, examineSite, fixesIn } from './examine.ts';
import { withLastGood } from './last-good.ts';
import { createLiveOwnPages } from './live-own-pages.ts';
import { makeReady, type ProjectState, projectProblems, readProject, tryLayouts } from './live-project.ts';
import { isProjectFile } from './project-file.ts';
import { outlineOf, readInTheWay, withArticle, withKnownDocuments } from './reread.ts';
import { type UnpublishedFile, unpublishedFiles, withStandIn } from './unpublished.ts';

/** How far a change reaches: what is wrong in other files is as before, or may be something else now. */
export type Reach = 'file' | 'site';

/** A site that follows its content folder: always the state of the last change, with bodies rendered when asked for. */
export interface LiveSite {
  /** What is served: a file that is refused keeps its last good page, and broken settings leave the last good ones. */
  readonly current: () => Site;
  /** What is served, with a page that stands in for a file that never had one. */
  readonly withStandIn: (file: string) => Site;
  /** Files that a build would make no page of. */
  readonly unpublished: () => readonly UnpublishedFile[];
  /** What is wrong with settings, layouts and styles, so that those of before are used. */
  readonly projectProblems: () => readonly Problem[];
  /** The pages of `_pages/`, as the templates and the content are now. */
  readonly ownPages: () => Promise<readonly OwnPage[]>;
  /** Applies a change. Resolves when {@link current} shows it; the path is as problems name it. */
  readonly change: (path: string, kind: ChangeKind) => Promise<Reach>;
  /** Checks one file as it is now, with its links; needs the records of all bodies. */
  readonly examine: (file: string) => readonly Problem[];
  /** What is certain to mend something in a file as it is now. */
  readonly fixesIn: (file: string) => readonly Fix[];
  /** Checks everything, unless there is something newer in between; yields to the event loop. */
  readonly examineAll: (isStale: () => boolean) => Promise<readonly Problem[] | undefined>;
}

export interface LiveSiteOptions extends SiteOverrides {
  readonly contentDir: string;
  /** The site that is served. */
  readonly project: Project;
}

/** One state of a site. */
interface State {
  /** As a build would read it. */
  readonly content: Content;
  readonly site: Site;
  readonly unpublished: readonly UnpublishedFile[];
}

/**
 * Opens a content folder to be served. When an article is saved, it is read and the model is made anew; its body alone
 * is rendered, at the next request. Any other change reads the folder anew.
 *
 * @throws ProblemsError for settings or layouts that are wrong from the beginning
 */
export async function openLiveSite(options: LiveSiteOptions): Promise<LiveSite> {
  const { contentDir, project: ofSite } = options;
  const kept = openRecordCache(recordFile(ofSite, contentDir, 'serve'));
  const firstProject = await readProject(options, ofSite, kept);
  const { config } = firstProject;
  const firstContent = await readContent(contentDir, config.languages, config.contentMap);
  let project: ProjectState = firstProject;
  let wrongInProject: readonly Problem[] = [];
  let records = new WeakMap<AnyDocument, RenderedArticle>();
  /** What was known before the folder was read anew. */
  let earlier = new WeakMap<AnyDocument, RenderedArticle>();
  const remember =
    (render: RenderBody): RenderBody =>
    (document) => {
      const record = records.get(document) ?? render(document);
      records.set(document, record);
      return record;
    };
  let isSaved = false;
  const own = createLiveOwnPages();
  let updated: UpdateTimes = new Map();
  const siteOf = (content: Content, { config, tools } = project): Site =>
    createSite(content, config, tools, remember, undefined, {
      updated,
      // Related articles grow complete while all bodies are looked at in the background.
      recordOf: (document) => records.get(document) ?? earlier.get(document),
      ownPages: own.known,
    });
  const stateOf = async (content: Content, before: Site | undefined, made = project): Promise<State> => {
    const asBuilt = siteOf(content, made);
    const unpublished = unpublishedFiles(asBuilt);
    if (unpublished.length === 0) return { content, site: asBuilt, unpublished };
    const pages = before?.helpCenter ?? { articles: [], categories: [] };
    const kept = withLastGood(content, await readInTheWay(contentDir, content), pages, asBuilt.urls);
    return { content, site: { ...siteOf(kept, made), problems: asBuilt.problems }, unpublished };
  };
  let state = await stateOf(firstContent, undefined);
  makeReady(state.site);

  const rereadAll = async (): Promise<Reach> => {
    const { config } = project;
    const read = await readContent(contentDir, config.languages, config.contentMap);
    const content = withKnownDocuments(read, state.content);
    // What each body asks of the site may be answered otherwise now.
    [earlier, records] = [records, new WeakMap()];
    state = await stateOf(content, state.site);
    return 'site';
  };
  const reread = async (file: string): Promise<Reach> => {
    const { content } = state;
    const { document, problems } = await readArticle(contentDir, file, content.layout);
    const before = content.articles.find((article) => article.file === file);
    if (!document || !before) return rereadAll();
    const known = records.get(before);
    state = await stateOf(withArticle(content, document, problems), state.site);
    const isSameToOthers =
      known && outlineOf(before, known) === outlineOf(document, state.site.render(document));
    return isSameToOthers ? 'file' : 'site';
  };
  const rereadProject = async (): Promise<Reach> => {
    const [knownRecords, knownContent] = [records, state.content];
    try {
      const read = await readProject(options, ofSite, kept);
      records = new WeakMap();
      const { languages, contentMap } = read.config;
      const known = project.config;
      const isSame =
        isDeepStrictEqual(contentMap, known.contentMap) &&
        isDeepStrictEqual(
          languages.map(({ folder }) => folder),
          known.languages.map(({ folder }) => folder),
        );
      const content = isSame ? knownContent : await readContent(contentDir, languages, contentMap);
      const next = await stateOf(content, state.site, read);
      tryLayouts(next.site);
      [project, state, wrongInProject] = [read, next, []];
    } catch (error) {
      records = knownRecords;
      wrongInProject = projectProblems(error);
    }
    return 'site';
  };

  // One change after the other: two at once would each build on the state before the other.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  const takeInDates = async (): Promise<void> => {
    const read = await readUpdateTimes(contentDir, firstContent.articles, project.config.largestCommit);
    await inTurn(async () => {
      updated = read;
      state = await stateOf(state.content, state.site);
    });
  };
  // Read once, and waited for by nobody: a long history takes seconds. Pages without dates are pages as well.
  void takeInDates().catch(() => undefined);
  return {
    current: () => state.site,
    withStandIn: (file) => siteOf(withStandIn(file, state.site.content, state.content)),
    unpublished: () => state.unpublished,
    projectProblems: () => wrongInProject,
    ownPages: () => own.of(state.site),
    change: (path, kind) =>
      inTurn(() => {
        if (isProjectFile(path)) return rereadProject();
        const isArticle = state.content.articles.some(({ file }) => file === path);
        return isArticle && kind === 'changed' ? reread(path) : rereadAll();
      }),
    examine: (file) => [
      ...wrongInProject.filter((wrong) => wrong.file === file),
      ...examineFile(file, state),
    ],
    fixesIn: (file) => fixesIn(file, state),
    examineAll: async (isStale) => {
      const found = await examineSite(state, own, isStale);
      // The next server need not begin at nothing; what is saved meanwhile is a matter of a moment.
      if (found && !isSaved) await kept.save();
      isSaved ||= found !== undefined;
      return found && sortProblems([...wrongInProject, ...found]);
    },
  };
}
