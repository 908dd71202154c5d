import { decoded } from '../source/paths.ts';

/** One form of all spellings of an address: without capitals, `index.html`, `.html`, and a slash at the end. */
export function addressKey(address: string): string {
  return decoded(address.replace(/[?#].*$/, ''))
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/(?:index|readme)(?:\.html?|\.md)?$/, '/')
    .replace(/\.html?$/, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/+$/, '');
}
