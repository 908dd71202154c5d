import { basename } from 'node:path';
import { type ContentLayout, folderIn, ownLayout } from '../content/layout/layout.ts';
import { pageName, pageNameProblems } from '../content/page-name.ts';
import { addressKey } from '../model/addresses.ts';
import { decodedAddress } from '../model/decoded-address.ts';
import type { Article, HelpCenter } from '../model/types.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { nearest } from '../problems/nearest.ts';
import type { Site } from '../site/site.ts';

/**
 * Finds the article that somebody means by its name (`send`), its address (`/article/send/`, with or without the base)
 * or the path of its file (`articles/account/send.md`, with or without `articles/` and `.md`).
 *
 * @throws ExpectedError when there is none, with the nearest one
 */
export function findArticle(written: string, { content, helpCenter }: Site): Article {
  const { articles, categories, redirects } = helpCenter;
  const key = addressKey(addressIn(written, helpCenter));
  const { layout = ownLayout } = content;
  const file = fileOf(written, layout);
  const found =
    articles.find(({ name }) => name === written) ??
    articles.find(({ document }) => document.file === file) ??
    articles.find(({ url }) => written.includes('/') && addressKey(url) === key);
  if (found) return found;
  const isBroken = content.problems.some(
    (problem) =>
      problem.severity === 'error' && (problem.file === file || pageName(problem.file) === written),
  );
  if (isBroken) {
    throw new ExpectedError(
      `\`${written}\` cannot be read: mend what \`npx --no signpost check\` says of it before you move it.`,
    );
  }
  const redirect = redirects.find(({ from }) => written.includes('/') && addressKey(from) === key);
  const moved = articles.find(({ url }) => url === redirect?.to);
  if (moved) throw new ExpectedError(`\`${written}\` is an old address of \`${moved.name}\`: name that one.`);
  if (categories.some(({ name, document }) => name === written || document.file === written)) {
    throw new ExpectedError(`\`${written}\` is a category, and only articles can be moved.`);
  }
  const names = articles.map(({ name }) => name);
  const near = nearest(pageName(written.replace(/\/$/, '')), names);
  throw new ExpectedError(`There is no article \`${written}\`.${didYouMean(near)}`);
}

/**
 * The path that an article gets: a name keeps it in its folder, as an address does; a path may lead to another folder,
 * and one that ends with a slash is a folder.
 *
 * @throws ExpectedError for what cannot be the path of an article
 */
export function targetOf(written: string, article: Article, { content, helpCenter }: Site): string {
  const { layout = ownLayout } = content;
  const { file } = article.document;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const target =
    written.startsWith('/') || /^https?:\/\//.test(written)
      ? `${folder}${nameInAddress(written, helpCenter)}.md`
      : written.endsWith('/')
        ? `${fileOf(written, layout).replace(/\.md$/, '')}${basename(file)}`
        : written.includes('/')
          ? fileOf(written, layout)
          : `${folder}${written.replace(/\.md$/, '')}.md`;
  const [wrong] = pageNameProblems(target, layout);
  if (wrong) throw new ExpectedError(wrong.message + didYouMean(wrong.suggestions));
  const ofFolder = folderIn(target, layout);
  if (ofFolder !== undefined) {
    throw new ExpectedError(
      `\`${target}\` would be the page of the folder \`${ofFolder}\`, and no article: write another name, as in \`${ofFolder}/${pageName(file, layout)}\`.`,
    );
  }
  return target;
}

/**
 * Reads `old-id=new-id`.
 *
 * @throws ExpectedError for what is written otherwise
 */
export function anchorsOf(written: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    written.map((pair) => {
      const [, id, heading] = /^#?([^=#\s]+)=#?([^=#\s]+)$/.exec(pair) ?? [];
      if (id === undefined || heading === undefined) {
        throw new ExpectedError(`\`--anchor ${pair}\` is no pair of ids: write \`--anchor old-id=new-id\`.`);
      }
      return [id, heading] as const;
    }),
  );
}

/** `account/send` and `content/articles/account/send.md` are `articles/account/send.md`. */
function fileOf(written: string, { articles }: ContentLayout): string {
  const path = written.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const at = `/${path}`.indexOf(`/${articles}/`);
  const inside = at < 0 ? `${articles}/${path}` : path.slice(at);
  return inside.endsWith('.md') ? inside : `${inside}.md`;
}

/** An address without host, base and what follows it. */
function addressIn(written: string, { site }: HelpCenter): string {
  const path = written.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '');
  return path.startsWith(`${site.basePath}/`) ? path.slice(site.basePath.length) : path;
}

function nameInAddress(written: string, helpCenter: HelpCenter): string {
  const { articleUrl } = helpCenter.site;
  const [before = '', after = ''] = articleUrl.split(':name');
  const address = addressIn(written, helpCenter).replace(/\/?$/, '/');
  const name = address.slice(before.length, address.length - after.length);
  if (!address.startsWith(before) || !address.endsWith(after) || name === '' || name.includes('/')) {
    throw new ExpectedError(`\`${written}\` is no address of an article: those are \`${articleUrl}\`.`);
  }
  return decodedAddress(name);
}
