import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../problems/expected-error.ts';
import { type Finding, type Problem, problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { activeAssets } from './assets/active-assets.ts';
import { unknownCategories } from './category-names.ts';
import { isLeftover } from './changes/folder-names.ts';
import { leftoverFindings } from './changes/leftovers.ts';
import { concurrently } from './concurrently.ts';
import { type ListedFile, listFiles } from './folder-listing.ts';
import { named } from './layout/document-names.ts';
import { folderCategories } from './layout/folder-documents.ts';
import { type ContentLayout, foldersOf, ownLayout } from './layout/layout.ts';
import { readLedger } from './ledger/ledger.ts';
import { duplicateNames, type NameOf, pageNames } from './page-name.ts';
import { goldenQueriesFile, type Placement, placeOf } from './placement.ts';
import { type DocumentReading, readArticle, readCategory } from './read-document.ts';
import { readSnippet } from './reuse/snippets.ts';
import { readGoldenQueries } from './settings/golden-queries.ts';
import { folderOfLanguage, inLanguageFolder } from './translations/language-folder.ts';
import { withTranslationProblems } from './translations/translation-problems.ts';
import type { Content, ContentAsset, Document, LanguageSettings, UnfinishedDocument } from './types.ts';

const filesAtOnce = 16;

/**
 * Reads and validates a content folder. Everything right of this folder trusts what it gives.
 *
 * @param languages that it is translated into
 * @throws ExpectedError when the folder, or `articles/` in it, does not exist
 */
export async function readContent(
  contentDir: string,
  languages: readonly Pick<LanguageSettings, 'folder'>[] = [],
  layout = ownLayout,
): Promise<Content> {
  await demandContentFolder(contentDir, layout);
  const folders = languages.map(({ folder }) => folder);
  const entered = folders.flatMap((folder) => foldersOf(layout).map((name) => `${folder}/${name}`));
  const listed = await listFiles(contentDir, [...foldersOf(layout), ...entered]);
  const byLanguage = Map.groupBy(listed, ({ path }) => {
    const folder = folderOfLanguage(path);
    return folders.includes(folder) ? folder : '';
  });
  const read = (folder: string) =>
    readLanguageContent(contentDir, {
      folder,
      listed: byLanguage.get(folder) ?? [],
      source: byLanguage.get('') ?? [],
      languages: folders,
      layout,
    });
  const content = await read('');
  if (folders.length === 0) return content;
  const translations = new Map<string, Content>();
  for (const folder of folders) translations.set(folder, await read(folder));
  return withTranslationProblems({ ...content, translations });
}

interface LanguageListing {
  /** Of the language; empty for that of the source. */
  readonly folder: string;
  readonly listed: readonly ListedFile[];
  /** The files in the language of the source, by which pages are told apart. */
  readonly source: readonly ListedFile[];
  readonly languages: readonly string[];
  readonly layout: ContentLayout;
}

async function readLanguageContent(
  contentDir: string,
  { folder, listed, source, languages, layout }: LanguageListing,
): Promise<Content> {
  const leftovers = listed.filter(({ path }) => isLeftover(path)).map(({ path }) => path);
  const placed = listed
    .filter(({ path }) => !isLeftover(path))
    .map(({ path, kind }) => ({ path, placement: placeOf({ path, kind }, languages, layout) }));
  const pathsOf = (kind: Placement['kind']) =>
    placed.filter(({ placement }) => placement.kind === kind).map(({ path }) => path);

  const made = folderCategories(pathsOf('article'), pathsOf('category'), layout);
  const categoryFiles = [...pathsOf('category'), ...made.map(({ file }) => file)];
  const pagesOfSource = source
    .filter((one) => ['article', 'category'].includes(placeOf(one, languages, layout).kind))
    .map(({ path }) => path);
  const nameOf = pageNames([...pathsOf('article'), ...categoryFiles, ...pagesOfSource], layout);
  const articles = await readAll(pathsOf('article'), nameOf, (file) => readArticle(contentDir, file, layout));
  const read = await readAll(pathsOf('category'), nameOf, (file) => readCategory(contentDir, file, layout));
  const categories = { ...read, documents: [...read.documents, ...made.map(named(nameOf))].sort(byFile) };
  const snippets = await concurrently(pathsOf('snippet'), filesAtOnce, (file) =>
    readSnippet(contentDir, file),
  );
  const categoryNames = categoryFiles.map(nameOf);
  const beside = new Set(pathsOf('ignored'));
  const goldenFile = inLanguageFolder(folder, goldenQueriesFile);
  const golden = beside.has(goldenFile)
    ? await readGoldenQueries(contentDir, goldenFile)
    : { queries: [], problems: [] };
  const { ledger, problems: ledgerProblems } = await readLedger(contentDir, beside, folder);
  // Accents are one sign in links, whatever the file system makes of them.
  const placedAssets = placed.flatMap(({ path, placement }): ContentAsset[] =>
    placement.kind === 'asset'
      ? [{ path: placement.path, file: path.normalize('NFC'), absolutePath: join(contentDir, path) }]
      : [],
  );
  const { assets, findings: assetFindings } = withoutRefused(placedAssets, await activeAssets(placedAssets));
  const isSource = folder === '';
  const findings = [
    ...leftoverFindings(contentDir, leftovers),
    ...assetFindings,
    ...placed.flatMap(({ placement }) => (placement.kind === 'fault' ? [placement.finding] : [])),
    ...(isSource && pathsOf('article').length === 0 ? [noArticles] : []),
    // Where a translation is listed is said by its source.
    ...(isSource
      ? unknownCategories(
          [...categories.documents, ...articles.documents],
          categoryNames,
          categories.documents,
        )
      : []),
  ];
  return {
    articles: articles.documents,
    categories: categories.documents,
    unfinished: [...categories.unfinished, ...articles.unfinished],
    assets,
    ...(snippets.length > 0 && { snippets: snippets.flatMap(({ snippet }) => snippet ?? []) }),
    goldenQueries: golden.queries,
    ...(layout !== ownLayout && { layout }),
    ...(ledger && { ledger }),
    problems: sortProblems([
      ...findings.map(problem),
      ...articles.problems,
      ...categories.problems,
      ...snippets.flatMap(({ problems }) => problems),
      ...golden.problems,
      ...ledgerProblems,
    ]),
  };
}

/** Leaves out what may not be published, and of two files with one address the one beside an article. */
function withoutRefused(
  assets: readonly ContentAsset[],
  active: readonly Finding[],
): { readonly assets: readonly ContentAsset[]; readonly findings: readonly Finding[] } {
  const refused = new Set(active.map(({ file }) => file));
  const inPlace = new Set(assets.flatMap(({ file, path }) => (file === path ? [path] : [])));
  const isTaken = ({ file, path }: ContentAsset): boolean => file !== path && inPlace.has(path);
  const taken = assets.filter(isTaken).map(({ file, path }): Finding => {
    const message = `\`${file}\` would be published at \`/${path}\`, the address of the file \`${path}\`; give it another name.`;
    return { file, position: 'unknown', rule: 'duplicate-name', target: file, message };
  });
  return {
    assets: assets.filter((asset) => !refused.has(asset.file) && !isTaken(asset)),
    findings: [...active, ...taken],
  };
}

/** A folder that was named by mistake, or lost its articles, must not look like a build that went well. */
const noArticles: Finding = {
  file: 'articles',
  position: 'unknown',
  rule: 'no-articles',
  target: 'articles',
  message:
    'There is no article in this folder: make one with `npx --no signpost new article "Title"`, or name another content folder with `--content`.',
};

interface Reading<FrontMatter> {
  readonly documents: readonly Document<FrontMatter>[];
  readonly unfinished: readonly UnfinishedDocument[];
  readonly problems: readonly Problem[];
}

function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return a.file < b.file ? -1 : 1;
}

