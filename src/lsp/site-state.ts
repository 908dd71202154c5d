import { checkedPages, checkInput, withSettings } from '../check/check.ts';
import { named, namesIn } from '../content/layout/document-names.ts';
import { ownLayout, pageKind, roleOf } from '../content/layout/layout.ts';
import { plainText } from '../content/plain-text.ts';
import { readContent } from '../content/read-content.ts';
import { parseArticle, parseCategory } from '../content/read-document.ts';
import { parseSnippet } from '../content/reuse/snippets.ts';
import { readSiteConfig } from '../content/settings/site-config.ts';
import { folderOfLanguage } from '../content/translations/language-folder.ts';
import type { AnyDocument, Content, SiteConfig } from '../content/types.ts';
import { prepareCheck } from '../links/check-site.ts';
import type { LinkFinding } from '../links/finding.ts';
import type { CheckedPage } from '../links/targets.ts';
import type { Problem } from '../problems/problem.ts';
import { ProblemsError } from '../problems/problems-error.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { createPlainEngines } from '../rendering/render-article.ts';
import type { RenderBody, RenderedArticle } from '../rendering/types.ts';
import { examineFile, examineSite } from '../serve/live/examine.ts';
import type { LiveOwnPages } from '../serve/live/live-own-pages.ts';
import { withKnownDocuments } from '../serve/live/reread.ts';
import type { Project } from '../site/project.ts';
import { emptySlots, type KeptRecord } from '../site/records/kept-record.ts';
import { openRecordCache } from '../site/records/record-cache.ts';
import { recordFile } from '../site/records/versions.ts';
import { createSite, type Site } from '../site/site.ts';
import { createCheckTools, type SiteTools } from '../site/site-tools.ts';

/** A help center as an editor has it: what is on disk, with the texts that are not saved yet in its place. */
export interface SiteState {
  readonly project: Project;
  readonly contentDir: string;
  readonly site: () => Site;
  readonly tools: () => SiteTools;
  /** Takes in a text that is not saved; nothing gives the file on disk its place back. */
  readonly edit: (file: string, text: string | undefined) => void;
  /** Reads the folder again: something has changed on disk. */
  readonly reread: () => Promise<void>;
  /** What is wrong in one file, as it is now. */
  readonly problemsIn: (file: string) => readonly Problem[];
  /** The changes that certainly mend links of one file. */
  readonly fixesIn: (file: string) => readonly LinkFinding[];
  /** All that a check finds, by file; nothing where something has changed meanwhile. Yields between two bodies. */
  readonly examineAll: () => Promise<ReadonlyMap<string, readonly Problem[]> | undefined>;
  readonly pages: () => readonly CheckedPage[];
}

/**
 * Opens a help center for an editor.
 *
 * @throws ExpectedError where there is no content folder
 */
