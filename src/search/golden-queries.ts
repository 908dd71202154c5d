import type { GoldenQuery } from '../content/types.ts';
import { addressKey } from '../model/addresses.ts';
import type { Article, HelpCenter } from '../model/types.ts';
import { nearest } from '../problems/nearest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Search } from './shared/types.ts';

/** How far down the results an article is looked for, to say where it stands. */
const places = 10;

/** Articles that a message names when they come first in place of the right one. */
const mostNamed = 3;

/**
 * Tries queries that writers expect to be answered, with the search that readers use.
 *
 * @param queries from `search.golden.yml`
 * @returns a problem for each query whose article does not exist, is hidden, or comes too late
 */
export async function judgeGoldenQueries(
  queries: readonly GoldenQuery[],
  helpCenter: HelpCenter,
  search: Search,
): Promise<readonly Problem[]> {
  const find = createFinder(helpCenter);
  const problems: Problem[] = [];
  for (const query of queries) {
    const article = find(query.article);
    const found = article && !article.hidden ? await fault(query, article, helpCenter, search) : undefined;
    if (!article) problems.push(unknownArticle(query, helpCenter.articles));
    else if (article.hidden) problems.push(hiddenArticle(query));
    else if (found !== undefined) problems.push(queryProblem(query, found));
  }
  return problems;
}

async function fault(
  { query, top }: GoldenQuery,
  wanted: Article,
  { articles }: HelpCenter,
  search: Search,
): Promise<string | undefined> {
  const { results } = await search.search(query, { limit: places });
  const place = results.findIndex(({ url }) => url === wanted.url);
  if (place !== -1 && place < top) return undefined;
  const said = `The query \`${query}\` has to find the article \`${wanted.name}\` ${placeWanted(top)}`;
  if (results.length === 0) return `${said}, and finds nothing. ${advice}`;
  const nameOf = new Map(articles.map(({ url, name }) => [url, name]));
  const before = results.slice(0, place === -1 ? mostNamed : Math.min(place, mostNamed));
  const first = listed(before.map(({ url }) => nameOf.get(url) ?? url));
  const where = place === -1 ? `not in the first ${places}` : `in place ${place + 1}`;
  return `${said}, and it is ${where}. First ${before.length === 1 ? 'comes' : 'come'} ${first}. ${advice}`;
}

const advice = 'Use its words in the title, the description or the tags of the article.';

function placeWanted(top: number): string {
  return top === 1 ? 'in the first place' : `in the first ${top}`;
}

/** Finds an article by its name or its address, with or without the base. */
function createFinder({ site, articles }: HelpCenter): (written: string) => Article | undefined {
  const byName = new Map(articles.map((article) => [article.name, article]));
  const byAddress = new Map(articles.map((article) => [addressKey(article.url), article]));
  return (written) => {
    const path = written.replace(/^\{\{-?\s*site\.baseurl\s*-?\}\}/, '').replace(/[?#].*$/, '');
    const inside = path.startsWith(`${site.basePath}/`) ? path.slice(site.basePath.length) : path;
    return byName.get(written) ?? byAddress.get(addressKey(path)) ?? byAddress.get(addressKey(inside));
  };
}

function unknownArticle(query: GoldenQuery, articles: readonly Article[]): Problem {
  const name = query.article.replace(/\/$/, '').split('/').at(-1) ?? '';
  const visible = articles.filter(({ hidden }) => !hidden).map((article) => article.name);
  const suggestions = visible.includes(name) ? [name] : nearest(name, visible);
  const message = `There is no article \`${query.article}\`. Write the name of a file in \`articles/\`, without \`.md\`.`;
  return { ...queryProblem(query, message), ...articleOf(query), suggestions };
}

function hiddenArticle(query: GoldenQuery): Problem {
  const message = `The article \`${query.article}\` is hidden, and search finds no hidden articles. Take the entry out.`;
  return { ...queryProblem(query, message), ...articleOf(query) };
}

function articleOf({ article, articlePosition }: GoldenQuery): Pick<Problem, 'target' | 'position'> {
  return { target: article, position: articlePosition };
}

function queryProblem({ file, query, position }: GoldenQuery, message: string): Problem {
  return problem({ file, position, rule: 'golden-query', target: query, message });
}

/** `a`, `b` and `c`. */
function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.at(-1) ?? '';
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} and ${last}` : last;
}
