import { filterFields, searchedFields } from './fields.ts';
import { type ExportFormat, jsonFile, jsonLines } from './format.ts';

/** Analyzers that Elasticsearch and OpenSearch bring with them, by language. */
const analyzers: ReadonlyMap<string, string> = new Map([
  ['ar', 'arabic'],
  ['de', 'german'],
  ['en', 'english'],
  ['es', 'spanish'],
  ['fr', 'french'],
  ['it', 'italian'],
  ['ja', 'cjk'],
  ['ko', 'cjk'],
  ['nl', 'dutch'],
  ['pt', 'portuguese'],
  ['pt-BR', 'brazilian'],
  ['ru', 'russian'],
  ['zh', 'cjk'],
]);

/**
 * `PUT /help` with `schema.json`, then `POST /help/_bulk` with the documents; `search.json` is the query of a search
 * (https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-bulk).
 */
export const elasticsearch: ExportFormat = {
  ending: 'ndjson',
  put: (documents) => jsonLines(documents.flatMap(({ id, ...fields }) => [{ index: { _id: id } }, fields])),
  remove: (ids) => ({ name: 'removed.ndjson', text: jsonLines(ids.map((id) => ({ delete: { _id: id } }))) }),
  schema: (languages) => {
    const [only = '', ...others] = languages;
    const known = analyzers.get(only) ?? analyzers.get(only.split('-')[0] ?? '');
    const analyzer = others.length === 0 && known !== undefined ? known : 'standard';
    const keywords = [...filterFields, 'url', 'hash'];
    return [
      jsonFile('schema.json', {
        mappings: {
          dynamic: false,
          properties: {
            ...Object.fromEntries(keywords.map((name) => [name, { type: 'keyword' }])),
            ...Object.fromEntries(
              searchedFields.map(({ name }) => [
                name,
                {
                  type: 'text',
                  analyzer,
                  ...(name === 'tags' ? { fields: { exact: { type: 'keyword' } } } : {}),
                },
              ]),
            ),
            position: { type: 'integer' },
            updated: { type: 'date', format: 'epoch_millis' },
          },
        },
      }),
      jsonFile('search.json', {
        query: {
          multi_match: {
            query: 'WORDS',
            fields: searchedFields.map(({ name, weight }) => `${name}^${weight}`),
          },
        },
      }),
    ];
  },
};
