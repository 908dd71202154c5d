import { z } from 'zod';
import type { ArticleFrontMatter, CategoryFrontMatter } from '../types.ts';
import { anchorAliases, flag, layout, redirectPaths, text, textList, title } from './schema-values.ts';

/** What the front matter of one kind of page may hold. */
export interface FrontMatterSchema<Value> {
  /** The kind of page, for messages: `an article`. */
  readonly kind: string;
  /** Where in the content folder they are. */
  readonly folder: string;
  readonly keys: readonly string[];
  readonly values: z.ZodType<Value>;
}

const articleKeys = z.object({
  title,
  categories: textList,
  order: text,
  hidden: flag,
  featured: flag,
  popular: flag,
  tags: textList,
  description: text,
  redirect_from: redirectPaths,
  anchors: anchorAliases,
  layout: layout('article'),
});

const categoryKeys = z.object({
  title,
  order: text,
  hidden: flag,
  featured: flag,
  description: text,
  redirect_from: redirectPaths,
  anchors: anchorAliases,
  layout: layout('category'),
});

export const articleSchema: FrontMatterSchema<ArticleFrontMatter> = {
  kind: 'an article',
  folder: 'articles',
  keys: Object.keys(articleKeys.shape),
  values: articleKeys.transform(({ layout: _, redirect_from: redirectFrom, ...rest }) => {
    return { ...rest, redirectFrom };
  }),
};

export const categorySchema: FrontMatterSchema<CategoryFrontMatter> = {
  kind: 'a category',
  folder: 'categories',
  keys: Object.keys(categoryKeys.shape),
  values: categoryKeys.transform(({ layout: _, redirect_from: redirectFrom, ...rest }) => {
    return { ...rest, redirectFrom };
  }),
};
