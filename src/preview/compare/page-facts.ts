import type { ArticleFrontMatter, CategoryFrontMatter } from '../../content/front-matter/schema.ts';
import { periodText } from '../../content/time/periods.ts';
import { trailTitle } from '../../model/trail.ts';
import type { ArticleState, CategoryState, PageState } from '../types.ts';

/** What a page says of itself besides its text, before and after. */
export interface PageFact {
  /** One of {@link factNames}. */
  readonly name: string;
  /** `undefined` if there was none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** How a preview shows what a key of the front matter says. */
interface ShownKey {
  readonly name: string;
  /** `undefined` if the page has no such fact. */
  readonly text: (page: PageState) => string | undefined;
  /** What readers see of it: shown behind the text, and no change of the page where it alone differs. */
  readonly effect?: (page: PageState) => string;
}

/** Every key of the front matter, in the order of the page; a new one has to say here what a preview shows of it. */
const shownKeys: Readonly<
  Record<keyof ArticleFrontMatter | keyof CategoryFrontMatter, ShownKey | 'has a list of its own'>
> = {
  title: { name: 'title', text: ({ title }) => title },
  navigationTitle: { name: 'title in lists', text: ({ navigationTitle }) => navigationTitle },
  hidden: {
    name: 'visibility',
    text: ({ hidden }) => (hidden ? 'hidden: left out of lists and search' : 'shown'),
  },
  categories: {
    name: 'categories',
    text: ofArticle(({ categories }) => list(categories.map(({ title }) => title))),
  },
  parent: {
    name: 'section of',
    text: ofCategory(({ parent }) => (parent === undefined ? undefined : trailTitle(parent))),
  },
  tags: { name: 'tags', text: ofArticle(({ tags }) => list(tags)) },
  appliesTo: {
    name: 'applies to',
    text: ofArticle(({ appliesTo }) => list(appliesTo.map(({ label }) => label))),
  },
  since: { name: 'since', text: ofArticle(({ since }) => since) },
  description: { name: 'description', text: ({ description }) => description },
  order: { name: 'order', text: ({ order }) => order, effect: placeInCategories },
  icon: { name: 'icon', text: ofCategory(({ icon }) => icon) },
  featured: { name: 'featured', text: ({ featured }) => yesOrNo(featured) },
  popular: { name: 'popular', text: ofArticle(({ popular }) => yesOrNo(popular)) },
  anchors: {
    name: 'anchors',
    text: ({ anchors }) => list(anchors.map(({ id, heading }) => `${id} leads to ${heading}`)),
  },
  redirectFrom: 'has a list of its own',
  translatedFrom: 'has a list of its own',
  draft: { name: 'state', text: ofArticle(({ draft }) => (draft ? 'draft' : 'for readers')) },
  publishOn: {
    name: 'publication',
    text: ofArticle(({ publishOn }) => publishOn && `will be published on ${publishOn}`),
  },
  unpublishOn: {
    name: 'end',
    text: ofArticle(({ unpublishOn }) => unpublishOn && `will be taken away on ${unpublishOn}`),
  },
  owner: { name: 'owner', text: ofArticle(({ owner }) => owner) },
  reviewBy: { name: 'next review', text: ofArticle(({ reviewBy }) => reviewBy) },
  reviewEvery: {
    name: 'review',
    text: ofArticle(({ reviewEvery }) => reviewEvery && `every ${periodText(reviewEvery)}`),
  },
  reviewedOn: { name: 'reviewed on', text: ofArticle(({ reviewedOn }) => reviewedOn) },
};

const facts = Object.values(shownKeys).filter((shown) => shown !== 'has a list of its own');

/** The names of all facts that can differ. */
export const factNames: readonly string[] = facts.map(({ name }) => name);

/**
 * Says of a page that readers do not have yet, or not for ever, when they do: `will be published on 2026-12-01`.
 *
 * @returns nothing of a page that readers have
 */
export function publicationText(page: PageState): string | undefined {
  if (page.kind !== 'article') return undefined;
  const { draft, publishOn, unpublishOn } = page;
  const parts = [
    ...(draft ? ['a draft, which readers do not get'] : []),
    ...(publishOn === undefined ? [] : [`will be published on ${publishOn}`]),
    ...(unpublishOn === undefined ? [] : [`will be taken away on ${unpublishOn}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** Finds what differs in the front matter of two states of a page, as far as readers notice it. */
export function changedFacts(before: PageState, after: PageState): readonly PageFact[] {
  return facts
    .filter(({ text }) => text(before) !== text(after))
    .map((fact) => ({ name: fact.name, before: shownText(fact, before), after: shownText(fact, after) }));
}

function shownText({ text, effect }: ShownKey, page: PageState): string | undefined {
  const seen = effect?.(page) ?? '';
  return seen === '' ? text(page) : `${text(page) ?? 'none'}, ${seen}`;
}

/** `place 2 of 7 in Account`; nothing of what stands in no list of a category. */
function placeInCategories(page: PageState): string {
  if (page.kind === 'category') return '';
  return page.categories
    .flatMap(({ title, articles }) => {
      const index = articles.findIndex(({ url }) => url === page.url);
      return index < 0 ? [] : [`place ${index + 1} of ${articles.length} in ${title}`];
    })
    .join(', ');
}

function ofArticle(text: (article: ArticleState) => string | undefined): ShownKey['text'] {
  return (page) => (page.kind === 'article' ? text(page) : undefined);
}

function ofCategory(text: (category: CategoryState) => string | undefined): ShownKey['text'] {
  return (page) => (page.kind === 'category' ? text(page) : undefined);
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

function list(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(', ');
}