async function readAll<FrontMatter>(
  files: readonly string[],
  nameOf: NameOf,
  read: (file: string) => Promise<DocumentReading<FrontMatter>>,
): Promise<Reading<FrontMatter>> {
  const duplicates = duplicateNames(files, nameOf);
  const taken = new Set(duplicates.map(({ file }) => file));
  const readings = await concurrently(files, filesAtOnce, read);
  return {
    documents: readings.flatMap(({ document }) => {
      return document === undefined || taken.has(document.file) ? [] : [named(nameOf)(document)];
    }),
    unfinished: readings.flatMap(({ unfinished }) => (unfinished === undefined ? [] : [unfinished])),
    problems: [...duplicates.map(problem), ...readings.flatMap(({ problems }) => problems)],
  };
}

/** @throws ExpectedError for a folder that is not there, or that holds something else */
async function demandContentFolder(contentDir: string, layout: ContentLayout): Promise<void> {
  if (!(await isFolder(contentDir))) throw new ExpectedError(`There is no folder \`${contentDir}\`.`);
  const articles = join(contentDir, layout.articles);
  if (await isFolder(articles)) return;
  if (layout.isMapped) {
    throw new ExpectedError(
      `There is no folder \`${articles}\`, in which \`content\` in \`_data/site.json\` says that articles are.`,
    );
  }
  const there = (await readdir(contentDir)).filter((name) => !name.startsWith('.'));
  if (there.length === 0) {
    throw new ExpectedError(
      `The content folder \`${contentDir}\` is empty: make the first article with \`npx --no signpost new article "Title"\`, or name another folder with \`--content\`.`,
    );
  }
  throw new ExpectedError(
    `There is no folder \`${articles}\`, so this is no content folder: one holds articles as \`articles/NAME.md\`, categories as \`categories/NAME.md\`, and \`images/\` and \`files/\`. Name another with \`--content\`; or, to bring over what another system has made, put its Markdown files below \`articles/\` and mend what \`npx --no signpost check\` lists.`,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
