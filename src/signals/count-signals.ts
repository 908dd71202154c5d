import { dayIn } from '../content/time/instants.ts';
import { addressKey } from '../model/addresses.ts';
import type { HelpCenter } from '../model/types.ts';
import { signalPaths } from '../model/urls.ts';
import { nearest } from '../problems/nearest.ts';
import { withoutPersonal } from '../search/shared/query/signal.ts';
import { machineOf } from './machines.ts';
import { goldenQueries, synonyms } from './proposals.ts';
import type {
  CountedQuery,
  FollowedQuery,
  LogRequest,
  Machine,
  MissingAddress,
  Signals,
  VotedArticle,
} from './types.ts';

/** What fewer readers asked for is not shown: it may be somebody's own. */
const least = { times: 3, days: 2 } as const;

/** With so few of a hundred who choose a result, a query is not answered. */
const fewChoose = 10;

const mostShown = 100;
const mostReferrers = 5;

/** What scanners look for on every host. */
const probe =
  /\.(?:php|aspx?|jsp|cgi|env|sql|ya?ml|bak|ini|zip|gz)\b|\/(?:wp-|\.git|\.well-known|cgi-bin|admin|vendor)/i;

/** Files that pages load, whose addresses nobody writes. */
const loaded = /\.(?:js|css|map|ico|png|jpe?g|gif|svg|webp|avif|woff2?|bin)$/i;

/** How often something was there, and on which days. */
class Tally {
  times = 0;
  readonly days = new Set<string>();

  add(day: string): void {
    this.times += 1;
    this.days.add(day);
  }

  get isCommon(): boolean {
    return this.times >= least.times && this.days.size >= least.days;
  }
}

class QueryTally extends Tally {
  results = 0;
  chosen = 0;
  /** How often each address was. */
  readonly articles = new Map<string, number>();
}

class AddressTally extends Tally {
  readonly from = new Map<string, number>();
}

/**
 * Counts what a log says of readers. Requests of programs count as those of programs alone.
 *
 * @returns takes requests, and says at the end what they come to
 */
