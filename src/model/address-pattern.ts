import { prefixOf, startsWithPrefix } from './address-prefix.ts';
import { decodedAddress } from './decoded-address.ts';

/** An old address with a star between two slashes, where one part of any name stands, and a star at its end. */
interface OpenAddress<Value> {
  readonly from: string;
  readonly value: Value;
}

/** Whether a `*` stands for a part of an old address, and not at its end alone. */
export function hasOpenPart(from: string): boolean {
  return from.includes('/*/');
}

/** What stands in front of the first star: all addresses that such an old address stands for begin so. */
export function literalStart(from: string): string {
  return from.slice(0, from.indexOf('*'));
}

/** Those of many old addresses that start alike, by the part that tells them apart. */
interface Branch<Value> {
  readonly parts: readonly string[];
  readonly ends: Map<string, Value>;
}

/**
 * Prepares the look-up of old addresses with an open part. It takes as long as an address is, however many there are:
 * a help center has one for each article, by its number.
 *
 * @returns all that stand for a path, the longest first
 */
export function createPatterns<Value>(
  entries: Iterable<OpenAddress<Value>>,
): (path: string) => readonly Value[] {
  const branches = new Map<string, Branch<Value>>();
  for (const { from, value } of entries) {
    const parts = partsOf(from);
    const end = (parts.pop() ?? '').slice(0, -1);
    const key = parts.join('/');
    const branch = branches.get(key) ?? { parts, ends: new Map() };
    branches.set(key, branch);
    branch.ends.set(end, value);
  }
  return (path) => {
    const asked = partsOf(path);
    return [...branches.values()].flatMap(({ parts, ends }) => {
      if (!parts.every((part, index) => part === asked[index] || (part === '*' && asked[index]))) return [];
      const rest = asked.slice(parts.length).join('/');
      const starts = Array.from({ length: rest.length }, (_, index) => rest.slice(0, rest.length - index));
      return starts.flatMap((start) => ends.get(start) ?? []);
    });
  };
}

/** As hosts compare addresses, which no accent and no capital tells apart here. */
function partsOf(path: string): string[] {
  return decodedAddress(path).normalize('NFC').toLowerCase().replace(/^\//, '').split('/');
}

/** Gives where an old address leads that is one of many: all that start alike, or that a pattern stands for. */
export function createOpenRedirects(
  redirects: Iterable<{ readonly from: string; readonly to: string }>,
): (path: string) => string | undefined {
  const all = [...redirects];
  const prefixes = all.flatMap(({ from, to }) => {
    const prefix = prefixOf(from);
    return prefix === undefined ? [] : [{ prefix, to }];
  });
  const patterns = createPatterns(
    all.filter(({ from }) => hasOpenPart(from)).map(({ from, to }) => ({ from, value: to })),
  );
  return (path) => prefixes.find(({ prefix }) => startsWithPrefix(path, prefix))?.to ?? patterns(path)[0];
}
