import { addressKey } from '../model/addresses.ts';
import type { Problem } from '../problems/problem.ts';
import type { RuleName } from '../problems/rules.ts';
import { loadLanguage } from '../search/languages.ts';
import type { Search } from '../search/shared/types.ts';
import { editionsOf, type Site } from '../site/site.ts';

const rules: ReadonlySet<RuleName> = new Set(['golden-queries', 'golden-query']);

/**
 * Tries the queries of `search.golden.yml` on the search files of a site, in memory. Where an article cannot be used,
 * none is tried: it may be the one that is looked for. Where there is no article, it is said that there is none.
 */
export async function tryGoldenQueries(site: Site): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const edition of editionsOf(site)) problems.push(...(await tryInLanguage(edition)));
  return problems;
}

async function tryInLanguage(site: Site): Promise<readonly Problem[]> {
  // A query for an article of later is tried when readers have it.
  const later = new Set(
    (site.content.keptBack ?? []).flatMap(({ name }) => [name, addressKey(site.urls.article(name))]),
  );
  const goldenQueries = site.content.goldenQueries.filter(
    ({ article }) => !later.has(article) && !later.has(addressKey(article)),
  );
  if (goldenQueries.length === 0 || site.helpCenter.articles.length === 0) return [];
  if (site.problems.some(({ severity }) => severity === 'error')) return [];
  const { judgeGoldenQueries } = await import('../search/golden-queries.ts');
  return judgeGoldenQueries(goldenQueries, site.helpCenter, await openSearch(site));
}

/** The search that readers of a site have, on its files in memory. */
export async function openSearch(site: Site): Promise<Search> {
  const { createSearch } = await import('../search/shared/search.ts');
  const files = new Map(site.searchFiles().map(({ path, contents }) => [path, contents]));
  const load = async (path: string): Promise<Uint8Array> => {
    const contents = files.get(path);
    if (!contents) throw new Error(`There is no search file \`${path}\`.`);
    return contents;
  };
  return createSearch(load, loadLanguage(site.helpCenter.site.language));
}

/** Of problems, those of `search.golden.yml`. */
export function isGolden({ rule }: Problem): boolean {
  return rules.has(rule);
}
