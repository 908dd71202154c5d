import { slugOf } from '../../rendering/html/ids/ids.ts';
import type { SlugStyle } from '../formats/types.ts';

/** Makes the ids of a page's headings as the source did, in their order. */
export function createSlugs(style: SlugStyle): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const slug = slugs[style](text);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}${style === 'mkdocs' ? '_' : '-'}${count}`;
  };
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

const slugs: Readonly<Record<SlugStyle, (text: string) => string>> = {
  github: slugOf,
  // https://python-markdown.github.io/extensions/toc/#slugify
  mkdocs: (text) =>
    withoutAccents(text)
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/[^\w\s-]/g, '')
      .trim()
      .toLowerCase()
      .replace(/[-\s]+/g, '-'),
  gitbook: (text) =>
    withoutAccents(text)
      .toLowerCase()
      .replace(/&/g, 'and')
      .replace(/[^\p{L}\p{N}_.]+/gu, '-')
      .replace(/^-+|-+$/g, ''),
  // https://kramdown.gettalong.org/converter/html.html#auto-ids
  kramdown: (text) =>
    text
      .replace(/^[^\p{L}]+/u, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-') || 'section',
  // https://github.com/mdit-vue/mdit-vue/blob/main/packages/shared/src/slugify.ts
  vitepress: (text) =>
    withoutAccents(text)
      .replace(/\p{Cc}/gu, '')
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
      .replace(/-{2,}/g, '-')
      .replace(/^-+|-+$/g, '')
      .replace(/^(\d)/, '_$1')
      .toLowerCase(),
};
