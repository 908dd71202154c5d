import type { Content } from '../types.ts';

/** What is on disk in each language, that of the source first. */
export function everyLanguage(content: Content): readonly Content[] {
  return [content, ...(content.translations?.values() ?? [])];
}
