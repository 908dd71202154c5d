/** What a configuration or a front matter says, whatever it was written in: YAML, TOML, JSON or a literal of JavaScript. */
export type Data = string | number | boolean | null | readonly Data[] | DataMap;

/** By key, in the order written; a `Map`, so that `__proto__` is a key like others. */
export type DataMap = ReadonlyMap<string, Data>;

export const noData: DataMap = new Map();

/** Makes plain data of a value that a parser has read; what is neither text, number, truth, list nor map is left out. */
export function dataOf(value: unknown): Data {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(dataOf);
  if (value instanceof Map)
    return new Map([...value].map(([key, item]) => [String(key), dataOf(item)] as const));
  if (typeof value === 'object')
    return new Map(Object.entries(value).map(([key, item]) => [key, dataOf(item)] as const));
  return null;
}

export function isMap(data: Data | undefined): data is DataMap {
  return data instanceof Map;
}

export function isList(data: Data | undefined): data is readonly Data[] {
  return Array.isArray(data);
}

/** The map behind a path of keys; an empty one where there is none. */
export function mapAt(data: Data | undefined, ...path: readonly string[]): DataMap {
  const found = dataAt(data, ...path);
  return isMap(found) ? found : noData;
}

/** What stands behind a path of keys. */
export function dataAt(data: Data | undefined, ...path: readonly string[]): Data | undefined {
  let at: Data | undefined = data;
  for (const key of path) at = isMap(at) ? at.get(key) : undefined;
  return at ?? undefined;
}

/** A text or a number as text, white space folded; nothing for what is neither, or empty. */
export function textOf(data: Data | undefined): string | undefined {
  if (typeof data === 'number' || typeof data === 'boolean') return String(data);
  if (typeof data !== 'string') return undefined;
  return data.replace(/\s+/g, ' ').trim() || undefined;
}

/** The texts of a list, of one text, or of the values in `a, b`. */
export function textsOf(data: Data | undefined): readonly string[] {
  const items = isList(data) ? data : data === undefined || data === null ? [] : [data];
  return items.flatMap((item) => textOf(item) ?? []);
}

/** Whether something is said with yes, in whatever spelling. */
export function isYes(data: Data | undefined): boolean {
  return data === true || (typeof data === 'string' && /^(?:true|yes|on|1)$/i.test(data.trim()));
}

export function isNo(data: Data | undefined): boolean {
  return data === false || (typeof data === 'string' && /^(?:false|no|off|0|never)$/i.test(data.trim()));
}

/** A number, written as one or as text. */
export function numberOf(data: Data | undefined): number | undefined {
  if (typeof data === 'number') return data;
  if (typeof data !== 'string' || data.trim() === '') return undefined;
  const value = Number(data);
  return Number.isFinite(value) ? value : undefined;
}
