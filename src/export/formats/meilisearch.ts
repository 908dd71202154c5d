import { filterFields, searchedFields } from './fields.ts';
import { type ExportFormat, jsonFile, jsonLines } from './format.ts';

/**
 * `PATCH /indexes/help/settings` with `settings.json`, then `POST /indexes/help/documents?primaryKey=id` with the
 * documents; attributes count by their order (https://www.meilisearch.com/docs/reference/api).
 */
export const meilisearch: ExportFormat = {
  ending: 'ndjson',
  put: jsonLines,
  // `POST /indexes/help/documents/delete-batch`
  remove: (ids) => jsonFile('removed.json', ids),
  schema: () => [
    jsonFile('settings.json', {
      searchableAttributes: searchedFields.map(({ name }) => name),
      filterableAttributes: filterFields,
      sortableAttributes: ['position', 'updated'],
      rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness', 'position:asc'],
    }),
  ],
};
