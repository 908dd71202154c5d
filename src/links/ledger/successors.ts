import type { Heading } from '../../rendering/types.ts';
import { createComparison } from '../suggest/likeness.ts';
import { phraseOf } from '../suggest/phrase.ts';
import type { CheckedPage } from '../targets.ts';

/**
 * Guesses which heading has taken the place of an id that is gone: of those that are new on the page the one that is
 * most like it, and the only new one in any case; else one that is much like it.
 *
 * @param isNew whether the ledger does not know the id of a heading yet
 */
export function successorOf(
  id: string,
  headings: readonly Heading[],
  isNew: (heading: Heading) => boolean,
): Heading | undefined {
  const fresh = headings.filter(isNew);
  const [only] = fresh;
  if (fresh.length === 1) return only;
  return mostAlike(id, fresh, 0) ?? mostAlike(id, headings, alike);
}

/** Less is chance. */
const alike = 0.6;

function mostAlike(id: string, headings: readonly Heading[], least: number): Heading | undefined {
  const phrases = headings.map((heading) => ({ heading, phrase: phraseOf(heading.id) }));
  const { ofText } = createComparison(phrases.map(({ phrase }) => phrase));
  const wanted = phraseOf(id);
  let best: { readonly heading: Heading; readonly likeness: number } | undefined;
  for (const { heading, phrase } of phrases) {
    const likeness = ofText(wanted, phrase);
    if (likeness > least && likeness > (best?.likeness ?? 0)) best = { heading, likeness };
  }
  return best?.heading;
}

/**
 * Guesses which page has taken the place of one that is gone: a new one that has most of its headings, half of them at
 * least.
 *
 * @param ids of the page that is gone
 * @param fresh pages that the ledger does not know yet
 */
export function pageWithHeadings(
  ids: ReadonlySet<string>,
  fresh: readonly CheckedPage[],
): CheckedPage | undefined {
  let best: { readonly page: CheckedPage; readonly shared: number } | undefined;
  for (const page of fresh) {
    const shared = new Set(page.record.headings.map(({ id }) => id).filter((id) => ids.has(id))).size;
    if (shared * 2 >= ids.size && shared > (best?.shared ?? 0)) best = { page, shared };
  }
  return best?.page;
}
