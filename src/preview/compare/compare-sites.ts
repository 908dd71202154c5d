import { shownSnippets } from '../../content/reuse/shown-snippets.ts';
import type { Snippet } from '../../content/types.ts';
import { addressKey } from '../../model/addresses.ts';
import { compareText } from '../../model/order.ts';
import { textOfSides } from '../pages/sides-of-page.ts';
import { compareBodies, diffBodies, excerptOf, notesIn } from '../text/diff-bodies.ts';
import type { PageState, SiteState } from '../types.ts';
import { assetChanges, oldImages } from './asset-changes.ts';
import type { ChangedPage, Changes, PageChange } from './changes.ts';
import { listChanges } from './list-changes.ts';
import { changedFacts } from './page-facts.ts';
import { type PagePair, pairPages } from './pair-pages.ts';
import { type Bases, lostAddresses, redirectChanges } from './redirect-changes.ts';

/** What reviewers look at first. */
const order = [
  'text',
  'added',
  'moved',
  'removed',
  'markup',
  'details',
] as const satisfies readonly PageChange['kind'][];

/**
 * Finds what differs between two states of a site for whoever reads it.
 *
 * @param basePath of both, or of the one after: `''` or `/help`
 */
export function compareSites(before: SiteState, after: SiteState, basePath: string): Changes {
  const { kept, moved, added, removed } = pairPages(before, after);
  const assets = assetChanges(before, after, basePath);
  const images = oldImages(assets);
  const bases = basesOf(before, basePath);
  const snippetOf = createSnippetCause(before, after);
  const changed = (pair: PagePair, hasMoved: boolean): readonly ChangedPage[] =>
    changeOf(pair, hasMoved || bases !== undefined, basePath, new Set(images)).map((change) => ({
      ...change,
      ...snippetOf(pair),
      ...(bases !== undefined && { hostAddresses: hostAddresses(pair, bases) }),
    }));
  const pages: readonly PageChange[] = [
    ...kept.flatMap((pair) => changed(pair, false)),
    ...moved.flatMap((pair) => changed(pair, true)),
    ...added.map((page) => ({ kind: 'added', after: page, words: countWords(page) }) as const),
    ...removed.map((page) => ({ kind: 'removed', before: page, words: countWords(page) }) as const),
  ];
  const pairs = [...kept, ...moved];
  const newHome = new Map((bases === undefined ? moved : pairs).map((pair) => [pair.before, pair.after]));
  const newAddress = new Map(pairs.map((pair) => [addressKey(pair.before.url), pair.after.url]));
  const told = new Set(pages.map((change) => pageOf(change).url));
  return {
    ...(after.lists && { lists: listChanges(before, after, newAddress, told) }),
    pages: pages.toSorted(compareChanges),
    assets,
    redirects: redirectChanges(before.redirects, after.redirects),
    lostAddresses: lostAddresses(before, after, newHome, bases),
    lostAnchors: pairs
      .map(({ before: old, after: now }) => {
        const ids = new Set(now.body.ids);
        return { page: now, ids: old.body.ids.filter((id) => !ids.has(id)) };
      })
      .filter(({ ids }) => ids.length > 0)
      .sort((one, other) => compareText(one.page.url, other.page.url)),
    oldImages: images,
  };
}

/** Tells which changed snippet it is that a page shows whose own file is as it was; nothing of any other page. */
function createSnippetCause(
  before: SiteState,
  after: SiteState,
): (pair: PagePair) => { readonly snippet?: string } {
  const none: ReadonlyMap<string, Snippet> = new Map();
  const { snippets: old = none } = before;
  const { snippets: known = none } = after;
  const changed = new Set([...known.values()].filter(({ name, source }) => old.get(name)?.source !== source));
  if (changed.size === 0) return () => ({});
  return ({ before: { document: was }, after: { document: is } }) => {
    if (was.source !== is.source) return {};
    const cause = shownSnippets(is.source, known).find((snippet) => changed.has(snippet));
    return cause ? { snippet: cause.file } : {};
  };
}

/** The state of a page that there is: as it is now, or else as it was. */
export function pageOf(change: PageChange): PageState {
  return change.kind === 'removed' ? change.before : change.after;
}

function basesOf(before: SiteState, basePath: string): Bases | undefined {
  const { basePath: old = basePath } = before;
  return old === basePath ? undefined : { before: old, after: basePath };
}

function hostAddresses({ before, after }: PagePair, bases: Bases): Bases {
  return { before: bases.before + before.url, after: bases.after + after.url };
}

function changeOf(
  { before, after }: PagePair,
  isMoved: boolean,
  basePath: string,
  images: ReadonlySet<string>,
): readonly ChangedPage[] {
  const body = compareBodies(before.body.html, after.body.html);
  const facts = changedFacts(before, after);
  const hasNewTitle = facts.some(({ name }) => name === 'title');
  const kind = isMoved
    ? 'moved'
    : body === 'text' || hasNewTitle
      ? 'text'
      : body === 'markup'
        ? 'markup'
        : facts.length > 0
          ? 'details'
          : undefined;
  if (kind === undefined) return [];
  if (body === 'same') return [{ kind, before, after, facts, text: undefined, notes: [], hasDiff: false }];
  const diff = diffBodies(...textOfSides(before, after, basePath, images));
  const { added, removed } = diff;
  const text = body === 'text' ? { added, removed, excerpt: excerptOf(diff) } : undefined;
  return [{ kind, before, after, facts, text, notes: notesIn(diff), hasDiff: true }];
}

/** By kind, then the most changed first, then by address. */
function compareChanges(one: PageChange, other: PageChange): number {
  return (
    order.indexOf(one.kind) - order.indexOf(other.kind) ||
    weight(other) - weight(one) ||
    compareText(pageOf(one).url, pageOf(other).url)
  );
}

function weight(change: PageChange): number {
  if (change.kind === 'added' || change.kind === 'removed') return change.words;
  return (change.text?.added ?? 0) + (change.text?.removed ?? 0);
}

function countWords({ body }: PageState): number {
  return body.sections.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0), 0);
}
