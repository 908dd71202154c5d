import { filterFields, searchedFields } from './fields.ts';
import { type ExportFormat, jsonFile, jsonLines } from './format.ts';

/** Documents and nothing else, for whatever reads them. */
export const jsonl: ExportFormat = {
  ending: 'jsonl',
  put: jsonLines,
  remove: (ids) => ({ name: 'removed.jsonl', text: jsonLines(ids.map((id) => ({ id }))) }),
  schema: (languages) => [
    jsonFile('schema.json', {
      id: 'id',
      searched: Object.fromEntries(searchedFields.map(({ name, weight }) => [name, weight])),
      filters: filterFields,
      languages,
    }),
  ],
};
