import { period, writtenTime } from '../time/dated-values.ts';
import {
  anchorAliases,
  fingerprint,
  flag,
  givenList,
  iconName,
  orderText,
  type Reader,
  redirectPaths,
  text,
  textList,
  title,
} from './value-readers.ts';

/**
 * Reads the value of a key, and notes what is wrong with it.
 *
 * @param meaning what an editor says of the key while it is written
 */
export type ReadKey = <Value>(key: string, reader: Reader<Value>, meaning: string) => Value;

/** What the front matter of one kind of page may hold. */
export interface FrontMatterSchema<Value> {
  /** The kind of page, for messages: `an article`. */
  readonly kind: string;
  /** Where in the content folder they are. */
  readonly folder: string;
  /** The name that `layout` may have. */
  readonly layout: string;
  /** Asks for each key there is, in the order in which messages list them. */
  readonly values: (read: ReadKey) => Value;
}

/** What a writer says of an article in its front matter, validated; the order is text, as the source sorts. */
export type ArticleFrontMatter = Readonly<ReturnType<typeof articleKeys>>;

/** What a writer says of a category in its front matter, validated. */
export type CategoryFrontMatter = Readonly<ReturnType<typeof categoryKeys>>;

const articleKeys = (read: ReadKey) => ({
  title: read('title', title, 'The name of the article: main heading, lists, browser tab.'),
  navigationTitle: read(
    'navigation_title',
    text,
    'What lists and the navigation call the article, where its title is too long for them.',
  ),
  /** Names of categories; where the key is not there, the article is in that of its folder. */
  categories: read(
    'categories',
    givenList,
    'Names of the categories that list the article: file names in `categories/` without `.md`. The first one is open in the navigation.',
  ),
  order: read('order', orderText, 'The place in the category: two digits in quotes, such as `"01"`.'),
  hidden: read('hidden', flag, 'Keeps the article out of all lists and of the search. Its address works.'),
  featured: read('featured', flag, 'Shows the article on the home page, as featured.'),
  popular: read('popular', flag, 'Shows the article on the home page, as popular.'),
  tags: read(
    'tags',
    textList,
    'Other words that readers use for the subject, for the search. A tag that several articles have gets a page.',
  ),
  /** Names of `_data/applies.json`. */
  appliesTo: read(
    'applies_to',
    textList,
    'Plans, platforms or editions that the article is for: names of `_data/applies.json`. Readers see a badge for each.',
  ),
  /** As it is written, and shown. */
  since: read('since', text, 'The version from which on the article is true, in quotes: `"2026.3"`.'),
  description: read(
    'description',
    text,
    'One sentence that says what the article is for, for lists and search engines.',
  ),
  redirectFrom: read('redirect_from', redirectPaths, 'Old addresses that lead to this article.'),
  anchors: read('anchors', anchorAliases, 'Old ids of headings, each with the id that the heading has now.'),
  translatedFrom: read(
    'translated_from',
    fingerprint,
    'In a translation, what it was made from. `translations stamp` writes it.',
  ),
  draft: read('draft', flag, 'Keeps the article from readers; previews and `serve` show it with a mark.'),
  /** A day or a time, as it is written. */
  publishOn: read(
    'publish_on',
    writtenTime,
    'When readers get the article: `2026-12-01`, or `2026-12-01T09:00`.',
  ),
  unpublishOn: read(
    'unpublish_on',
    writtenTime,
    'When the article is taken away. Another page leads on from its address, or `retired.yml` lets it go.',
  ),
  owner: read('owner', text, 'Who looks after the article: a name in `_data/owners.json`.'),
  reviewBy: read('review_by', writtenTime, 'The day by which the article is to be reviewed.'),
  reviewEvery: read('review_every', period, 'How often the article is to be reviewed: `6 months`.'),
  reviewedOn: read('reviewed_on', writtenTime, 'The day on which the article was last reviewed.'),
});

const categoryKeys = (read: ReadKey) => ({
  title: read('title', title, 'The name of the category.'),
  navigationTitle: read(
    'navigation_title',
    text,
    'What lists and the navigation call the category, where its title is too long for them.',
  ),
  /** As the tag of icons takes it: `fa-rocket`. */
  icon: read('icon', iconName, 'An icon beside the name of the category, such as `fa-rocket`.'),
  parent: read(
    'parent',
    text,
    'The category that this one is a section of: the name of a file in `categories/` without `.md`.',
  ),
  order: read('order', orderText, 'The place among the categories: two digits in quotes, such as `"01"`.'),
  hidden: read('hidden', flag, 'Keeps the category out of all lists.'),
  featured: read('featured', flag, 'Changes nothing, and may be left out.'),
  description: read(
    'description',
    text,
    'One sentence that says what the category is about. It stands on the home page, too.',
  ),
  redirectFrom: read('redirect_from', redirectPaths, 'Old addresses that lead to this category.'),
  anchors: read('anchors', anchorAliases, 'Old ids of headings, each with the id that the heading has now.'),
  translatedFrom: read(
    'translated_from',
    fingerprint,
    'In a translation, what it was made from. `translations stamp` writes it.',
  ),
});

export const articleSchema: FrontMatterSchema<ArticleFrontMatter> = {
  kind: 'an article',
  folder: 'articles',
  layout: 'article',
  values: articleKeys,
};

export const categorySchema: FrontMatterSchema<CategoryFrontMatter> = {
  kind: 'a category',
  folder: 'categories',
  layout: 'category',
  values: categoryKeys,
};
