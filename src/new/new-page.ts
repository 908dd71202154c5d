import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { changeFiles } from '../content/changes/change-files.ts';
import { fileNameFault } from '../content/file-names.ts';
import { folderIn, ownLayout } from '../content/layout/layout.ts';
import { pageName } from '../content/page-name.ts';
import { readContent } from '../content/read-content.ts';
import { parseArticle, parseCategory } from '../content/read-document.ts';
import { readSiteConfig, type SiteOverrides } from '../content/settings/site-config.ts';
import type { CategoryDocument, Content } from '../content/types.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { nearest } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import type { Project } from '../site/project.ts';
import { renderedOnce } from '../site/rendered-once.ts';
import { createSite, type Site } from '../site/site.ts';
import { createCheckTools } from '../site/site-tools.ts';
import { nameFor, nextOrder, pageText, yamlText } from './page-text.ts';

export interface NewPageOptions extends SiteOverrides {
  readonly contentDir: string;
  readonly project: Project;
  readonly kind: 'article' | 'category';
  readonly title: string;
  /** Name of the file without `.md`; made of the title where none is given. */
  readonly name: string | undefined;
  /** Name or title of an article's category, as somebody wrote it. */
  readonly category: string | undefined;
}

export type NewPage =
  | {
      readonly kind: 'written';
      /** Relative to the content folder. */
      readonly file: string;
      /** Address of its page, with the base. */
      readonly url: string;
      readonly order: string;
      /** Title of the category that an article was put into; none where there is none yet. */
      readonly category: string | undefined;
    }
  /** What would be wrong afterwards; nothing was written. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Writes a new article or category, the last of its kind in reading order. What comes out is looked at before the file is
 * written, and no file that is there is ever written over.
 *
 * @throws ExpectedError for a category that there is not, a name that is taken, and a title that makes no name
 */
export async function writeNewPage(options: NewPageOptions): Promise<NewPage> {
  const { contentDir, project, kind } = options;
  const config = await readSiteConfig(project.settingsFile, options);
  if (config.contentMap) {
    throw new ExpectedError(
      `The content is a tree of its own, as \`content\` in \`_data/site.json\` says: write the file below \`${config.contentMap.articles}\`, as the others there.`,
    );
  }
  // Git keeps no empty folders, and this is how a help center begins.
  mkdirSync(join(contentDir, 'articles'), { recursive: true });
  const content = await readContent(contentDir, config.languages);
  const page = kind === 'article' ? planArticle(options, content) : planCategory(options, content);
  refuseName(page.file);
  const tools = await createCheckTools({ language: 'en' }, project);
  const siteOf = (state: Content): Site => createSite(state, config, tools, renderedOnce(new Map()));
  const after = siteOf(withPage(content, page));
  const known = new Set(siteOf(content).problems.map(keyOf));
  const problems = after.problems.filter(
    (problem) => problem.severity === 'error' && !known.has(keyOf(problem)),
  );
  if (problems.length > 0) return { kind: 'refused', problems };
  changeFiles(contentDir, [{ file: page.file, after: page.text }]);
  const { urls } = after;
  const url = urls.withBase((kind === 'article' ? urls.article : urls.category)(pageName(page.file)));
  return { kind: 'written', file: page.file, url, order: page.order, category: page.category };
}

interface PlannedPage {
  readonly file: string;
  readonly text: string;
  readonly order: string;
  readonly category: string | undefined;
}

function planArticle(options: NewPageOptions, content: Content): PlannedPage {
  const category = findCategory(options.category, content.categories);
  const name = freeName(options, [...content.articles, ...content.unfinished].filter(isIn('articles')));
  const siblings = content.articles.filter(({ frontMatter }) =>
    category
      ? frontMatter.categories?.includes(category.name) === true
      : (frontMatter.categories ?? []).length === 0,
  );
  const order = nextOrder(siblings.map(({ frontMatter }) => frontMatter.order));
  const text = pageText(
    [
      ['title', yamlText(options.title)],
      ['categories', category ? `[${yamlText(category.name)}]` : '[]'],
      ['order', JSON.stringify(order)],
    ],
    'Say first what readers can do with this.',
  );
  const folder = mostFrequent(siblings.map(({ file }) => file.slice(0, file.lastIndexOf('/'))));
  const place = folder ?? (category ? `articles/${category.name}` : 'articles');
  return { file: `${place}/${name}.md`, text, order, category: category?.frontMatter.title };
}

