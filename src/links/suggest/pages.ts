import { editDistance } from '../../problems/edit-distance.ts';
import type { Known, KnownPage } from './known.ts';
import { type Likeness, nearEnough } from './likeness.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import { withText } from './ranking.ts';

/** A page, and how likely a link means it. */
export interface NearPage {
  readonly page: KnownPage;
  readonly score: number;
}

/**
 * Finds the pages that a link may mean, nearest first: by the names in their addresses, old and new, and by title.
 *
 * @param name last segment of the path
 * @param text of the link; `''` where it does not describe the page
 * @param path of equally near pages, the one whose address differs least from it comes first
 */
export function nearPages(name: string, text: string, path: string, known: Known): readonly NearPage[] {
  const named = phraseOf(name);
  const described = phraseOf(text);
  const { ofTyped, ofText } = known.likeness;
  return known
    .nearPages(named, described)
    .map((page) => ({
      page,
      score: withText(best(page.names, named, ofTyped), best(page.names, described, ofText)),
    }))
    .filter(({ score }) => score >= nearEnough)
    .map((near) => ({ ...near, way: editDistance(path, near.page.address) }))
    .sort((a, b) => b.score - a.score || a.way - b.way);
}

function best(names: readonly Phrase[], wanted: Phrase, likeness: Likeness): number {
  return Math.max(0, ...names.map((name) => likeness(wanted, name)));
}
