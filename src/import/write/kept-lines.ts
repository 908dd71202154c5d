import { isMap, isPair, isScalar, parseDocument } from 'yaml';
import { type Data, dataOf, isYes, textOf, textsOf } from '../source/plain-data.ts';

/** Keys that mean the same in the source, with their values in the result. */
export interface KeptValues {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly tags: readonly string[];
  readonly hidden: boolean;
}

/**
 * The lines of a front matter in YAML that say what is to be said in the result too, as the source has written them.
 *
 * @returns the lines by key, in their order
 */
export function keptLines(yaml: string, values: KeptValues): ReadonlyMap<string, string> {
  const document = parseDocument(yaml, { logLevel: 'silent', strict: false });
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents) || contents.flow === true) return new Map();
  const entries = contents.items.flatMap((pair) => {
    if (!isPair(pair) || !isScalar(pair.key)) return [];
    return [{ key: String(pair.key.value), from: pair.key.range?.[0] ?? 0 }];
  });
  const data = dataOf(document.toJS({ mapAsMap: true, maxAliasCount: 100 }));
  const lines = new Map<string, string>();
  for (const [index, { key, from }] of entries.entries()) {
    const text = yaml.slice(from, entries[index + 1]?.from ?? yaml.length).trimEnd();
    const value = data instanceof Map ? data.get(key) : undefined;
    if (saysSame(key, value, values)) lines.set(key, text);
  }
  return lines;
}

function saysSame(key: string, value: Data | undefined, wanted: KeptValues): boolean {
  switch (key) {
    case 'title':
    case 'description':
      return wanted[key] !== undefined && textOf(value) === wanted[key];
    case 'tags':
      return wanted.tags.length > 0 && textsOf(value).join('\n') === wanted.tags.join('\n');
    case 'hidden':
      return wanted.hidden && isYes(value);
    default:
      return false;
  }
}
