import { editDistance } from '../problems/distance.ts';
import type { Known, KnownPage } from './suggest-known.ts';
import { type Phrase, phraseOf } from './suggest-phrase.ts';
import { nearEnough, withText } from './suggest-ranking.ts';

/** A page, and how likely a link means it. */
export interface NearPage {
  readonly page: KnownPage;
  readonly score: number;
}

/** As many as can be compared closely for every link. */
const mostCompared = 50;

/**
 * Finds the pages that a link may mean, nearest first: by name, old name and title, and by the text of the link.
 *
 * @param name last segment of the path
 * @param text `''` where the text does not describe the page
 * @param path of equally near pages, the one whose address differs least from it comes first
 */
export function nearPages(name: string, text: string, path: string, known: Known): readonly NearPage[] {
  const named = phraseOf(name);
  const described = phraseOf(text);
  const numbers = new Set([
    ...known.pageIndex(named, mostCompared),
    ...known.pageIndex(described, mostCompared),
  ]);
  return [...numbers]
    .flatMap((number) => known.pages[number] ?? [])
    .map((page) => ({ page, score: scoreOf(page, named, described, known) }))
    .filter(({ score }) => score >= nearEnough)
    .map((near) => ({ ...near, way: editDistance(path, near.page.address) }))
    .sort((a, b) => b.score - a.score || a.way - b.way);
}

function scoreOf({ names, title }: KnownPage, named: Phrase, described: Phrase, { likeness }: Known): number {
  const byName = Math.max(...[...names, title].map((phrase) => likeness(named, phrase)));
  const byText = Math.max(...[...names, title].map((phrase) => likeness(described, phrase)));
  return withText(byName, byText);
}
