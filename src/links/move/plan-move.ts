import type { FileChange } from '../../content/changes/change-files.ts';
import { writtenLedger } from '../../content/ledger/ledger.ts';
import { pageNames } from '../../content/page-name.ts';
import { goldenQueriesFile, ledgerFile } from '../../content/placement.ts';
import { folderOfLanguage, inLanguageFolder } from '../../content/translations/language-folder.ts';
import type { Content, Snippet } from '../../content/types.ts';
import type { Article, HelpCenter } from '../../model/types.ts';
import { createUrls } from '../../model/urls.ts';
import { entryKey, publishedOn } from '../ledger/published.ts';
import type { Lookup } from '../lookup.ts';
import type { CheckedPage } from '../targets.ts';
import { filePathEdits } from './file-path-edits.ts';
import { addAnchor, addRedirect } from './front-matter-edits.ts';
import { queryEdits } from './golden-edits.ts';
import { renameInTags } from './link-tags.ts';
import { type LinkingText, linksTo } from './links-to.ts';
import { type Renaming, renameTarget } from './renamed-target.ts';
import { applyEdits, type SourceEdit } from './source-edits.ts';

/** What is moved, where, and what moves with it. */
export interface Move {
  readonly article: Article;
  /** Path that the file gets: `articles/account/reset-password.md`. */
  readonly target: string;
  /** In a translation, what is moved in the source, which tags name and whose front matter keeps the old address. */
  readonly inSource?: { readonly file: string; readonly target: string };
  /** Ids on the page that are called otherwise by now, and how. */
  readonly anchors: ReadonlyMap<string, string>;
}

export interface MoveContext {
  readonly content: Content;
  readonly helpCenter: HelpCenter;
  readonly pages: readonly CheckedPage[];
  readonly lookup: Lookup;
  /** Gives a whole file as it is on disk. */
  readonly read: (file: string) => Promise<string>;
}

/** What a move does to the files, the moved one first. */
export interface MovePlan {
  readonly changes: readonly FileChange[];
  /** How many links are rewritten. */
  readonly links: number;
}

/**
 * Works out what becomes of every file when an article gets another name or another folder: the file itself with its
 * old address in `redirect_from`, the links to it in articles and categories, the queries that have to find it, and
 * the ledger. Not a character else is changed.
 */
export async function planMove(move: Move, context: MoveContext): Promise<MovePlan> {
  const { article, target } = move;
  const { file } = article.document;
  const named = move.inSource ?? { file, target };
  const renamings = renamingsOf(move, context);
  const changes: FileChange[] = [];
  let links = 0;
  const change = async (path: string, edits: readonly SourceEdit[]): Promise<void> => {
    // What is shown of the source to readers of a translation is moved there.
    const isMoved = path === file && file !== move.inSource?.file;
    if (edits.length === 0 && !isMoved) return;
    const before = await context.read(path);
    changes.push({
      file: path,
      ...(isMoved && { target }),
      before,
      after: applyEdits(path, before, edits),
    });
  };
  const own = context.pages.filter(({ page }) => page.document.file === file);
  const { folder } = context.helpCenter.site;
  for (const page of [...own, ...context.pages.filter((other) => !own.includes(other))]) {
    const { document } = page.page;
    const inTags = renameInTags(document.source, document.bodyOffset, named.file, named.target);
    const inAddresses = addressEdits(renamings, page, context);
    const inPaths = filePathEdits(page, { ...named, anchors: move.anchors });
    const inPage = [...inTags, ...inPaths, ...inAddresses.flat()];
    links += inTags.length + inPaths.length + inAddresses.filter((edits) => edits.length > 0).length;
    const own = renamings.find((renaming) => renaming.article === page.page);
    await change(document.file, own ? [...inPage, ...frontMatterEdits(own, page, context)] : inPage);
  }
  for (const snippet of snippetsOf(context)) {
    const inTags = renameInTags(snippet.source, snippet.bodyOffset, named.file, named.target);
    const found = context.pages.flatMap((page) => [
      ...filePathEdits(page, { ...named, anchors: move.anchors }, snippet),
      ...addressEdits(renamings, page, context, snippet).flat(),
    ]);
    // Each page that shows the snippet finds the same.
    const edits = [...new Map([...inTags, ...found].map((edit) => [edit.from, edit])).values()];
    links += edits.length;
    await change(snippet.file, edits);
  }
  for (const { file: path, source, bodyOffset } of context.content.unfinished) {
    await change(path, renameInTags(source, bodyOffset, named.file, named.target));
  }
  const renamed = renamings.filter(({ oldName, newName }) => newName !== oldName);
  const queries = context.content.goldenQueries;
  if (renamed.length > 0 && queries.length > 0) {
    const queriesFile = inLanguageFolder(folder, goldenQueriesFile);
    const before = await context.read(queriesFile);
    const edits = renamed.flatMap((renaming) =>
      queryEdits(before, queries, renaming.article, context.helpCenter.site, renaming.newName),
    );
    await change(queriesFile, edits);
  }
  if (renamed.length > 0) changes.push(...(await ledgerChange(renamed, context)));
  return { changes, links };
}

