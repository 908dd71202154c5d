import { ExpectedError } from '../problems/expected-error.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { readFrontMatter } from './front-matter/front-matter.ts';
import {
  type ArticleFrontMatter,
  articleSchema,
  type CategoryFrontMatter,
  categorySchema,
  type FrontMatterSchema,
} from './front-matter/schema.ts';
import { withHeadingTitle } from './front-matter/title/heading-title.ts';
import { validateFrontMatter } from './front-matter/validate.ts';
import { type ContentLayout, ownLayout } from './layout/layout.ts';
import { pageName, pageNameProblems } from './page-name.ts';
import { placeOf } from './placement.ts';
import { readSource } from './source-file.ts';
import { belowLanguage } from './translations/language-folder.ts';
import type { Document, UnfinishedDocument } from './types.ts';

export interface DocumentReading<FrontMatter> {
  /** Left out when a problem is an error, and when there is no such file. */
  readonly document?: Document<FrontMatter>;
  /** In place of the document, where its body can be read and its front matter cannot be used. */
  readonly unfinished?: UnfinishedDocument;
  readonly problems: readonly Problem[];
}

/**
 * Reads one article, without looking at the rest of the content. A path that leaves its folder is refused with an
 * ExpectedError; a symbolic link on the way to it is a problem.
 *
 * @param file path relative to the content folder: `articles/account/master-password.md`
 */
export function readArticle(
  contentDir: string,
  file: string,
  layout = ownLayout,
): Promise<DocumentReading<ArticleFrontMatter>> {
  return readDocument(contentDir, file, articleSchema, layout);
}

/** Reads one category, as {@link readArticle} does an article. */
export function readCategory(
  contentDir: string,
  file: string,
  layout = ownLayout,
): Promise<DocumentReading<CategoryFrontMatter>> {
  return readDocument(contentDir, file, categorySchema, layout);
}

/** Makes an article of the text of its file, line ends as `\n`, without byte order mark. */
export function parseArticle(
  file: string,
  source: string,
  layout = ownLayout,
): DocumentReading<ArticleFrontMatter> {
  return parseDocument(file, source, articleSchema, layout);
}

/** Makes a category of the text of its file, as {@link parseArticle} does an article. */
export function parseCategory(
  file: string,
  source: string,
  layout = ownLayout,
): DocumentReading<CategoryFrontMatter> {
  return parseDocument(file, source, categorySchema, layout);
}

async function readDocument<FrontMatter>(
  contentDir: string,
  file: string,
  schema: FrontMatterSchema<FrontMatter>,
  layout: ContentLayout,
): Promise<DocumentReading<FrontMatter>> {
  const place = layout.isMapped ? file : belowLanguage(file);
  if (placeOf({ path: place, kind: 'file' }, [], layout).kind !== schema.layout) {
    throw new ExpectedError(`\`${file}\` is no Markdown file of ${schema.kind} in the content folder.`);
  }
  const { source, problems } = await readSource(contentDir, file);
  return source === undefined ? { problems } : parseDocument(file, source, schema, layout);
}

function parseDocument<FrontMatter>(
  file: string,
  source: string,
  schema: FrontMatterSchema<FrontMatter>,
  layout: ContentLayout,
): DocumentReading<FrontMatter> {
  const problems: Problem[] = pageNameProblems(file, layout);
  const written = readFrontMatter(file, source, layout);
  problems.push(...written.problems);
  if (written.frontMatter === undefined) return { problems: sortProblems(problems) };
  const { frontMatter, heading } = withHeadingTitle(written.frontMatter, source, layout);
  const { value, problems: valueProblems } = validateFrontMatter(frontMatter, schema);
  problems.push(...valueProblems);
  const sorted = sortProblems(problems);
  const { bodyOffset, positionOf } = frontMatter;
  if (value === undefined || sorted.some(({ severity }) => severity === 'error')) {
    return { unfinished: { file, source, bodyOffset }, problems: sorted };
  }
  const name = pageName(file, layout);
  const document = {
    file,
    name,
    source,
    bodyOffset,
    frontMatter: value,
    positionOf,
    ...(heading && { titleHeading: heading }),
  };
  return { document, problems: sorted };
}
