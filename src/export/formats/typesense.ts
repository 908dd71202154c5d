import { filterFields, searchedFields } from './fields.ts';
import { type ExportFormat, jsonFile, jsonLines } from './format.ts';

/**
 * `POST /collections` with `schema.json`, then `POST /collections/help/documents/import?action=upsert` with the
 * documents; `search.json` has what each search says (https://typesense.org/docs/latest/api/).
 */
export const typesense: ExportFormat = {
  ending: 'jsonl',
  put: jsonLines,
  // `DELETE /collections/help/documents?filter_by=…`
  remove: (ids) => ({ name: 'removed.txt', text: ids.length === 0 ? '' : `id:[${ids.join(',')}]\n` }),
  schema: (languages) => {
    const [only, ...others] = languages;
    // With several, words are parted as most languages do.
    const locale = only !== undefined && others.length === 0 ? { locale: only.split('-')[0] } : {};
    return [
      jsonFile('schema.json', {
        name: 'help',
        fields: [
          ...searchedFields.map(({ name, isList }) => ({
            name,
            type: isList ? 'string[]' : 'string',
            ...locale,
            ...(isFilter(name) ? { facet: true } : {}),
          })),
          { name: 'categories', type: 'string[]', facet: true },
          { name: 'category', type: 'string[]', index: false, optional: true },
          { name: 'language', type: 'string', facet: true },
          { name: 'url', type: 'string', index: false, optional: true },
          { name: 'position', type: 'int32' },
          { name: 'updated', type: 'int64', optional: true },
          { name: 'hash', type: 'string', index: false, optional: true },
        ],
        default_sorting_field: 'position',
      }),
      jsonFile('search.json', {
        query_by: searchedFields.map(({ name }) => name).join(','),
        query_by_weights: searchedFields.map(({ weight }) => weight).join(','),
        sort_by: '_text_match:desc,position:asc',
      }),
    ];
  },
};

function isFilter(name: string): boolean {
  return filterFields.some((filter) => filter === name);
}
