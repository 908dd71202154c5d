import { compareText } from '../model/order.ts';

/** Longer names make addresses that nobody reads; a title says more than its address has to. */
const longestName = 60;

/**
 * The name of a file, and so of an address, for a title in any script: small letters, digits and `-` between words.
 * Letters stay as they are written, accents among them: `Über uns` is `über-uns`, `パスワード` stays. Empty for a title
 * without a letter or digit.
 */
export function nameFor(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    // Both apostrophes stand within words: `don't` is `dont`.
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    const longer = name === '' ? [...word].slice(0, longestName).join('') : `${name}-${word}`;
    if ([...longer].length > longestName) break;
    name = longer;
  }
  return name;
}

/**
 * An `order` that comes behind all others, of their width; order is compared as text, so that `991` follows `99`.
 *
 * @param orders those that are there; none of pages without one, which come first anyway
 */
export function nextOrder(orders: readonly (string | undefined)[]): string {
  const last = orders
    .filter((order) => order !== undefined)
    .sort(compareText)
    .at(-1);
  if (last === undefined) return '01';
  const next = /^\d+$/.test(last) ? String(BigInt(last) + 1n).padStart(last.length, '0') : '';
  return compareText(next, last) > 0 && next.length === last.length ? next : `${last}1`;
}

/** The front matter of a new page, and below it what to write instead. */
export function pageText(entries: readonly (readonly [key: string, value: string])[], body: string): string {
  const lines = entries.map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** A text as YAML: as it is, where nothing in it means anything there. */
export function yamlText(text: string): string {
  const isPlain = /^[\p{L}][\p{L}\p{N}\p{M} ,.()'’?!-]*$/u.test(text) && !text.endsWith(' ');
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain && !isWord ? text : JSON.stringify(text);
}
