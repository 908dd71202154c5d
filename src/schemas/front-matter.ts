import type { FrontMatterSchema } from '../content/front-matter/schema.ts';
import {
  anchorAliases,
  fingerprint,
  flag,
  givenList,
  iconName,
  layoutMeaning,
  orderText,
  type Reader,
  redirectPaths,
  text,
  textList,
  title,
} from '../content/front-matter/value-readers.ts';
import { period, writtenTime } from '../content/time/dated-values.ts';
import { type JsonSchema, scalarTypes } from './json-schema.ts';

const scalar = { type: scalarTypes };
const list = { type: 'array', items: scalar };
const nothing = { type: 'null' };
const redirect = { type: 'string', pattern: '^/(?!$)[^\\s:?#\\\\]*$' };

/** What YAML has to hold for a reader to take it; a key without a value counts as left out. */
const shapes: ReadonlyMap<Reader<unknown>, JsonSchema> = new Map<Reader<unknown>, JsonSchema>([
  [title, { ...scalar, pattern: '\\S' }],
  [text, { type: [...scalarTypes, 'null'] }],
  [iconName, { type: ['string', 'null'], pattern: '^\\s*(?:fa )?(?:fa-)?[a-z0-9-]+\\s*$' }],
  [orderText, { type: ['string', 'number', 'null'] }],
  [textList, { anyOf: [list, scalar, nothing] }],
  [givenList, { anyOf: [list, scalar, nothing] }],
  [redirectPaths, { anyOf: [{ type: 'array', items: redirect }, redirect, nothing] }],
  [
    anchorAliases,
    {
      type: ['object', 'null'],
      propertyNames: { pattern: '^[^\\s#%]+$' },
      additionalProperties: { type: 'string', pattern: '^\\S+$' },
    },
  ],
  [flag, { type: ['boolean', 'null'] }],
  [fingerprint, { type: ['string', 'null'], pattern: '^\\s*[0-9a-f]{8}\\s*$' }],
  [writtenTime, { type: ['string', 'null'], pattern: '^\\s*\\d{4}-\\d{2}-\\d{2}' }],
  [
    period,
    { type: ['string', 'null'], pattern: '^\\s*\\d{1,4}\\s*(?:[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s?\\s*$' },
  ],
]);

/**
 * The schema of the front matter of a kind of page, made from what reads it.
 *
 * @throws Error for a key whose reader has no shape here
 */
export function frontMatterSchema<Value>({ kind, layout, values }: FrontMatterSchema<Value>): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  values((key, reader, description) => {
    const shape = shapes.get(reader);
    if (shape === undefined) throw new Error(`The reader of \`${key}\` has no shape in front-matter.ts.`);
    properties[key] = { description, ...shape };
    return reader(undefined).value;
  });
  properties.layout = { description: layoutMeaning, enum: [layout, null] };
  return {
    title: `Front matter of ${kind}`,
    type: 'object',
    properties,
    required: ['title'],
    additionalProperties: false,
  };
}