function planCategory(options: NewPageOptions, content: Content): PlannedPage {
  const name = freeName(options, [...content.categories, ...content.unfinished].filter(isIn('categories')));
  const order = nextOrder(content.categories.map(({ frontMatter }) => frontMatter.order));
  const text = pageText(
    [
      ['title', yamlText(options.title)],
      ['order', JSON.stringify(order)],
      ['description', yamlText(`Articles about ${options.title}.`)],
    ],
    '',
  ).trimEnd();
  return { file: `categories/${name}.md`, text: `${text}\n`, order, category: undefined };
}

function isIn(folder: string): (document: { readonly file: string }) => boolean {
  return ({ file }) => file.startsWith(`${folder}/`);
}

function freeName(
  { title, name = nameFor(title), kind }: NewPageOptions,
  others: readonly { readonly file: string }[],
): string {
  if (name === '') {
    throw new ExpectedError(
      `\`${title}\` has no letter and no digit to make a file name of: add one with \`--name\`, as in \`--name questions\`.`,
    );
  }
  const taken = others.find(({ file }) => pageName(file).toLowerCase() === name.toLowerCase());
  if (taken) {
    throw new ExpectedError(
      `There is ${kind === 'article' ? 'an article' : 'a category'} \`${taken.file}\` already, and nothing was written: choose another title, or another name with \`--name\`.`,
    );
  }
  return name;
}

/** The category that somebody means by its name or its title; the only one where nobody says which. */
function findCategory(
  written: string | undefined,
  categories: readonly CategoryDocument[],
): CategoryDocument | undefined {
  if (written === undefined) {
    if (categories.length < 2) return categories[0];
    const names = categories.map(({ name }) => name).join(', ');
    throw new ExpectedError(
      `Say which category the article belongs to, as in \`--category NAME\`: one of ${names}.`,
    );
  }
  const folded = written.trim().toLowerCase();
  const found =
    categories.find(({ name }) => name === written) ??
    categories.find(({ name, frontMatter }) =>
      [name, frontMatter.title].some((label) => label.toLowerCase() === folded),
    );
  if (found) return found;
  const names = categories.map(({ name }) => name);
  const near = nearest(nameFor(written), names);
  const others = near.length > 0 || names.length === 0 ? '' : ` Use one of ${names.join(', ')}.`;
  throw new ExpectedError(
    `There is no category \`${written}\`.${didYouMean(near)}${others} \`npx --no signpost new category ${JSON.stringify(written)}\` makes one.`,
  );
}

/** A name that means something else where it stands, or that not every computer can hold, is for its writer to change. */
function refuseName(file: string): void {
  const folder = folderIn(file, ownLayout);
  const said =
    folder === undefined
      ? fileNameFault(file)?.message
      : `\`${file}\` would be the page of the folder \`${folder}\`, and no article.`;
  if (said === undefined) return;
  // There is no file yet that could be renamed.
  const reason = said.replace(/ Rename it\.$/, '');
  const example = `${basename(file, '.md').toLowerCase()}-page`;
  throw new ExpectedError(
    `${reason} Nothing was written: add another name with \`--name\`, as in \`--name ${example}\`.`,
  );
}

function withPage(content: Content, { file, text }: PlannedPage): Content {
  const byFile = (a: { readonly file: string }, b: { readonly file: string }) => (a.file < b.file ? -1 : 1);
  if (file.startsWith('categories/')) {
    const { document, problems } = parseCategory(file, text);
    const categories = [...content.categories, ...(document ? [document] : [])].sort(byFile);
    return { ...content, categories, problems: [...content.problems, ...problems] };
  }
  const { document, problems } = parseArticle(file, text);
  const articles = [...content.articles, ...(document ? [document] : [])].sort(byFile);
  return { ...content, articles, problems: [...content.problems, ...problems] };
}

function keyOf({ file, rule, target, message }: Problem): string {
  return JSON.stringify([file, rule, target, message]);
}

/** The value that is there most often, the first of several. */
function mostFrequent(values: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(values, (value) => value)];
  return groups.sort(([, one], [, other]) => other.length - one.length)[0]?.[0];
}
