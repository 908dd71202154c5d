import { editDistance } from '../../problems/edit-distance.ts';

/** What the site has, as the build lists it; addresses are without the base. */
export interface AddressList {
  readonly pages: readonly (readonly [url: string, title: string])[];
  readonly moved: readonly (readonly [from: string, to: string])[];
}

export interface NearPage {
  readonly url: string;
  readonly title: string;
}

export interface NearPages {
  /** The page that was at the address before. */
  readonly moved: NearPage | undefined;
  /** Others that may have been meant, best first. */
  readonly near: readonly NearPage[];
}

const most = 5;
/** How much of the address must be found again in that of a page, or in its title, from 0 to 1. */
const leastLikeness = 0.4;

/**
 * Finds what a reader may have looked for at an address that does not exist: the page that has moved from there, and
 * the pages whose addresses or titles have most of its words. A word that few pages have says more than one that many
 * have, and a misspelled word counts nearly as much as the word itself.
 *
 * @param path the address that was asked for, without the base, decoded: `/article/shairing/`
 */
export function nearAddresses(path: string, { pages, moved }: AddressList): NearPages {
  const key = keyOf(path);
  const to = moved.find(([from]) => keyOf(from) === key)?.[1];
  const titles = new Map(pages);
  const target = to === undefined ? undefined : pageAt(to, titles);
  const asked = wordsOf(lastPart(key) || key);
  const candidates = [
    ...pages.map(([url, title]) => ({ url, words: new Set(wordsOf(`${lastPart(keyOf(url))} ${title}`)) })),
    ...moved.map(([from, url]) => ({ url, words: new Set(wordsOf(lastPart(keyOf(from)))) })),
  ];
  const weights = asked.map((word) => {
    const holders = candidates.filter(({ words }) => words.has(word)).length;
    return Math.log(1 + candidates.length / (1 + holders));
  });
  const likeness = new Map<string, number>();
  for (const { url, words } of candidates) {
    const found = likenessOf(asked, weights, words);
    if (url !== to && found >= leastLikeness) likeness.set(url, Math.max(found, likeness.get(url) ?? 0));
  }
  const near = [...likeness]
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, most)
    .flatMap(([url]) => pageAt(url, titles) ?? []);
  return { moved: target, near };
}

function pageAt(url: string, titles: ReadonlyMap<string, string>): NearPage | undefined {
  const title = titles.get(url);
  return title === undefined ? undefined : { url, title };
}

/** The share of the asked words, by weight, that a page has; what else the page has takes a little away. */
function likenessOf(
  asked: readonly string[],
  weights: readonly number[],
  words: ReadonlySet<string>,
): number {
  let found = 0;
  let all = 0;
  for (const [index, word] of asked.entries()) {
    const weight = weights[index] ?? 0;
    all += weight;
    found += weight * Math.max(0, ...[...words].map((candidate) => alike(word, candidate)));
  }
  if (all === 0) return 0;
  const others = Math.max(0, words.size - asked.length);
  return (found / all) * (1 - 0.02 * Math.min(others, 10));
}

/** From 0 for two words that have nothing to do with each other to 1 for one word. */
function alike(word: string, candidate: string): number {
  if (word === candidate) return 1;
  const [shorter, longer] = [word, candidate].sort((a, b) => a.length - b.length);
  if (shorter && longer && shorter.length >= 3 && longer.startsWith(shorter)) return 0.8;
  const allowed = Math.floor(Math.max(word.length, candidate.length) / 4);
  if (allowed === 0) return 0;
  const distance = editDistance(word, candidate, allowed);
  return distance <= allowed ? 0.9 - 0.15 * distance : 0;
}

/** Single Latin letters say nothing; single characters of other scripts do. */
function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => !/^[a-z]$/.test(word)))];
}

/** `/article/sharing.html` and `/Article/Sharing/` are one address to whoever wrote them. */
function keyOf(path: string): string {
  return path
    .toLowerCase()
    .replace(/(?:\/index)?\.html?$/, '')
    .replace(/\/+$/, '');
}

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