export async function openSiteState(project: Project, contentDir: string): Promise<SiteState> {
  const unsaved = new Map<string, string>();
  const kept = openRecordCache(recordFile(project, contentDir, 'check'), withoutPage);
  let records = new WeakMap<AnyDocument, RenderedArticle>();
  const remember =
    (render: RenderBody): RenderBody =>
    (document) => {
      const record = records.get(document) ?? render(document);
      records.set(document, record);
      return record;
    };
  const readSettings = async (): Promise<{ config: SiteConfig; tools: SiteTools }> => {
    const config = await readSiteConfig(project.settingsFile, { contentDir });
    const settings = { ...config, language: 'en' };
    return { config, tools: await createCheckTools(settings, project, createPlainEngines(), kept) };
  };
  let settings = await readSettings();
  let wrongInSettings: readonly Problem[] = [];
  let onDisk = await readContent(contentDir, settings.config.languages, settings.config.contentMap);
  const siteNow = (): Site => {
    let content = onDisk;
    for (const [file, text] of unsaved) content = withText(content, file, text);
    return createSite(content, settings.config, settings.tools, remember);
  };
  let site = siteNow();
  const changed = (): void => {
    site = siteNow();
  };
  /** What was rendered with the text of a snippet is rendered anew. */
  const askAgain = (file: string): void => {
    if (roleOf(file, onDisk.layout ?? ownLayout)?.role === 'snippets') records = new WeakMap();
  };
  return {
    project,
    contentDir,
    site: () => site,
    tools: () => settings.tools,
    edit: (file, text) => {
      const plain = text === undefined ? undefined : plainText(text);
      if (unsaved.get(file) === plain) return;
      if (plain === undefined) unsaved.delete(file);
      else unsaved.set(file, plain);
      askAgain(file);
      changed();
    },
    reread: async () => {
      try {
        settings = await readSettings();
        wrongInSettings = [];
      } catch (error) {
        if (!(error instanceof ProblemsError)) throw error;
        wrongInSettings = error.problems;
      }
      const { languages, contentMap } = settings.config;
      const read = await readContent(contentDir, languages, contentMap);
      onDisk = withKnownDocuments(read, onDisk);
      records = new WeakMap();
      changed();
    },
    problemsIn: (file) => examineFile(file, { site, unpublished: [] }),
    fixesIn: (file) => {
      const input = checkInput(site);
      const page = input.pages.find((checked) => checked.page.document.file === file);
      return page ? withSettings(prepareCheck(input).ofPage(page), site) : [];
    },
    examineAll: async () => {
      const examined = site;
      const found = await examineSite({ site, unpublished: [] }, noOwnPages, () => site !== examined);
      return found && Map.groupBy(sortProblems([...wrongInSettings, ...found]), ({ file }) => file);
    },
    pages: () => checkedPages(site),
  };
}

/** Nobody looks at the page here, and thousands fill the memory; only of one without text, what it holds is asked for. */
function withoutPage(kept: KeptRecord): KeptRecord {
  const { record } = kept;
  const hasText = record.sections.some(({ heading, text }) => text !== (heading?.text ?? ''));
  return { ...kept, slots: emptySlots(), record: hasText ? { ...record, html: '' } : record };
}

/** Templates are run by a build alone, and not for each key. */
const noOwnPages: LiveOwnPages = { known: () => [], of: async () => [], problems: () => [] };

/** The content with one file as it reads now, whether it is on disk or not. */
function withText(content: Content, file: string, text: string): Content {
  const folder = folderOfLanguage(file);
  const translation = content.translations?.get(folder);
  if (!translation) return withTextIn(content, file, text);
  const translations = new Map([
    ...(content.translations ?? []),
    [folder, withTextIn(translation, file, text)],
  ]);
  return { ...content, translations };
}

function withTextIn(content: Content, file: string, text: string): Content {
  const layout = content.layout ?? ownLayout;
  const isOther = (one: { readonly file: string }): boolean => one.file !== file;
  const problems = content.problems.filter(isOther);
  if (roleOf(file, layout)?.role === 'snippets') {
    const { snippet, problems: found } = parseSnippet(file, text);
    const snippets = [...(content.snippets ?? []).filter(isOther), ...(snippet ? [snippet] : [])];
    return { ...content, snippets, problems: [...problems, ...found] };
  }
  const nameOf = namesIn(content);
  const rest = {
    ...content,
    articles: content.articles.filter(isOther),
    categories: content.categories.filter(isOther),
    unfinished: content.unfinished.filter(isOther),
  };
  const byFile = (a: { readonly file: string }, b: { readonly file: string }) => (a.file < b.file ? -1 : 1);
  const kind = pageKind(file, layout);
  const reading = kind === 'article' ? parseArticle(file, text, layout) : parseCategory(file, text, layout);
  const found = [...problems, ...reading.problems];
  if (reading.unfinished) {
    return { ...rest, unfinished: [...rest.unfinished, reading.unfinished], problems: found };
  }
  if (kind === 'article') {
    const { document } = parseArticle(file, text, layout);
    const articles = document ? [...rest.articles, named(nameOf)(document)].sort(byFile) : rest.articles;
    return { ...rest, articles, problems: found };
  }
  const { document } = parseCategory(file, text, layout);
  const categories = document ? [...rest.categories, named(nameOf)(document)].sort(byFile) : rest.categories;
  return { ...rest, categories, problems: found };
}
