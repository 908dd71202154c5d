import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import { type CheckOptions, checkedPages, readSite } from '../check/check.ts';
import { changeFiles } from '../content/changes/change-files.ts';
import { changeablePath, readWhole } from '../content/changes/changeable-file.ts';
import { ledgerFile } from '../content/placement.ts';
import { readSiteConfig } from '../content/settings/site-config.ts';
import { belowLanguage, inLanguageFolder } from '../content/translations/language-folder.ts';
import { diffOf } from '../links/fix/diff.ts';
import { createLookup } from '../links/lookup.ts';
import { type Move, type MovePlan, planMove } from '../links/move/plan-move.ts';
import { collectTargets } from '../links/targets.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { nearest } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import type { Site } from '../site/site.ts';
import { createCheckTools } from '../site/site-tools.ts';
import { newProblems, siteAfter } from './changed-site.ts';
import { anchorsOf, findArticle, targetOf } from './mv-names.ts';

export interface MvOptions extends CheckOptions {
  /** The article: its name, its address or its path, as somebody wrote it. */
  readonly from: string;
  /** Its new name, address or path. */
  readonly to: string;
  /** `old-id=new-id`, for headings that are called otherwise by now. */
  readonly anchors: readonly string[];
  /** Changes nothing, and shows what would be changed. */
  readonly dryRun: boolean;
}

export type MvOutcome =
  | {
      readonly kind: 'moved';
      readonly file: string;
      readonly target: string;
      readonly files: number;
      readonly links: number;
    }
  | { readonly kind: 'diff'; readonly text: string }
  /** What would be wrong afterwards; nothing was changed. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Gives an article another name or another folder, and mends all that leads to it. What comes out is checked before a
 * file is touched: where a link would be broken that was not, nothing is changed.
 *
 * @throws ExpectedError when there is no such article, or another file has the name
 */
export async function moveArticle(options: MvOptions): Promise<MvOutcome> {
  const { project } = options;
  const config = await readSiteConfig(project.settingsFile, options);
  const tools = await createCheckTools(config, project);
  const site = await readSite(options, tools);
  const move = readMove(options, site);
  const { changes, links } = await planInEveryLanguage(move, site, (file) =>
    readWhole(options.contentDir, file),
  );
  const problems = newProblems(site, siteAfter(site, changes, tools), changes);
  if (problems.length > 0) return { kind: 'refused', problems };
  if (options.dryRun) return { kind: 'diff', text: diffOf(changes) };
  changeFiles(options.contentDir, changes);
  const { file } = move.article.document;
  return { kind: 'moved', file, target: move.target, files: changes.length, links };
}

/**
 * What a move does to the files of all languages.
 *
 * @param read gives a whole file as it is, on disk or in an editor
 */
export async function planInEveryLanguage(
  move: Move,
  site: Site,
  read: (file: string) => Promise<string>,
): Promise<MovePlan> {
  const pages = checkedPages(site);
  const { content, helpCenter } = site;
  const lookup = createLookup(collectTargets(helpCenter, pages, content.assets));
  const plans = [await planMove(move, { content, helpCenter, pages, lookup, read })];
  for (const edition of site.translations) plans.push(await planInLanguage(move, edition, read));
  return {
    changes: plans.flatMap((plan) => plan.changes),
    links: plans.reduce((sum, plan) => sum + plan.links, 0),
  };
}

/** What a move of an article of the source does in a translation: its file, links to it, and what is kept of it. */
async function planInLanguage(
  { article: of, target, anchors }: Move,
  site: Site,
  read: (file: string) => Promise<string>,
): Promise<MovePlan> {
  const { content, helpCenter } = site;
  const article = helpCenter.articles.find(({ name }) => name === of.name);
  if (!article) return { changes: [], links: 0 };
  const { file } = article.document;
  const { file: ofFile } = of.document;
  const { folder } = helpCenter.site;
  // A translation may stand in another folder than its source, and stays there.
  const isBeside = belowLanguage(file) === ofFile;
  const renamed = `${file.slice(0, file.lastIndexOf('/') + 1)}${basename(target)}`;
  const checked = checkedPages(site);
  const pages = checked.filter(({ page }) => !page.borrowed);
  const lookup = createLookup(collectTargets(helpCenter, checked, content.assets));
  const move = {
    article,
    target: isBeside ? inLanguageFolder(folder, target) : renamed,
    inSource: { file: ofFile, target },
    anchors,
  };
  return planMove(move, { content, helpCenter, pages, lookup, read });
}

function readMove({ contentDir, from, to, anchors }: MvOptions, site: Site): Move {
  const unread = site.problems.find(
    ({ file, rule }) => rule === 'published-addresses' && file === ledgerFile,
  );
  if (unread) throw new ExpectedError(`\`${ledgerFile}\` cannot be read. ${unread.message}`);
  const article = findArticle(from, site);
  const target = targetOf(to, article, site);
  const { file } = article.document;
  if (target === file) throw new ExpectedError(`\`${file}\` is there already.`);
  const existing = lstatSync(changeablePath(contentDir, target), { throwIfNoEntry: false });
  if (existing) throw new ExpectedError(`There is a file \`${target}\` already: choose another name.`);
  const { headings } = site.render(article.document);
  const given = anchorsOf(anchors);
  for (const id of given.values()) {
    const ids = headings.map((heading) => heading.id);
    if (ids.includes(id)) continue;
    const hint = didYouMean(nearest(id, ids));
    throw new ExpectedError(`No heading of \`${file}\` has the id \`${id}\`.${hint}`);
  }
  return { article, target, anchors: given };
}
