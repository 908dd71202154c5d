/** A JSON Schema, draft 7, which is what editors know best: https://json-schema.org/draft-07. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What YAML calls a scalar, and a file of ours reads as the text that was written: `2024` and `yes` are words too. */
export const scalarTypes = ['string', 'number', 'boolean'] as const;
