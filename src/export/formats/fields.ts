import { weights } from '../../search/shared/weights.ts';

/** The fields that are searched, with what a match in each is worth in the site's own search, the heaviest first. */
export const searchedFields = (['title', 'links', 'headings', 'description', 'body', 'tags'] as const).map(
  (name) => ({ name, weight: weights.fields[name], isList: ['links', 'headings', 'tags'].includes(name) }),
);

/** The fields that results are narrowed down by. */
export const filterFields = ['categories', 'tags', 'language'] as const;
