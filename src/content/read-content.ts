import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../problems/expected-error.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { activeAssets } from './assets/active-assets.ts';
import { unknownCategories } from './category-names.ts';
import { concurrently } from './concurrently.ts';
import { listFiles } from './folder-listing.ts';
import { readLedger } from './ledger/ledger.ts';
import { duplicateNames, pageName } from './page-name.ts';
import { contentFolders, goldenQueriesFile, type Placement, placeOf } from './placement.ts';
import { type DocumentReading, readArticle, readCategory } from './read-document.ts';
import { readGoldenQueries } from './settings/golden-queries.ts';
import type { Content, Document, UnfinishedDocument } from './types.ts';

const filesAtOnce = 16;

/**
 * Reads and validates a content folder. Everything right of this folder trusts what it gives.
 *
 * @throws ExpectedError when the folder, or `articles/` in it, does not exist
 */
export async function readContent(contentDir: string): Promise<Content> {
  await demandFolder(contentDir);
  await demandFolder(join(contentDir, 'articles'));
  const placed = (await listFiles(contentDir, contentFolders)).map(({ path, kind }) => ({
    path,
    placement: placeOf({ path, kind }),
  }));
  const pathsOf = (kind: Placement['kind']) =>
    placed.filter(({ placement }) => placement.kind === kind).map(({ path }) => path);

  const articles = await readAll(contentDir, pathsOf('article'), readArticle);
  const categories = await readAll(contentDir, pathsOf('category'), readCategory);
  const categoryNames = pathsOf('category').map(pageName);
  const golden = pathsOf('ignored').includes(goldenQueriesFile)
    ? await readGoldenQueries(contentDir)
    : { queries: [], problems: [] };
  const { ledger, problems: ledgerProblems } = await readLedger(contentDir, new Set(pathsOf('ignored')));
  const assets = pathsOf('asset').map((path) => ({ path, absolutePath: join(contentDir, path) }));
  const active = await activeAssets(assets);
  const activePaths = new Set(active.map(({ file }) => file));
  const findings = [
    ...active,
    ...placed.flatMap(({ placement }) => (placement.kind === 'fault' ? [placement.finding] : [])),
    ...unknownCategories(articles.documents, categoryNames, categories.documents),
  ];
  return {
    articles: articles.documents,
    categories: categories.documents,
    unfinished: [...categories.unfinished, ...articles.unfinished],
    assets: assets.filter(({ path }) => !activePaths.has(path)),
    goldenQueries: golden.queries,
    ...(ledger && { ledger }),
    problems: sortProblems([
      ...findings.map(problem),
      ...articles.problems,
      ...categories.problems,
      ...golden.problems,
      ...ledgerProblems,
    ]),
  };
}

interface Reading<FrontMatter> {
  readonly documents: readonly Document<FrontMatter>[];
  readonly unfinished: readonly UnfinishedDocument[];
  readonly problems: readonly Problem[];
}

async function readAll<FrontMatter>(
  contentDir: string,
  files: readonly string[],
  read: (contentDir: string, file: string) => Promise<DocumentReading<FrontMatter>>,
): Promise<Reading<FrontMatter>> {
  const duplicates = duplicateNames(files);
  const taken = new Set(duplicates.map(({ file }) => file));
  const readings = await concurrently(files, filesAtOnce, (file) => read(contentDir, file));
  return {
    documents: readings.flatMap(({ document }) => {
      return document === undefined || taken.has(document.file) ? [] : [document];
    }),
    unfinished: readings.flatMap(({ unfinished }) => (unfinished === undefined ? [] : [unfinished])),
    problems: [...duplicates.map(problem), ...readings.flatMap(({ problems }) => problems)],
  };
}

async function demandFolder(folder: string): Promise<void> {
  const status = await stat(folder).catch(() => undefined);
  if (!status?.isDirectory()) throw new ExpectedError(`There is no folder \`${folder}\`.`);
}
