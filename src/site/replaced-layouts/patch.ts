import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { ReplacedLayout } from './replaced-layouts.ts';

/** How a layout differs between two versions, as a unified diff; empty where it does not. */
export function layoutPatch(name: string, before: string, after: string, from: string, to: string): string {
  if (before === after) return '';
  return createTwoFilesPatch(`${name} (${from})`, `${name} (${to})`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** How ours has changed since a site has made its own layout from it; empty where it has not. */
export function changesOf(layout: ReplacedLayout, version: string): string {
  const { name, from = '', state, original, current } = layout;
  return state === 'outdated' ? layoutPatch(name, original, current, from, version) : '';
}
