import { z } from 'zod';
import { fontFiles, fontInput } from '../content/settings/brand/look-keys.ts';
import { plainText } from '../content/settings/text-values.ts';
import { type JsonSchema, scalarTypes } from './json-schema.ts';

/** What checks itself in a way that no schema can say, and what may be written there. */
const replaced = new Map<z.core.$ZodType, z.ZodType>([[fontInput, z.union([plainText, fontFiles])]]);

/** The schema of a file of settings in JSON, made from the one that reads it. */
export function settingsSchema(title: string, schema: z.ZodType): JsonSchema {
  const made = withoutMark(convert(schema));
  const { properties } = made;
  if (typeof properties !== 'object') return { title, ...made };
  const ownSchema = { description: 'The schema that editors follow.', type: 'string' };
  return { title, ...made, properties: { $schema: ownSchema, ...properties } };
}

/** The schema of a file that is a list in YAML, whose values all are read as the text that was written. */
export function yamlListSchema(title: string, entry: z.ZodObject): JsonSchema {
  const { properties, ...made } = withoutMark(convert(entry));
  return {
    title,
    type: 'array',
    items: { ...made, properties: scalars(properties ?? {}), additionalProperties: false },
  };
}

function convert(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const other = replaced.get(zodSchema);
      if (other) Object.assign(jsonSchema, withoutMark(convert(other)));
    },
  });
}

/** Which draft it is, is said once, by whoever writes the whole. */
function withoutMark({ $schema: _mark, ...rest }: z.core.JSONSchema.BaseSchema) {
  return rest;
}

type Properties = NonNullable<z.core.JSONSchema.BaseSchema['properties']>;

function scalars(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([key, property]) => {
      const isText = typeof property === 'object' && property.type === 'string';
      return [key, isText ? { ...property, type: [...scalarTypes] } : property];
    }),
  );
}
