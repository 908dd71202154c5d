import {
  anchorAliases,
  flag,
  iconName,
  orderText,
  type Reader,
  redirectPaths,
  text,
  textList,
  title,
} from './value-readers.ts';

/** Reads the value of a key, and notes what is wrong with it. */
export type ReadKey = <Value>(key: string, reader: Reader<Value>) => Value;

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
  title: read('title', title),
  /** Names of categories: file names in `content/categories/` without `.md`. */
  categories: read('categories', textList),
  order: read('order', orderText),
  hidden: read('hidden', flag),
  featured: read('featured', flag),
  popular: read('popular', flag),
  tags: read('tags', textList),
  description: read('description', text),
  redirectFrom: read('redirect_from', redirectPaths),
  anchors: read('anchors', anchorAliases),
});

const categoryKeys = (read: ReadKey) => ({
  title: read('title', title),
  /** As the tag of icons takes it: `fa-rocket`. */
  icon: read('icon', iconName),
  order: read('order', orderText),
  hidden: read('hidden', flag),
  featured: read('featured', flag),
  description: read('description', text),
  redirectFrom: read('redirect_from', redirectPaths),
  anchors: read('anchors', anchorAliases),
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