/** What changes in the addresses of links that lead to what is renamed, link by link. */
function addressEdits(
  renamings: readonly ArticleRenaming[],
  page: CheckedPage,
  { helpCenter, lookup }: MoveContext,
  text?: LinkingText,
): readonly (readonly SourceEdit[])[] {
  return renamings.flatMap((renaming) =>
    linksTo(renaming.article, page, helpCenter.site, lookup, text).map((link) => {
      const names = link.byName ? renaming : { ...renaming, newName: renaming.oldName };
      return renameTarget(link.written, link.offset, names);
    }),
  );
}

/** Those of the language; what a translation has of the source is changed there. */
function snippetsOf({ content, helpCenter }: MoveContext): readonly Snippet[] {
  return (content.snippets ?? []).filter(({ file }) => folderOfLanguage(file) === helpCenter.site.folder);
}

/** An article that is called otherwise afterwards: the moved one, and one whose name it shared or shares. */
interface ArticleRenaming extends Renaming {
  readonly article: Article;
}

function renamingsOf(
  { article, target, anchors, inSource }: Move,
  { content, helpCenter }: MoveContext,
): readonly ArticleRenaming[] {
  const { file } = article.document;
  const moved = new Map([[file, target], ...(inSource ? [[inSource.file, inSource.target] as const] : [])]);
  const targetOf = (path: string): string => moved.get(path) ?? path;
  const borrowed = [...helpCenter.articles, ...helpCenter.categories].map(({ document }) => document);
  const pages = [...content.articles, ...content.categories, ...content.unfinished, ...borrowed];
  const nameOf = pageNames(
    pages.map((page) => targetOf(page.file)),
    content.layout,
  );
  return helpCenter.articles.flatMap((each) => {
    const newName = nameOf(targetOf(each.document.file));
    if (each !== article && newName === each.name) return [];
    return [{ article: each, oldName: each.name, newName, anchors: each === article ? anchors : new Map() }];
  });
}

function frontMatterEdits(
  { article, newName, anchors }: ArticleRenaming,
  { record }: CheckedPage,
  { helpCenter }: MoveContext,
): readonly SourceEdit[] {
  const { file, source } = article.document;
  const now = createUrls(helpCenter.site).article(newName);
  // A translation has the addresses of its source, which keeps the old one.
  const isTranslation = helpCenter.site.folder !== '';
  const redirect = now === article.url || isTranslation ? [] : [addRedirect(file, source, article.url, now)];
  const lost = [...anchors].filter(([id]) => !record.ids.includes(id));
  return [...redirect, ...lost.map(([id, heading]) => addAnchor(file, source, id, heading))];
}

/** The new addresses and their places; the old ones stay, and lead to them. */
async function ledgerChange(
  renamed: readonly ArticleRenaming[],
  { content, helpCenter, pages, read }: MoveContext,
): Promise<readonly FileChange[]> {
  const known = content.ledger?.published;
  if (known === undefined || known.length === 0) return [];
  const urls = createUrls(helpCenter.site);
  const wanted = renamed.flatMap(({ article, newName, anchors }) => {
    const own = pages.find(({ page }) => page === article);
    if (own === undefined) return [];
    const now = urls.article(newName);
    const ids = [...own.record.aliases, ...anchors.keys()].map((id) => `${now}#${id}`);
    return [article.url, ...publishedOn(own).map((entry) => now + entry.slice(article.url.length)), ...ids];
  });
  const keys = new Set(known.map(entryKey));
  const file = inLanguageFolder(helpCenter.site.folder, ledgerFile);
  const before = await read(file);
  const after = writtenLedger([...known, ...wanted.filter((entry) => !keys.has(entryKey(entry)))]);
  return [{ file, before, after }];
}
