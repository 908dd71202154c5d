import { compareText } from '../../model/order.ts';

/** A setting that is not what it was. */
export interface SettingChange {
  /** `_data/site.json` */
  readonly file: string;
  /** Where it stands in the file: `urls.article`; of an entry of a list, what the entry is about. */
  readonly name: string;
  /** `undefined` where it was not set. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Files of settings by name, each with the value that its JSON holds. */
export type SettingValues = ReadonlyMap<string, unknown>;

/**
 * Finds the settings that differ between two states of files, whatever settings they hold, sorted by file. An entry of a
 * list is known by the first text in it, so that one more entry is one change.
 */
export function settingChanges(before: SettingValues, after: SettingValues): readonly SettingChange[] {
  const files = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return files.flatMap((file) => {
    const old = settingsIn(before.get(file));
    const now = settingsIn(after.get(file));
    const names = [...new Set([...old.values.keys(), ...now.values.keys()])];
    return [
      ...names.flatMap((name) => {
        const [was, is] = [old.values.get(name), now.values.get(name)];
        return was === is ? [] : [{ file, name, before: was, after: is }];
      }),
      ...otherOrders(file, old.orders, now.orders),
    ];
  });
}

/** The lists whose entries are the same and stand in another order: readers may see it. */
function otherOrders(file: string, before: Orders, after: Orders): readonly SettingChange[] {
  return [...after].flatMap(([path, names]) => {
    const old = before.get(path) ?? [];
    const [was, is] = [old.join(', '), names.join(', ')];
    const isSame = old.toSorted(compareText).join() === names.toSorted(compareText).join();
    const name = path === '' ? 'order' : `${path}: order`;
    return isSame && was !== is ? [{ file, name, before: was, after: is }] : [];
  });
}

/** What the entries of each list are about, by its path. */
type Orders = ReadonlyMap<string, readonly string[]>;

/** Every setting in a value as text, by its path. */
function settingsIn(value: unknown): {
  readonly values: ReadonlyMap<string, string>;
  readonly orders: Orders;
} {
  const found = new Map<string, string>();
  const orders = new Map<string, readonly string[]>();
  const read = (part: unknown, path: string): void => {
    if (Array.isArray(part)) readList(part, path);
    else if (isRecord(part)) {
      for (const [key, inner] of Object.entries(part)) read(inner, path === '' ? key : `${path}.${key}`);
    } else if (part !== undefined) found.set(path, textOf(part));
  };
  const readList = (items: readonly unknown[], path: string): void => {
    const names = items.map(nameOf);
    const counts = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const name = names[index] ?? '';
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const shown = count === 1 ? name : `${name} (${count})`;
      found.set(path === '' ? shown : `${path}: ${shown}`, textOf(item));
    }
    orders.set(path, names);
  };
  read(value, '');
  return { values: found, orders };
}

function nameOf(item: unknown): string {
  const parts = isRecord(item) ? Object.values(item) : Array.isArray(item) ? item : [item];
  const text = parts.find((part) => typeof part === 'string');
  return typeof text === 'string' ? text : JSON.stringify(item);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (isRecord(value))
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${textOf(inner)}`)
      .join('; ');
  return JSON.stringify(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