export function createCounter(helpCenter: HelpCenter): {
  readonly take: (request: LogRequest) => void;
  readonly signals: () => Signals;
} {
  const { site, articles } = helpCenter;
  const queries = new Map<string, QueryTally>();
  const votes = new Map<string, { yes: number; no: number }>();
  const missing = new Map<string, AddressTally>();
  const machines = new Map<string, { requests: number; texts: number }>();
  const byAddress = new Map(articles.map((article) => [addressKey(article.url), article]));
  let requests = 0;
  let searches = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;

  /** Without the base; `undefined` for what is elsewhere. */
  const withinSite = (path: string): string | undefined => {
    const { basePath } = site;
    if (path === basePath) return '/';
    return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : undefined;
  };

  const search = (parameters: URLSearchParams, day: string): void => {
    const query = withoutPersonal(parameters.get('q') ?? '').toLowerCase();
    if (query === '') return;
    searches += 1;
    const tally = tallyOf(queries, query, () => new QueryTally());
    tally.add(day);
    tally.results = Number.parseInt(parameters.get('n') ?? '', 10) || 0;
    const chosen = parameters.get('c') ?? '';
    if (chosen === '' || chosen === '0') return;
    tally.chosen += 1;
    if (chosen.startsWith('/')) tally.articles.set(chosen, (tally.articles.get(chosen) ?? 0) + 1);
  };

  const vote = (parameters: URLSearchParams): void => {
    const written = parameters.get('page') ?? '';
    const path = URL.canParse(written, site.url) ? decoded(new URL(written, site.url).pathname) : '';
    const article = byAddress.get(addressKey(withinSite(path) ?? path));
    const answer = parameters.get('helpful');
    if (!article || (answer !== 'yes' && answer !== 'no')) return;
    tallyOf(votes, article.url, () => ({ yes: 0, no: 0 }))[answer] += 1;
  };

  const miss = (path: string, referrer: string, day: string): void => {
    const address = withinSite(path);
    if (address === undefined || probe.test(path) || loaded.test(path)) return;
    const shown = withoutPersonal(address);
    if (shown !== address.normalize('NFC')) return;
    const tally = tallyOf(missing, address, () => new AddressTally());
    tally.add(day);
    const from = referrerOf(referrer, site.url);
    if (from !== undefined) tally.from.set(from, (tally.from.get(from) ?? 0) + 1);
  };

  const take = ({ time, method, target, status, referrer, agent }: LogRequest): void => {
    requests += 1;
    first = Math.min(first, time);
    last = Math.max(last, time);
    if (method !== 'GET' || !URL.canParse(target, site.url)) return;
    const { pathname, searchParams } = new URL(target, site.url);
    const path = decoded(pathname);
    const machine = machineOf(agent);
    if (machine !== undefined) {
      const tally = tallyOf(machines, machine, () => ({ requests: 0, texts: 0 }));
      tally.requests += 1;
      if (/\.md$|\/llms\.txt$/.test(path)) tally.texts += 1;
      return;
    }
    const day = dayIn(time, site.timeZone);
    const isSearch =
      path.endsWith(signalPaths.searches) || ['q', 'n', 'c'].every((name) => searchParams.has(name));
    if (isSearch) search(searchParams, day);
    else if (path.endsWith(signalPaths.votes)) vote(searchParams);
    else if (status === 404 || status === 410) miss(path, referrer, day);
  };

  const signals = (): Signals => {
    const common = [...queries]
      .filter(([, tally]) => tally.isCommon)
      .map(followed)
      .sort(byTimes);
    const follows = ({ times, chosen }: CountedQuery) => chosen * 100 > times * fewChoose;
    const shown = ({ articles: _articles, ...query }: FollowedQuery): CountedQuery => query;
    const found = common.filter(({ results }) => results > 0);
    const nothing = common.filter(({ results }) => results === 0);
    const day = (time: number) => (Number.isFinite(time) ? dayIn(time, site.timeZone) : undefined);
    return {
      ...{ from: day(first), to: day(last), requests, searches },
      queriesWithoutResult: nothing.map(shown).slice(0, mostShown),
      queriesNotFollowed: found
        .filter((query) => !follows(query))
        .map(shown)
        .slice(0, mostShown),
      commonQueries: found.filter(follows).map(shown).slice(0, mostShown),
      unhelpfulArticles: votedArticles(votes, helpCenter),
      missingAddresses: missingAddresses(
        missing,
        articles.map(({ url }) => url),
      ),
      machines: [...machines].map(([name, tally]): Machine => ({ name, ...tally })).sort(byRequests),
      goldenQueries: goldenQueries(found, helpCenter),
      synonyms: synonyms(nothing, found.filter(follows)),
    };
  };
  return { take, signals };
}

function tallyOf<Kind>(tallies: Map<string, Kind>, key: string, make: () => Kind): Kind {
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const made = make();
  tallies.set(key, made);
  return made;
}

function followed([query, { times, days, results, chosen, articles }]: [string, QueryTally]): FollowedQuery {
  return { query, times, days: days.size, results, chosen, articles };
}

function votedArticles(
  votes: ReadonlyMap<string, { readonly yes: number; readonly no: number }>,
  { articles }: HelpCenter,
): readonly VotedArticle[] {
  return articles
    .flatMap(({ url, title, document: { file } }) => {
      const { yes = 0, no = 0 } = votes.get(url) ?? {};
      return no === 0 ? [] : [{ address: url, title, file, yes, no }];
    })
    .sort((a, b) => b.no - a.no || (a.address < b.address ? -1 : 1));
}

function missingAddresses(
  missing: ReadonlyMap<string, AddressTally>,
  addresses: readonly string[],
): readonly MissingAddress[] {
  return [...missing]
    .filter(([, tally]) => tally.isCommon)
    .map(([address, { times, days, from }]) => ({
      ...{ address, times, days: days.size },
      from: [...from]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, mostReferrers)
        .map(([page]) => page),
      suggestions: nearest(address, addresses),
    }))
    .sort((a, b) => b.times - a.times || (a.address < b.address ? -1 : 1))
    .slice(0, mostShown);
}

/** Of the site itself the page, which can be mended; of others the host, since their addresses may say who asked. */
function referrerOf(referrer: string, origin: string): string | undefined {
  if (!URL.canParse(referrer)) return undefined;
  const url = new URL(referrer);
  return url.origin === origin ? withoutPersonal(decoded(url.pathname)) : url.host;
}

function byTimes(a: CountedQuery, b: CountedQuery): number {
  return b.times - a.times || (a.query < b.query ? -1 : 1);
}

function byRequests(a: Machine, b: Machine): number {
  return b.requests - a.requests || (a.name < b.name ? -1 : 1);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
